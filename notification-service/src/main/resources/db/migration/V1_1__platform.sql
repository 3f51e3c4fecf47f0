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
  merchant_key     text,
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
COMMENT ON COLUMN change.kind IS 'What is to be changed: MERCHANT, DISMISSAL';
COMMENT ON COLUMN change.subject IS 'Which one: the merchant, the discrepancy';
COMMENT ON COLUMN change.merchant_key IS 'Our merchant whose matter it is, where it is one''s';
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
REVOKE UPDATE, DELETE, TRUNCATE ON change FROM "${runtime-role}";
GRANT UPDATE (state, decider_issuer, decider_subject, decided_at, comment) ON change TO "${runtime-role}";
