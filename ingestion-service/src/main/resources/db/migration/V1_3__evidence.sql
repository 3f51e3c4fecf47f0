CREATE TABLE evidence_key (
  upload_id   uuid  PRIMARY KEY,
  key_version text  NOT NULL,
  wrapped     bytea NOT NULL
);
COMMENT ON TABLE evidence_key IS 'The data key of each upload''s evidence, sealed by the keyring';
COMMENT ON COLUMN evidence_key.upload_id IS 'The upload; bound into the seal';
COMMENT ON COLUMN evidence_key.key_version IS 'Version of the keyring''s evidence key that sealed it';
COMMENT ON COLUMN evidence_key.wrapped IS 'AES-256-GCM: 12 bytes nonce, sealed 32 byte key, 16 bytes tag';
REVOKE UPDATE, DELETE, TRUNCATE ON evidence_key FROM "${runtime-role}";

CREATE TABLE evidence (
  upload_id    uuid    NOT NULL,
  start_offset bigint  NOT NULL,
  length       integer NOT NULL CHECK (length BETWEEN 1 AND 1048576),
  redactions   bytea   NOT NULL,
  sealed       bytea   NOT NULL,
  PRIMARY KEY (upload_id, start_offset)
);
ALTER TABLE evidence ALTER COLUMN sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE evidence IS 'The decoded bytes of every upload, card data overwritten in place';
COMMENT ON COLUMN evidence.upload_id IS 'The upload; bound into the seal';
COMMENT ON COLUMN evidence.start_offset IS 'Where the piece begins in the decoded upload; bound into the seal';
COMMENT ON COLUMN evidence.length IS 'Bytes of the piece before compression';
COMMENT ON COLUMN evidence.redactions IS 'Overwritten ranges that begin in this piece: for each the distance from the end of the one before and its length, as unsigned LEB128';
COMMENT ON COLUMN evidence.sealed IS '12 bytes nonce, then the Zstandard-compressed piece under AES-256-GCM with the upload''s data key';
REVOKE UPDATE, DELETE, TRUNCATE ON evidence FROM "${runtime-role}";
