CREATE TABLE intake_slice (
  slice       smallint    PRIMARY KEY CHECK (slice BETWEEN 0 AND 63),
  cursor      text,
  position    bigint      NOT NULL DEFAULT 0,
  reached     bigint      NOT NULL DEFAULT 0,
  epoch       bigint      NOT NULL DEFAULT 0,
  base        bigint      NOT NULL DEFAULT 0,
  rereading   boolean     NOT NULL DEFAULT false,
  owner       text,
  fence       bigint      NOT NULL DEFAULT 0,
  lease_until timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 20);
COMMENT ON TABLE intake_slice IS 'How far each slice of ingestion''s feed is consumed, and which replica may move it';
COMMENT ON COLUMN intake_slice.slice IS 'Slice of the feed; slices spread the intake over replicas and mean nothing else';
COMMENT ON COLUMN intake_slice.cursor IS 'Opaque cursor to continue with; absent before the first read and after ingestion raised its epoch';
COMMENT ON COLUMN intake_slice.position IS 'Every fact of this slice up to this position of the feed is stored here';
COMMENT ON COLUMN intake_slice.reached IS 'Position that the cursor stands in: above position when an answer was cut within it';
COMMENT ON COLUMN intake_slice.epoch IS 'How often the feed began anew; the same in all rows';
COMMENT ON COLUMN intake_slice.base IS 'Added to positions of the feed, so that ours rise also when the feed begins anew; the same in all rows';
COMMENT ON COLUMN intake_slice.rereading IS 'The feed began anew, and this slice has not been read to its end since';
COMMENT ON COLUMN intake_slice.owner IS 'Replica that holds the lease';
COMMENT ON COLUMN intake_slice.fence IS 'Raised by each change of owner; a batch commits only under the fence that it started with';
COMMENT ON COLUMN intake_slice.lease_until IS 'End of the lease on the database''s time';
INSERT INTO intake_slice (slice) SELECT generate_series(0, 63);

CREATE TABLE intake_replica (
  replica text        PRIMARY KEY,
  seen_at timestamptz NOT NULL
);
COMMENT ON TABLE intake_replica IS 'Replicas that take part in the intake, so that each takes its share of the slices';
COMMENT ON COLUMN intake_replica.replica IS 'Random name of a running replica';
COMMENT ON COLUMN intake_replica.seen_at IS 'Last sign of life on the database''s time';

CREATE TABLE record (
  record_no      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  record_id      uuid        NOT NULL UNIQUE,
  revision       integer     NOT NULL,
  fact_id        text        NOT NULL,
  position       bigint      NOT NULL,
  conflict_of    uuid,
  identity       uuid        NOT NULL,
  occurrence     integer     NOT NULL,
  source         text        NOT NULL,
  rail           text        NOT NULL,
  type           text        NOT NULL,
  result         text        NOT NULL,
  tender         text,
  merchant_key   text,
  device_key     text,
  batch          text,
  stan           text,
  rrn            text,
  original_batch text,
  original_stan  text,
  original_rrn   text,
  amount         bigint,
  currency       text,
  direction      text,
  business_date  date        NOT NULL,
  partition_date date        NOT NULL,
  occurred_at    timestamptz,
  received_at    timestamptz NOT NULL,
  card_tokens    text[]      NOT NULL,
  repair_id      text,
  restores       text,
  body           json        NOT NULL
);
COMMENT ON TABLE record IS 'What one source says about one operation, as the feed told it';
COMMENT ON COLUMN record.record_no IS 'Our own short number of the record';
COMMENT ON COLUMN record.record_id IS 'Ingestion''s id of the record';
COMMENT ON COLUMN record.revision IS 'Which content of the record this is, counted by ingestion';
COMMENT ON COLUMN record.fact_id IS 'The fact that brought this content';
COMMENT ON COLUMN record.position IS 'Where the record came first: base + position in the feed; matching works in its order';
COMMENT ON COLUMN record.conflict_of IS 'Set when the record has the identity of this other record and contradicts it: neither is the winner';
COMMENT ON COLUMN record.identity IS 'Ingestion''s identity hash (any 16 bytes, written as a UUID); orders equal records without regard to arrival';
COMMENT ON COLUMN record.occurrence IS 'Which of several like lines of one file this is; 1 where lines are unique';
COMMENT ON COLUMN record.source IS 'Who left the trace';
COMMENT ON COLUMN record.rail IS 'Rail of the payment';
COMMENT ON COLUMN record.type IS 'Type of the operation';
COMMENT ON COLUMN record.result IS 'What the source says came of it';
COMMENT ON COLUMN record.tender IS 'Till only: how it was paid';
COMMENT ON COLUMN record.merchant_key IS 'Our merchant, absent where unknown';
COMMENT ON COLUMN record.device_key IS 'Our terminal, absent where unknown';
COMMENT ON COLUMN record.batch IS 'Batch number as the source has it';
COMMENT ON COLUMN record.stan IS 'System trace audit number as the source has it';
COMMENT ON COLUMN record.rrn IS 'Retrieval reference number as the source has it';
COMMENT ON COLUMN record.original_batch IS 'Batch of the payment that a void or refund speaks of';
COMMENT ON COLUMN record.original_stan IS 'STAN of the payment that a void or refund speaks of';
COMMENT ON COLUMN record.original_rrn IS 'RRN of the payment that a void or refund speaks of';
COMMENT ON COLUMN record.amount IS 'Minor units of the currency';
COMMENT ON COLUMN record.currency IS 'ISO 4217 letters';
COMMENT ON COLUMN record.direction IS 'DEBIT or CREDIT of the cardholder';
COMMENT ON COLUMN record.business_date IS 'The acquirer''s day of the payment; may be revised';
COMMENT ON COLUMN record.partition_date IS 'Immutable day that ingestion stores the record under';
COMMENT ON COLUMN record.occurred_at IS 'Time by the source''s clock';
COMMENT ON COLUMN record.received_at IS 'Time by ingestion''s clock';
COMMENT ON COLUMN record.card_tokens IS 'Keyed card hashes as key:token; never leave this service';
COMMENT ON COLUMN record.repair_id IS 'Source REPAIR only: the repair that restored it';
COMMENT ON COLUMN record.restores IS 'Source REPAIR only: the source whose record it restores';
COMMENT ON COLUMN record.body IS 'The whole canonical record as the feed told it, less its card tokens';
CREATE INDEX record_position ON record (position);
-- Records come roughly in the order of their days, so a few bytes for many pages suffice.
CREATE INDEX record_day ON record USING brin (business_date);

CREATE TABLE record_change (
  position  bigint NOT NULL,
  record_no bigint NOT NULL,
  PRIMARY KEY (position, record_no)
);
COMMENT ON TABLE record_change IS 'Records whose content or keys changed after they came, to be matched again';
COMMENT ON COLUMN record_change.position IS 'Where the change came: base + position in the feed';
COMMENT ON COLUMN record_change.record_no IS 'The record';

CREATE TABLE record_resolved (
  fact_id      text   PRIMARY KEY,
  position     bigint NOT NULL,
  record_id    uuid   NOT NULL,
  merchant_key text,
  device_key   text
);
COMMENT ON TABLE record_resolved IS 'Facts that told whose a record is, so that each takes effect once';
COMMENT ON COLUMN record_resolved.fact_id IS 'The fact';
COMMENT ON COLUMN record_resolved.position IS 'Where it came: base + position in the feed';
COMMENT ON COLUMN record_resolved.record_id IS 'The record';
COMMENT ON COLUMN record_resolved.merchant_key IS 'Our merchant, where it became known';
COMMENT ON COLUMN record_resolved.device_key IS 'Our terminal, where it became known';

CREATE TABLE source_complete (
  fact_id       text        PRIMARY KEY,
  position      bigint      NOT NULL,
  source        text        NOT NULL,
  merchant_key  text,
  device_key    text,
  business_date date        NOT NULL,
  cycle         text,
  upload_id     text        NOT NULL,
  records       bigint,
  complete_at   timestamptz NOT NULL
);
COMMENT ON TABLE source_complete IS 'Claims of sources that they have delivered all they have for a day and population';
COMMENT ON COLUMN source_complete.fact_id IS 'The fact that brought the claim';
COMMENT ON COLUMN source_complete.position IS 'Where the fact came: base + position in the feed';
COMMENT ON COLUMN source_complete.source IS 'Who claims';
COMMENT ON COLUMN source_complete.merchant_key IS 'Limits the claim to one merchant';
COMMENT ON COLUMN source_complete.device_key IS 'Limits the claim to one terminal';
COMMENT ON COLUMN source_complete.business_date IS 'The day that the claim is for; for a cycle, its date';
COMMENT ON COLUMN source_complete.cycle IS 'The settlement cycle as the source named it';
COMMENT ON COLUMN source_complete.upload_id IS 'The upload whose control totals tied: the proof';
COMMENT ON COLUMN source_complete.records IS 'How many records the source claims to have delivered';
COMMENT ON COLUMN source_complete.complete_at IS 'When ingestion stated it';
CREATE INDEX source_complete_day ON source_complete (business_date, source);
CREATE INDEX source_complete_position ON source_complete (position);

CREATE TABLE mention (
  fact_id   text   PRIMARY KEY,
  position  bigint NOT NULL,
  fact      text   NOT NULL CHECK (fact IN ('ATTESTATION', 'EVENT')),
  record_id uuid,
  body      json   NOT NULL
);
COMMENT ON TABLE mention IS 'What is no record and may be evidence: attestations, and what terminals did that is no payment';
COMMENT ON COLUMN mention.fact_id IS 'The fact that brought it';
COMMENT ON COLUMN mention.position IS 'Where the fact came: base + position in the feed';
COMMENT ON COLUMN mention.fact IS 'Which kind of fact';
COMMENT ON COLUMN mention.record_id IS 'The record that an attestation speaks of, where ingestion knows';
COMMENT ON COLUMN mention.body IS 'The attestation or event as the feed told it';

CREATE TABLE intake_reject (
  line_hash bytea       PRIMARY KEY,
  reason    text        NOT NULL,
  line      bytea       NOT NULL,
  bytes     bigint      NOT NULL,
  at        timestamptz NOT NULL
);
COMMENT ON TABLE intake_reject IS 'Lines of the feed that we know the kind of and cannot read: put aside, so that the rest goes on';
COMMENT ON COLUMN intake_reject.line_hash IS 'SHA-256 of the line: told again, it is one row';
COMMENT ON COLUMN intake_reject.reason IS 'What is wrong with it';
COMMENT ON COLUMN intake_reject.line IS 'The line as it came, at most its first 64 KiB';
COMMENT ON COLUMN intake_reject.bytes IS 'Length of the line in bytes';
COMMENT ON COLUMN intake_reject.at IS 'When, on the database''s time';
