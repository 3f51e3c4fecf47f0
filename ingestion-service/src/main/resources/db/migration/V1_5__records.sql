CREATE TABLE record (
  id               uuid        NOT NULL,
  partition_date   date        NOT NULL,
  conflict_of      uuid,
  content_hash     uuid        NOT NULL,
  revision         integer     NOT NULL,
  source           text        NOT NULL,
  type             text        NOT NULL,
  result           text        NOT NULL,
  merchant_key     text,
  device_key       text,
  batch            text,
  stan             text,
  rrn              text,
  auth_code        text,
  receipt_no       text,
  invoice_no       text,
  order_no         text,
  card_mask        text,
  amount           bigint,
  currency         text,
  business_date    date,
  occurred_at      timestamptz,
  received_at      timestamptz NOT NULL,
  card_tokens      text,
  upload_id        uuid        NOT NULL,
  evidence_offset  bigint      NOT NULL,
  evidence_length  bigint      NOT NULL,
  body             text        NOT NULL,
  PRIMARY KEY (id, partition_date)
) PARTITION BY RANGE (partition_date);
CREATE INDEX record_conflicts ON record (conflict_of) WHERE conflict_of IS NOT NULL;
CREATE INDEX record_merchant_day ON record (merchant_key, business_date);
CREATE INDEX record_device_stan ON record (device_key, stan);

COMMENT ON TABLE record IS 'What each source said of each operation; the searched columns hold the first 128 characters at most, body holds all';
COMMENT ON COLUMN record.id IS 'The identity hash itself; for a record that contradicts an earlier one of its identity, a hash over identity and content';
COMMENT ON COLUMN record.partition_date IS 'Immutable day that the row is stored under; part of the identity where the day is';
COMMENT ON COLUMN record.conflict_of IS 'Set when it contradicts the record with this identity: both are kept, neither wins';
COMMENT ON COLUMN record.content_hash IS 'Over the payment''s fields: tells a duplicate';
COMMENT ON COLUMN record.revision IS '1, and one more each time that a fuller account of the same came';
COMMENT ON COLUMN record.source IS 'Who left the trace';
COMMENT ON COLUMN record.type IS 'Type of the operation';
COMMENT ON COLUMN record.result IS 'What the source says came of it';
COMMENT ON COLUMN record.merchant_key IS 'Our merchant: from the crosswalk, else the source''s own number';
COMMENT ON COLUMN record.device_key IS 'Our terminal: from the crosswalk, else the source''s own number';
COMMENT ON COLUMN record.batch IS 'Batch number, leading zeros kept';
COMMENT ON COLUMN record.stan IS 'System trace audit number, leading zeros kept';
COMMENT ON COLUMN record.rrn IS 'Retrieval reference number';
COMMENT ON COLUMN record.auth_code IS 'Authorisation code';
COMMENT ON COLUMN record.receipt_no IS 'Receipt number';
COMMENT ON COLUMN record.invoice_no IS 'Invoice number of terminal or till';
COMMENT ON COLUMN record.order_no IS 'The channel''s order number, else the merchant''s';
COMMENT ON COLUMN record.card_mask IS 'First 6 and last 4 digits';
COMMENT ON COLUMN record.amount IS 'Minor units of the currency';
COMMENT ON COLUMN record.currency IS 'ISO 4217 letters';
COMMENT ON COLUMN record.business_date IS 'The acquirer''s day of the payment; may be revised';
COMMENT ON COLUMN record.occurred_at IS 'Time by the source''s clock';
COMMENT ON COLUMN record.received_at IS 'Time by our clock when its upload began';
COMMENT ON COLUMN record.card_tokens IS 'Keyed hashes of the card number, key:token, separated by blanks; told in the feed and nowhere else';
COMMENT ON COLUMN record.upload_id IS 'The upload that brought this content';
COMMENT ON COLUMN record.evidence_offset IS 'Where its bytes begin in the decoded upload';
COMMENT ON COLUMN record.evidence_length IS 'How many bytes';
COMMENT ON COLUMN record.body IS 'The whole canonical record as JSON, less its card tokens';
REVOKE UPDATE, DELETE, TRUNCATE ON record FROM "${runtime-role}";
GRANT UPDATE (content_hash, revision, source, type, result, merchant_key, device_key, batch, stan, rrn, auth_code,
  receipt_no, invoice_no, order_no, card_mask, amount, currency, business_date, occurred_at, card_tokens,
  upload_id, evidence_offset, evidence_length, body) ON record TO "${runtime-role}";

-- Days before 1970-01-05 (a Monday) are those of clocks that fell: the day 1970-01-01 stands for all of them.
CREATE TABLE record_implausible (LIKE record INCLUDING ALL);
ALTER TABLE record ATTACH PARTITION record_implausible FOR VALUES FROM (MINVALUE) TO ('1970-01-05');
COMMENT ON TABLE record_implausible IS 'Records whose own day cannot be true';
REVOKE ALL ON record_implausible FROM "${runtime-role}";

-- The service may not make tables; it may ask for the week of a day.
CREATE FUNCTION record_partition(day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  monday date := date_trunc('week', day)::date;
  week   text := 'record_' || to_char(monday, 'IYYY"w"IW');
BEGIN
  IF day < DATE '1970-01-05' OR to_regclass(week) IS NOT NULL THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(7201);
  -- to_regclass would answer from a cache that may be older than the lock.
  IF EXISTS (SELECT FROM pg_class WHERE relname = week AND relnamespace = 'public'::regnamespace) THEN
    RETURN;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE record INCLUDING ALL)', week);
  EXECUTE format('REVOKE ALL ON %I FROM %I', week, '${runtime-role}');
  EXECUTE format('COMMENT ON TABLE %I IS %L', week, 'Records of the week from ' || monday);
  EXECUTE format('ALTER TABLE record ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', week, monday, monday + 7);
END $$;
COMMENT ON FUNCTION record_partition(date) IS 'Makes and attaches the partition of a day''s week, if it is not there';
REVOKE ALL ON FUNCTION record_partition(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_partition(date) TO "${runtime-role}";

CREATE TABLE duplicate (
  upload_id       uuid   NOT NULL,
  evidence_offset bigint NOT NULL,
  evidence_length bigint NOT NULL,
  record_id       uuid   NOT NULL,
  partition_date  date   NOT NULL
);
CREATE INDEX duplicate_upload ON duplicate (upload_id);
CREATE INDEX duplicate_record ON duplicate (record_id);
COMMENT ON TABLE duplicate IS 'Where else a record was told with the same content';
COMMENT ON COLUMN duplicate.upload_id IS 'The upload that told it again';
COMMENT ON COLUMN duplicate.evidence_offset IS 'Where its bytes begin there';
COMMENT ON COLUMN duplicate.evidence_length IS 'How many bytes';
COMMENT ON COLUMN duplicate.record_id IS 'The record that it repeats';
COMMENT ON COLUMN duplicate.partition_date IS 'The day that the record is stored under';
REVOKE UPDATE, DELETE, TRUNCATE ON duplicate FROM "${runtime-role}";

CREATE TABLE attestation (
  id              uuid        PRIMARY KEY,
  record_id       uuid,
  source          text        NOT NULL,
  business_date   date,
  received_at     timestamptz NOT NULL,
  card_tokens     text,
  upload_id       uuid        NOT NULL,
  evidence_offset bigint      NOT NULL,
  evidence_length bigint      NOT NULL,
  body            text        NOT NULL
);
CREATE INDEX attestation_record ON attestation (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX attestation_upload ON attestation (upload_id);
COMMENT ON TABLE attestation IS 'Mentions too thin to be records, and thinner accounts of records that are held more fully';
COMMENT ON COLUMN attestation.id IS 'Hash over what it tells (and of which record), so that it meets itself when it is sent again';
COMMENT ON COLUMN attestation.record_id IS 'The one record that it fits, where that was known when it came';
COMMENT ON COLUMN attestation.source IS 'Who left the trace';
COMMENT ON COLUMN attestation.business_date IS 'The acquirer''s day that it was told for, where known';
COMMENT ON COLUMN attestation.received_at IS 'Time by our clock when its upload began';
COMMENT ON COLUMN attestation.card_tokens IS 'Keyed hashes of the card number, key:token, separated by blanks; told in the feed and nowhere else';
COMMENT ON COLUMN attestation.upload_id IS 'The upload that told it';
COMMENT ON COLUMN attestation.evidence_offset IS 'Where its bytes begin in the decoded upload';
COMMENT ON COLUMN attestation.evidence_length IS 'How many bytes';
COMMENT ON COLUMN attestation.body IS 'What it tells, as JSON, less its card tokens';
REVOKE UPDATE, DELETE, TRUNCATE ON attestation FROM "${runtime-role}";

CREATE TABLE event (
  id              uuid        PRIMARY KEY,
  type            text        NOT NULL,
  source          text        NOT NULL,
  merchant_key    text,
  device_key      text,
  batch           text,
  stan            text,
  business_date   date,
  occurred_at     timestamptz,
  received_at     timestamptz NOT NULL,
  upload_id       uuid        NOT NULL,
  evidence_offset bigint      NOT NULL,
  evidence_length bigint      NOT NULL,
  body            text        NOT NULL
);
CREATE INDEX event_device_day ON event (device_key, business_date);
CREATE INDEX event_upload ON event (upload_id);
COMMENT ON TABLE event IS 'What terminals did that is no payment and consumes numbers all the same';
COMMENT ON COLUMN event.id IS 'Hash over what it tells, so that it meets itself when it is sent again';
COMMENT ON COLUMN event.type IS 'What it was';
COMMENT ON COLUMN event.source IS 'Who tells of it';
COMMENT ON COLUMN event.merchant_key IS 'Our merchant: from the crosswalk, else the source''s own number';
COMMENT ON COLUMN event.device_key IS 'Our terminal: from the crosswalk, else the source''s own number';
COMMENT ON COLUMN event.batch IS 'Batch number, leading zeros kept';
COMMENT ON COLUMN event.stan IS 'The number that it consumed, leading zeros kept';
COMMENT ON COLUMN event.business_date IS 'The acquirer''s day, where known';
COMMENT ON COLUMN event.occurred_at IS 'Time by the source''s clock';
COMMENT ON COLUMN event.received_at IS 'Time by our clock when its upload began';
COMMENT ON COLUMN event.upload_id IS 'The upload that told it';
COMMENT ON COLUMN event.evidence_offset IS 'Where its bytes begin in the decoded upload';
COMMENT ON COLUMN event.evidence_length IS 'How many bytes';
COMMENT ON COLUMN event.body IS 'The whole event as JSON, as the feed tells it';
REVOKE UPDATE, DELETE, TRUNCATE ON event FROM "${runtime-role}";

CREATE TABLE reject (
  upload_id       uuid   NOT NULL,
  ordinal         bigint NOT NULL,
  evidence_offset bigint NOT NULL,
  evidence_length bigint NOT NULL,
  line            bigint,
  code            text   NOT NULL,
  detail          text   NOT NULL,
  excerpt         text   NOT NULL,
  PRIMARY KEY (upload_id, ordinal)
);
COMMENT ON TABLE reject IS 'Pieces of uploads that could not be read: in quarantine';
COMMENT ON COLUMN reject.upload_id IS 'The upload';
COMMENT ON COLUMN reject.ordinal IS 'Number among all that was read of the upload, from 1';
COMMENT ON COLUMN reject.evidence_offset IS 'Where its bytes begin in the decoded upload';
COMMENT ON COLUMN reject.evidence_length IS 'How many bytes';
COMMENT ON COLUMN reject.line IS 'Number of its first line, from 1, in layouts that have lines';
COMMENT ON COLUMN reject.code IS 'Why, in one word';
COMMENT ON COLUMN reject.detail IS 'Why, in a sentence';
COMMENT ON COLUMN reject.excerpt IS 'Its first 200 characters at most, card data masked; hexadecimal where it is no text';
REVOKE UPDATE, DELETE, TRUNCATE ON reject FROM "${runtime-role}";
