CREATE TABLE idempotency_key (
  issuer       text        NOT NULL,
  subject      text        NOT NULL,
  method       text        NOT NULL,
  path         text        NOT NULL,
  key          text        NOT NULL,
  request_hash bytea       NOT NULL,
  status       integer     NOT NULL,
  location     text,
  answer       text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (issuer, subject, method, path, key)
);
COMMENT ON TABLE idempotency_key IS 'Answers to POSTs that carried an Idempotency-Key, kept 24 hours; written in the transaction of what they made';
COMMENT ON COLUMN idempotency_key.issuer IS 'Issuer of the caller''s token';
COMMENT ON COLUMN idempotency_key.subject IS 'Subject of the caller''s token';
COMMENT ON COLUMN idempotency_key.method IS 'HTTP method';
COMMENT ON COLUMN idempotency_key.path IS 'Path with its query';
COMMENT ON COLUMN idempotency_key.key IS 'The key that the caller chose';
COMMENT ON COLUMN idempotency_key.request_hash IS 'SHA-256 of the request as understood: another body under the same key is refused';
COMMENT ON COLUMN idempotency_key.status IS 'HTTP status of the answer';
COMMENT ON COLUMN idempotency_key.location IS 'Location header of the answer';
COMMENT ON COLUMN idempotency_key.answer IS 'Body of the answer, as sent';
COMMENT ON COLUMN idempotency_key.created_at IS 'When, on the database''s time';
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

CREATE TABLE change (
  id               uuid        PRIMARY KEY,
  kind             text        NOT NULL,
  subject          text        NOT NULL,
  body             text        NOT NULL,
  state            text        NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
  proposer_issuer  text        NOT NULL,
  proposer_subject text        NOT NULL,
  proposed_at      timestamptz NOT NULL,
  decider_issuer   text,
  decider_subject  text,
  decided_at       timestamptz,
  comment          text,
  CONSTRAINT change_decided CHECK (
    (state = 'PROPOSED') = (decider_issuer IS NULL) AND (state = 'PROPOSED') = (decider_subject IS NULL)
    AND (state = 'PROPOSED') = (decided_at IS NULL)),
  CONSTRAINT change_four_eyes CHECK (
    state <> 'APPROVED' OR (decider_issuer, decider_subject) <> (proposer_issuer, proposer_subject))
);
COMMENT ON TABLE change IS 'Changes that take effect when a second person approves them';
COMMENT ON COLUMN change.id IS 'Our id';
COMMENT ON COLUMN change.kind IS 'What is to be changed: LAYOUT';
COMMENT ON COLUMN change.subject IS 'Which one: the name of the layout';
COMMENT ON COLUMN change.body IS 'JSON text of what is proposed';
COMMENT ON COLUMN change.state IS 'PROPOSED, APPROVED (in effect) or REJECTED';
COMMENT ON COLUMN change.proposer_issuer IS 'Issuer of the proposer''s token';
COMMENT ON COLUMN change.proposer_subject IS 'Subject of the proposer''s token';
COMMENT ON COLUMN change.proposed_at IS 'When, on Reslip''s clock';
COMMENT ON COLUMN change.decider_issuer IS 'Issuer of the token of who approved or rejected';
COMMENT ON COLUMN change.decider_subject IS 'Subject of the token of who approved or rejected: for an approval never the proposer';
COMMENT ON COLUMN change.decided_at IS 'When, on Reslip''s clock';
COMMENT ON COLUMN change.comment IS 'What the decider said';
CREATE INDEX change_open ON change (id) WHERE state = 'PROPOSED';
CREATE INDEX change_proposed ON change (proposed_at, id);
REVOKE UPDATE, DELETE, TRUNCATE ON change FROM "${runtime-role}";
GRANT UPDATE (state, decider_issuer, decider_subject, decided_at, comment) ON change TO "${runtime-role}";

CREATE FUNCTION change_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'PROPOSED' THEN
    RAISE EXCEPTION 'change % is decided and stays as it is', OLD.id;
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION change_decided_once() IS 'The row of a change is its own history: once decided it never changes';
CREATE TRIGGER change_decided_once BEFORE UPDATE ON change
  FOR EACH ROW EXECUTE FUNCTION change_decided_once();

CREATE TABLE layout (
  name             text        NOT NULL,
  version          integer     NOT NULL CHECK (version > 0),
  file             text        NOT NULL,
  proposer_issuer  text        NOT NULL,
  proposer_subject text        NOT NULL,
  approver_issuer  text        NOT NULL,
  approver_subject text        NOT NULL,
  active_from      timestamptz NOT NULL,
  PRIMARY KEY (name, version),
  CONSTRAINT layout_four_eyes CHECK (
    (approver_issuer, approver_subject) <> (proposer_issuer, proposer_subject))
);
COMMENT ON TABLE layout IS 'An installation''s own layouts, every version of each; uploads name the version that read them';
COMMENT ON COLUMN layout.name IS 'Name in the API; never that of a built-in layout';
COMMENT ON COLUMN layout.version IS '1, 2, …; the highest is in effect';
COMMENT ON COLUMN layout.file IS 'The layout file (YAML), as proposed';
COMMENT ON COLUMN layout.proposer_issuer IS 'Issuer of the token of who proposed it';
COMMENT ON COLUMN layout.proposer_subject IS 'Subject of the token of who proposed it';
COMMENT ON COLUMN layout.approver_issuer IS 'Issuer of the token of who approved it';
COMMENT ON COLUMN layout.approver_subject IS 'Subject of the token of who approved it: never the proposer';
COMMENT ON COLUMN layout.active_from IS 'When it took effect, on Reslip''s clock';
REVOKE UPDATE, DELETE, TRUNCATE ON layout FROM "${runtime-role}";

ALTER TABLE upload ADD layout_version integer;
ALTER TABLE upload ADD controls text;
COMMENT ON COLUMN upload.layout_version IS 'Version of the layout that read it; absent when it ended before that';
COMMENT ON COLUMN upload.controls IS 'JSON: the totals that the upload tells of itself, each with what was found; absent when it tells none';
GRANT UPDATE (controls) ON upload TO "${runtime-role}";
