-- What all sources tell alike is matched in SQL, by keys that the intake has computed.
ALTER TABLE record ADD COLUMN rrn_key bigint, ADD COLUMN trace_key bigint, ADD COLUMN said bigint;
COMMENT ON COLUMN record.rrn_key IS 'Hash of terminal and retrieval reference number, of the content that came first';
COMMENT ON COLUMN record.trace_key IS 'Hash of terminal, batch and STAN, of the content that came first';
COMMENT ON COLUMN record.said IS 'Hash of what records of one payment must agree in to be put together in SQL; absent where the record has to be looked at one by one, as all that changed after they came';

ALTER TABLE operation ADD COLUMN rrn_key bigint, ADD COLUMN trace_key bigint,
  ADD COLUMN said bigint, ADD COLUMN legs bigint[];
COMMENT ON COLUMN operation.legs IS 'Its records, one of each source, where nothing speaks against any of them: then they have no row in record_match, and its keys none in match_key';
COMMENT ON COLUMN operation.rrn_key IS 'With legs: the key that its records share';
COMMENT ON COLUMN operation.trace_key IS 'With legs: the key that its records share';
COMMENT ON COLUMN operation.said IS 'With legs: what its records say alike';
CREATE INDEX operation_rrn_key ON operation (rrn_key) WHERE rrn_key IS NOT NULL;
CREATE INDEX operation_trace_key ON operation (trace_key) WHERE trace_key IS NOT NULL;
COMMENT ON TABLE record_match IS 'The one operation that each record is in, and why; records of operations that have legs are not here';
COMMENT ON TABLE match_key IS 'Which neighbourhood holds the records that share a key; keys of operations that have legs are not here';

-- Half of each page is left free, so that the legs that come later find room in it (HOT).
ALTER TABLE operation SET (fillfactor = 45);
-- Equal entries of these are kept as one list: a fifth of the size and of the work.
DROP INDEX operation_merchant;
CREATE INDEX operation_merchant ON operation (merchant_key, business_date);
DROP INDEX operation_device;
CREATE INDEX operation_device ON operation (device_key, business_date);

-- The feed's lines are JSON already: to check them again cost more than to store them.
ALTER TABLE record ALTER COLUMN body TYPE text;
