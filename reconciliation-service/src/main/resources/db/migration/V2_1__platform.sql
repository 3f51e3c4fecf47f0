CREATE TABLE clock (
  id    boolean     PRIMARY KEY DEFAULT true CHECK (id),
  shows timestamptz NOT NULL
);
COMMENT ON TABLE clock IS 'One row at most: what the simulated clock shows';
COMMENT ON COLUMN clock.id IS 'Allows one row only';
COMMENT ON COLUMN clock.shows IS 'The simulated time; it stands still until it is set again';

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

CREATE TABLE audit_head (
  chain_kind  text    NOT NULL CHECK (chain_kind IN ('DISCREPANCY', 'CHANGE')),
  chain_id    uuid    NOT NULL,
  length      integer NOT NULL,
  mac         bytea   NOT NULL,
  key_version text    NOT NULL,
  head_mac    bytea   NOT NULL,
  PRIMARY KEY (chain_kind, chain_id)
);
COMMENT ON TABLE audit_head IS 'How long each audit chain is, so that a cut tail is seen; kept apart from the entries and signed itself';
COMMENT ON COLUMN audit_head.chain_kind IS 'What the chain is about';
COMMENT ON COLUMN audit_head.chain_id IS 'The discrepancy, or the change';
COMMENT ON COLUMN audit_head.length IS 'Number of entries; 0 only within the transaction that begins the chain';
COMMENT ON COLUMN audit_head.mac IS 'MAC of the last entry';
COMMENT ON COLUMN audit_head.key_version IS 'Version of the audit key that head_mac is made with';
COMMENT ON COLUMN audit_head.head_mac IS 'HMAC-SHA-256 over chain, length and the last MAC, under a key kept outside of the database';
REVOKE DELETE, TRUNCATE ON audit_head FROM "${runtime-role}";

CREATE TABLE audit_entry (
  chain_kind    text        NOT NULL,
  chain_id      uuid        NOT NULL,
  sequence      integer     NOT NULL CHECK (sequence > 0),
  at            timestamptz NOT NULL,
  actor_kind    text        NOT NULL,
  actor_issuer  text,
  actor_subject text,
  action        text        NOT NULL,
  detail        text        NOT NULL,
  key_version   text        NOT NULL,
  mac           bytea       NOT NULL,
  PRIMARY KEY (chain_kind, chain_id, sequence)
);
COMMENT ON TABLE audit_entry IS 'Who did what; append-only, each entry''s MAC covers the one before';
COMMENT ON COLUMN audit_entry.chain_kind IS 'What the chain is about';
COMMENT ON COLUMN audit_entry.chain_id IS 'The discrepancy, or the change';
COMMENT ON COLUMN audit_entry.sequence IS 'Place in the chain, from 1, without gaps';
COMMENT ON COLUMN audit_entry.at IS 'When, on Reslip''s clock';
COMMENT ON COLUMN audit_entry.actor_kind IS 'MACHINE or PERSON';
COMMENT ON COLUMN audit_entry.actor_issuer IS 'Issuer of the person''s token';
COMMENT ON COLUMN audit_entry.actor_subject IS 'Subject of the person''s token';
COMMENT ON COLUMN audit_entry.action IS 'What was done';
COMMENT ON COLUMN audit_entry.detail IS 'JSON text, byte for byte as signed';
COMMENT ON COLUMN audit_entry.key_version IS 'Version of the audit key that the MAC is made with';
COMMENT ON COLUMN audit_entry.mac IS 'HMAC-SHA-256 over this entry and the MAC of the one before, under a key kept outside of the database';
CREATE INDEX audit_entry_at ON audit_entry (at, chain_kind, chain_id, sequence);
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM "${runtime-role}";

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
