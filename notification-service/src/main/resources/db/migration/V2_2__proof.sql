CREATE TABLE proof (
  code        text        PRIMARY KEY,
  cause_id    text        NOT NULL UNIQUE,
  content     text        NOT NULL,
  issued_at   timestamptz NOT NULL,
  key_version text        NOT NULL,
  mac         bytea       NOT NULL
);
COMMENT ON TABLE proof IS 'Documents that anyone who has the code can check; append-only';
COMMENT ON COLUMN proof.code IS 'Unguessable: 128 random bits and a check, 28 characters of base32';
COMMENT ON COLUMN proof.cause_id IS 'causeId of the notice that carries it';
COMMENT ON COLUMN proof.content IS 'Canonical JSON text, byte for byte as signed';
COMMENT ON COLUMN proof.issued_at IS 'When it was made';
COMMENT ON COLUMN proof.key_version IS 'Version of the proof key that the MAC is made with';
COMMENT ON COLUMN proof.mac IS 'HMAC-SHA-256 over code, cause, time and content, under a key kept outside of the database';
REVOKE UPDATE, DELETE, TRUNCATE ON proof FROM "${runtime-role}";

CREATE TABLE proof_supersession (
  cause_id    text        NOT NULL,
  by_cause_id text        NOT NULL,
  reason      text,
  at          timestamptz NOT NULL,
  key_version text        NOT NULL,
  mac         bytea       NOT NULL,
  PRIMARY KEY (cause_id, by_cause_id)
);
COMMENT ON TABLE proof_supersession IS 'Which proofs are no longer the last word; append-only';
COMMENT ON COLUMN proof_supersession.cause_id IS 'causeId of the notice whose proof is meant; the notice itself may come later';
COMMENT ON COLUMN proof_supersession.by_cause_id IS 'causeId of the notice that corrects it';
COMMENT ON COLUMN proof_supersession.reason IS 'Why, as the correcting notice says';
COMMENT ON COLUMN proof_supersession.at IS 'When';
COMMENT ON COLUMN proof_supersession.key_version IS 'Version of the proof key that the MAC is made with';
COMMENT ON COLUMN proof_supersession.mac IS 'HMAC-SHA-256 over the other columns, under a key kept outside of the database';
REVOKE UPDATE, DELETE, TRUNCATE ON proof_supersession FROM "${runtime-role}";
