CREATE TABLE matching_progress (
  id          boolean     PRIMARY KEY DEFAULT true CHECK (id),
  position    bigint      NOT NULL DEFAULT 0,
  judged_at   timestamptz,
  owner       text,
  fence       bigint      NOT NULL DEFAULT 0,
  lease_until timestamptz NOT NULL DEFAULT '-infinity'
);
COMMENT ON TABLE matching_progress IS 'One row: how far facts are matched, and which replica may go on';
COMMENT ON COLUMN matching_progress.id IS 'Allows one row only';
COMMENT ON COLUMN matching_progress.position IS 'Every fact up to this position is matched';
COMMENT ON COLUMN matching_progress.judged_at IS 'Reslip''s time: all deadlines up to it, and none after it, have been judged or stand in rejudgement';
COMMENT ON COLUMN matching_progress.owner IS 'Replica that holds the lease';
COMMENT ON COLUMN matching_progress.fence IS 'Raised by each change of owner; a window commits only under the fence that it started with';
COMMENT ON COLUMN matching_progress.lease_until IS 'End of the lease on the database''s time';
INSERT INTO matching_progress DEFAULT VALUES;

CREATE TABLE match_key (
  key      bigint PRIMARY KEY,
  group_id bigint NOT NULL
);
COMMENT ON TABLE match_key IS 'Which neighbourhood holds the records that share a key';
COMMENT ON COLUMN match_key.key IS 'Hash of an identifying key of a record, or of the original that it speaks of';
COMMENT ON COLUMN match_key.group_id IS 'The neighbourhood: smallest record_no when it was formed';

CREATE TABLE rejudgement (
  request_no     bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cause          text    NOT NULL CHECK (cause IN ('DEADLINE', 'COMPLETE', 'CONTRACT')),
  source         text,
  merchant_key   text,
  device_key     text,
  first_day      date,
  last_day       date,
  after_day      date,
  after_id       uuid
);
COMMENT ON TABLE rejudgement IS 'Operations that are to be judged again though no record of theirs changed; worked off in pages';
COMMENT ON COLUMN rejudgement.request_no IS 'Order of requests';
COMMENT ON COLUMN rejudgement.cause IS 'A deadline passed, a source said that it is complete, or a contract changed';
COMMENT ON COLUMN rejudgement.source IS 'Only operations without a record of this source; absent: all';
COMMENT ON COLUMN rejudgement.merchant_key IS 'Only this merchant''s';
COMMENT ON COLUMN rejudgement.device_key IS 'Only this terminal''s';
COMMENT ON COLUMN rejudgement.first_day IS 'First business date; absent: no bound';
COMMENT ON COLUMN rejudgement.last_day IS 'Last business date; absent: no bound';
COMMENT ON COLUMN rejudgement.after_day IS 'Business date that the page before ended with';
COMMENT ON COLUMN rejudgement.after_id IS 'Operation that the page before ended with';

CREATE TABLE operation (
  id             uuid        PRIMARY KEY,
  transaction_id uuid        NOT NULL,
  group_id       bigint      NOT NULL,
  rail           text        NOT NULL,
  type           text        NOT NULL,
  result         text        NOT NULL,
  tender         text,
  merchant_key   text,
  device_key     text,
  batch          text,
  stan           text,
  rrn            text,
  amount         bigint,
  currency       text,
  direction      text,
  business_date  date        NOT NULL,
  occurred_at    timestamptz,
  findings       text,
  outcome        text        NOT NULL,
  outcome_reason text        NOT NULL,
  held           smallint    NOT NULL,
  told           smallint    NOT NULL,
  may_owe        smallint    NOT NULL,
  owed           smallint    NOT NULL,
  late           smallint    NOT NULL DEFAULT 0,
  overdue        smallint    NOT NULL DEFAULT 0,
  lost           smallint    NOT NULL DEFAULT 0,
  flagged        boolean     NOT NULL DEFAULT false
) WITH (fillfactor = 70);
COMMENT ON TABLE operation IS 'What the sources say of one message: a sale, a void, a refund';
COMMENT ON COLUMN operation.id IS 'Our id';
COMMENT ON COLUMN operation.transaction_id IS 'The payment: the id of its root operation (of a void, the sale''s)';
COMMENT ON COLUMN operation.group_id IS 'The neighbourhood that it was put together from';
COMMENT ON COLUMN operation.rail IS 'Rail of the payment';
COMMENT ON COLUMN operation.type IS 'Type of the operation';
COMMENT ON COLUMN operation.result IS 'APPROVED when any source says so, else what the most trusted source says';
COMMENT ON COLUMN operation.tender IS 'How the till says that it was paid';
COMMENT ON COLUMN operation.merchant_key IS 'Our merchant, absent where unknown';
COMMENT ON COLUMN operation.device_key IS 'Our terminal, absent where unknown';
COMMENT ON COLUMN operation.batch IS 'Batch of the terminal';
COMMENT ON COLUMN operation.stan IS 'STAN of the terminal (the scheme''s own is not used)';
COMMENT ON COLUMN operation.rrn IS 'Retrieval reference number';
COMMENT ON COLUMN operation.amount IS 'Minor units; what most sources say';
COMMENT ON COLUMN operation.currency IS 'ISO 4217 letters';
COMMENT ON COLUMN operation.direction IS 'DEBIT or CREDIT of the cardholder';
COMMENT ON COLUMN operation.business_date IS 'The acquirer''s day, by the most trusted source';
COMMENT ON COLUMN operation.occurred_at IS 'Time by the most trusted source';
COMMENT ON COLUMN operation.findings IS 'JSON: what does not agree within the operation; absent when all agrees';
COMMENT ON COLUMN operation.outcome IS 'COMPLETED, NOT_COMPLETED or UNDETERMINED: what happened in the shop';
COMMENT ON COLUMN operation.outcome_reason IS 'Why, in words';
COMMENT ON COLUMN operation.held IS 'Set of sources (bit by ordinal) that have a record of it';
COMMENT ON COLUMN operation.told IS 'Set of sources whose record may belong to it or to its equal: they are not called missing';
COMMENT ON COLUMN operation.may_owe IS 'Set of sources that a contract can make owe a record of it';
COMMENT ON COLUMN operation.owed IS 'Set of sources that owe a record of it';
COMMENT ON COLUMN operation.late IS 'Set of absent sources that are past due but have not said that they are complete';
COMMENT ON COLUMN operation.overdue IS 'Set of absent sources that are complete and within the presentment window';
COMMENT ON COLUMN operation.lost IS 'Set of absent sources that are complete and past the presentment window';
COMMENT ON COLUMN operation.flagged IS 'It has or had a discrepancy, so that each change of it is judged';
-- None of these columns changes when one more record comes, so that updates stay within the page.
CREATE INDEX operation_day ON operation (business_date, id);
CREATE INDEX operation_merchant ON operation (merchant_key, business_date, id);
CREATE INDEX operation_device ON operation (device_key, business_date, id);
CREATE INDEX operation_rrn ON operation (rrn);
CREATE INDEX operation_child ON operation (transaction_id) WHERE transaction_id <> id;

CREATE TABLE late_source (
  business_date date   NOT NULL,
  source        text   NOT NULL,
  merchant_key  text   NOT NULL,
  device_key    text   NOT NULL,
  currency      text   NOT NULL,
  operations    bigint NOT NULL,
  amount        bigint NOT NULL,
  PRIMARY KEY (business_date, source, merchant_key, device_key, currency)
);
COMMENT ON TABLE late_source IS 'How many operations wait for a source that is past due and has not said that it is complete; kept in the transaction that changes operation.late';
COMMENT ON COLUMN late_source.business_date IS 'Business date of the operations';
COMMENT ON COLUMN late_source.source IS 'The source that is late';
COMMENT ON COLUMN late_source.merchant_key IS 'Of a till: the merchant; else empty';
COMMENT ON COLUMN late_source.device_key IS 'Of a terminal: the device; else empty';
COMMENT ON COLUMN late_source.currency IS 'ISO 4217 letters; empty where unknown';
COMMENT ON COLUMN late_source.operations IS 'How many operations wait';
COMMENT ON COLUMN late_source.amount IS 'Their sum in minor units';

CREATE TABLE operation_alias (
  id           uuid PRIMARY KEY,
  operation_id uuid NOT NULL
);
CREATE INDEX operation_alias_of ON operation_alias (operation_id);
COMMENT ON TABLE operation_alias IS 'Operations that turned out to be part of another one, so that their ids still lead somewhere';
COMMENT ON COLUMN operation_alias.id IS 'The id that was given up';
COMMENT ON COLUMN operation_alias.operation_id IS 'The operation that holds most of its records now';

CREATE TABLE record_match (
  record_no    bigint PRIMARY KEY,
  group_id     bigint NOT NULL,
  operation_id uuid,
  role         text   NOT NULL CHECK (role IN ('LEG', 'DUPLICATE', 'CONFLICT', 'REPAIR')),
  pass         text   NOT NULL
);
COMMENT ON TABLE record_match IS 'The one operation that each record is in, and why';
COMMENT ON COLUMN record_match.record_no IS 'The record';
COMMENT ON COLUMN record_match.group_id IS 'The neighbourhood, as in operation';
COMMENT ON COLUMN record_match.operation_id IS 'The operation that the record is in; absent for a restored record whose operation is not known';
COMMENT ON COLUMN record_match.role IS 'LEG, DUPLICATE, CONFLICT or REPAIR';
COMMENT ON COLUMN record_match.pass IS 'The matching pass that brought it here; ALONE when nothing else is known of it';
CREATE INDEX record_match_group ON record_match (group_id);
