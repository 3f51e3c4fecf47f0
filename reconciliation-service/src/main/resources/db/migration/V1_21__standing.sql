ALTER TABLE mention DROP CONSTRAINT mention_fact_check;
COMMENT ON COLUMN mention.fact IS 'Which kind of fact: ATTESTATION, EVENT, or one of a whole terminal, as GAP_OPENED';

CREATE TABLE standing_fact (
  key           text        PRIMARY KEY,
  fact          text        NOT NULL,
  position      bigint      NOT NULL,
  device_key    text,
  open          boolean     NOT NULL,
  body          json        NOT NULL
);
COMMENT ON TABLE standing_fact IS 'What ingestion last said of terminals as a whole: gaps, totals, purges, clocks';
COMMENT ON COLUMN standing_fact.key IS 'What it is about: the kind of fact with gap, batch, terminal or day';
COMMENT ON COLUMN standing_fact.fact IS 'GAP_OPENED, BATCH_TOTALS, PURGE_DEADLINE or CLOCK_OFFSET';
COMMENT ON COLUMN standing_fact.position IS 'Where the last word of it came: base + position in the feed';
COMMENT ON COLUMN standing_fact.device_key IS 'Our terminal';
COMMENT ON COLUMN standing_fact.open IS 'False once ingestion said that it is over';
COMMENT ON COLUMN standing_fact.body IS 'The fact as the feed told it';
-- Records of other sources may bear the numbers of an open gap.
CREATE INDEX standing_fact_gaps ON standing_fact (device_key) WHERE open AND fact = 'GAP_OPENED';

CREATE TABLE clock_drift (
  device_key    text   NOT NULL,
  business_date date   NOT NULL,
  operations    bigint NOT NULL,
  seconds       bigint NOT NULL,
  PRIMARY KEY (device_key, business_date)
);
COMMENT ON TABLE clock_drift IS 'Payments whose terminal and host disagree about the time; kept in the transaction that changes them';
COMMENT ON COLUMN clock_drift.device_key IS 'Our terminal';
COMMENT ON COLUMN clock_drift.business_date IS 'Business date of the payments';
COMMENT ON COLUMN clock_drift.operations IS 'How many';
COMMENT ON COLUMN clock_drift.seconds IS 'Sum of what the terminal is ahead of the host';
