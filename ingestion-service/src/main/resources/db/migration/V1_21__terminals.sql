CREATE TABLE terminal_counter (
  device_key    text           NOT NULL,
  counter       text           NOT NULL CHECK (counter IN ('STAN', 'BATCH')),
  batch         text           NOT NULL,
  merchant_key  text,
  business_date date,
  seen          int4multirange NOT NULL,
  before        int4multirange NOT NULL DEFAULT '{}',
  PRIMARY KEY (device_key, counter, batch)
) WITH (fillfactor = 70);
COMMENT ON TABLE terminal_counter IS 'Which numbers of its counters a terminal is known to have used; a row is locked by whoever adds to its batch, up to the commit';
COMMENT ON COLUMN terminal_counter.device_key IS 'Our terminal';
COMMENT ON COLUMN terminal_counter.counter IS 'STAN: trace numbers within a batch; BATCH: batch numbers';
COMMENT ON COLUMN terminal_counter.batch IS 'Batch number, leading zeros kept; empty for the counter of batches';
COMMENT ON COLUMN terminal_counter.merchant_key IS 'Our merchant, as last told';
COMMENT ON COLUMN terminal_counter.business_date IS 'Latest acquirer''s day on which the counter was seen';
COMMENT ON COLUMN terminal_counter.seen IS 'Numbers that a record, mention or event of the terminal bears';
COMMENT ON COLUMN terminal_counter.before IS 'The same before numbers were last added';
REVOKE DELETE, TRUNCATE ON terminal_counter FROM "${runtime-role}";

CREATE TABLE batch_totals (
  device_key    text        NOT NULL,
  batch         text        NOT NULL,
  business_date date        NOT NULL,
  merchant_key  text,
  currency      text,
  claimed_at    timestamptz NOT NULL,
  event_id      uuid        NOT NULL,
  claimed       bigint[]    NOT NULL CHECK (cardinality(claimed) = 4),
  held          bigint[]    CHECK (cardinality(held) = 4),
  told          integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (device_key, batch, business_date)
);
COMMENT ON TABLE batch_totals IS 'What a terminal claimed of a batch when it settled, and what is held of it; told again when either changes';
COMMENT ON COLUMN batch_totals.device_key IS 'Our terminal';
COMMENT ON COLUMN batch_totals.batch IS 'Batch number, leading zeros kept';
COMMENT ON COLUMN batch_totals.business_date IS 'The acquirer''s day of the settlement';
COMMENT ON COLUMN batch_totals.merchant_key IS 'Our merchant, where known';
COMMENT ON COLUMN batch_totals.currency IS 'ISO 4217 letters, where told';
COMMENT ON COLUMN batch_totals.claimed_at IS 'Time by the terminal''s clock, else ours: of two claims the later one stands';
COMMENT ON COLUMN batch_totals.event_id IS 'The settlement that claims it';
COMMENT ON COLUMN batch_totals.claimed IS 'Debit count, debit sum, credit count, credit sum in minor units, by the terminal';
COMMENT ON COLUMN batch_totals.held IS 'The same of the records that are held; absent until it was told';
COMMENT ON COLUMN batch_totals.told IS 'How often it was told';
REVOKE DELETE, TRUNCATE ON batch_totals FROM "${runtime-role}";
