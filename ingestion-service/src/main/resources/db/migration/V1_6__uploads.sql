CREATE TABLE upload (
  id                uuid        PRIMARY KEY,
  state             text        NOT NULL CHECK (state IN ('RECEIVING', 'COMMITTED', 'ABORTED')),
  source            text        NOT NULL,
  layout            text,
  merchant_id       text,
  terminal_id       text,
  merchant_key      text,
  device_key        text,
  business_date     date,
  cycle             text,
  complete          boolean     NOT NULL,
  sent_by_issuer    text        NOT NULL,
  sent_by_subject   text        NOT NULL,
  received_at       timestamptz NOT NULL,
  heartbeat_at      timestamptz NOT NULL DEFAULT now(),
  ended_at          timestamptz,
  bytes             bigint      NOT NULL DEFAULT 0,
  fingerprint       bytea,
  sha256            bytea,
  read              bigint      NOT NULL DEFAULT 0,
  accepted          bigint      NOT NULL DEFAULT 0,
  duplicate         bigint      NOT NULL DEFAULT 0,
  conflicting       bigint      NOT NULL DEFAULT 0,
  quarantined       bigint      NOT NULL DEFAULT 0,
  records           bigint      NOT NULL DEFAULT 0,
  stated_complete   boolean,
  not_stated_reason text,
  repeats           uuid,
  aborted_reason    text,
  CHECK (read = accepted + duplicate + conflicting + quarantined),
  CHECK (state <> 'COMMITTED' OR (layout IS NOT NULL AND fingerprint IS NOT NULL AND sha256 IS NOT NULL)),
  CHECK (complete OR stated_complete IS NULL)
);
CREATE UNIQUE INDEX upload_fingerprint ON upload (fingerprint) WHERE state = 'COMMITTED';
CREATE INDEX upload_receiving ON upload (heartbeat_at) WHERE state = 'RECEIVING';
CREATE INDEX upload_received ON upload (received_at, id);
COMMENT ON TABLE upload IS 'One delivery of bytes from one source';
COMMENT ON COLUMN upload.id IS 'Name in the API';
COMMENT ON COLUMN upload.state IS 'RECEIVING while chunks are committed one by one; COMMITTED with the last; ABORTED when it ended before: what came stays';
COMMENT ON COLUMN upload.source IS 'Who left the trace';
COMMENT ON COLUMN upload.layout IS 'How the bytes were read: as told, or as detected; absent when it ended before that';
COMMENT ON COLUMN upload.merchant_id IS 'Parameter merchantId, as sent';
COMMENT ON COLUMN upload.terminal_id IS 'Parameter terminalId, as sent';
COMMENT ON COLUMN upload.merchant_key IS 'Our merchant for merchant_id';
COMMENT ON COLUMN upload.device_key IS 'Our terminal for terminal_id';
COMMENT ON COLUMN upload.business_date IS 'Parameter businessDate';
COMMENT ON COLUMN upload.cycle IS 'Parameter cycle';
COMMENT ON COLUMN upload.complete IS 'Parameter complete: this is all that the source has for that population and day';
COMMENT ON COLUMN upload.sent_by_issuer IS 'Issuer of the sender''s token';
COMMENT ON COLUMN upload.sent_by_subject IS 'Subject of the sender''s token';
COMMENT ON COLUMN upload.received_at IS 'Time by our clock when it began';
COMMENT ON COLUMN upload.heartbeat_at IS 'Last sign of life of the process that receives it, on the database''s time';
COMMENT ON COLUMN upload.ended_at IS 'When it was committed or aborted, on the database''s time';
COMMENT ON COLUMN upload.bytes IS 'Decoded bytes held as evidence';
COMMENT ON COLUMN upload.fingerprint IS 'HMAC-SHA-256 over the SHA-256 of the body as sent and the parameters; keyed, since the body held card data';
COMMENT ON COLUMN upload.sha256 IS 'SHA-256 of the decoded bytes after card data was overwritten';
COMMENT ON COLUMN upload.read IS 'Lines or messages read; always the sum of the next four';
COMMENT ON COLUMN upload.accepted IS 'New records, events, attestations and fuller accounts';
COMMENT ON COLUMN upload.duplicate IS 'Told before with the same content';
COMMENT ON COLUMN upload.conflicting IS 'Same identity as a record held, contradicting it';
COMMENT ON COLUMN upload.quarantined IS 'Not readable: see reject';
COMMENT ON COLUMN upload.records IS 'How many of those read were records, new or not';
COMMENT ON COLUMN upload.stated_complete IS 'Whether SOURCE_COMPLETE was stated; absent when it was not asked for';
COMMENT ON COLUMN upload.not_stated_reason IS 'Why it was not stated';
COMMENT ON COLUMN upload.repeats IS 'The upload with the same bytes and parameters that was committed first';
COMMENT ON COLUMN upload.aborted_reason IS 'Why it was aborted';
REVOKE UPDATE, DELETE, TRUNCATE ON upload FROM "${runtime-role}";
GRANT UPDATE (state, heartbeat_at, ended_at, bytes, fingerprint, sha256, read, accepted, duplicate, conflicting,
  quarantined, records, stated_complete, not_stated_reason, repeats, aborted_reason) ON upload TO "${runtime-role}";

-- The service may delete nothing by itself; a repeated upload that brought nothing new may be forgotten.
CREATE FUNCTION forget_repeated_upload(which uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM upload u
    WHERE u.id = which AND u.state = 'ABORTED' AND u.repeats IS NOT NULL AND u.accepted = 0 AND u.conflicting = 0;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  DELETE FROM evidence e WHERE e.upload_id = which;
  DELETE FROM evidence_key k WHERE k.upload_id = which;
  DELETE FROM duplicate d WHERE d.upload_id = which;
  DELETE FROM reject r WHERE r.upload_id = which;
  UPDATE upload u SET bytes = 0 WHERE u.id = which;
  RETURN true;
END $$;
COMMENT ON FUNCTION forget_repeated_upload(uuid) IS 'Removes what an upload left that turned out at its end to repeat another and brought nothing new';
REVOKE ALL ON FUNCTION forget_repeated_upload(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_repeated_upload(uuid) TO "${runtime-role}";
