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
COMMENT ON COLUMN matching_progress.judged_at IS 'Reslip''s time as of which everything matched is judged';
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
  findings       json,
  outcome        text        NOT NULL,
  outcome_reason text        NOT NULL,
  held           smallint    NOT NULL,
  told           smallint    NOT NULL,
  owed           smallint    NOT NULL,
  late           smallint    NOT NULL DEFAULT 0,
  overdue        smallint    NOT NULL DEFAULT 0,
  lost           smallint    NOT NULL DEFAULT 0,
  flagged        boolean     NOT NULL DEFAULT false,
  wake_at        timestamptz
) WITH (fillfactor = 80);
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
COMMENT ON COLUMN operation.findings IS 'What does not agree within the operation; absent when all agrees';
COMMENT ON COLUMN operation.outcome IS 'COMPLETED, NOT_COMPLETED or UNDETERMINED: what happened in the shop';
COMMENT ON COLUMN operation.outcome_reason IS 'Why, in words';
COMMENT ON COLUMN operation.held IS 'Set of sources (bit by ordinal) that have a record of it';
COMMENT ON COLUMN operation.told IS 'Set of sources whose record may belong to it or to its equal: they are not called missing';
COMMENT ON COLUMN operation.owed IS 'Set of sources that owe a record of it';
COMMENT ON COLUMN operation.late IS 'Set of absent sources that are past due but have not said that they are complete';
COMMENT ON COLUMN operation.overdue IS 'Set of absent sources that are complete and within the presentment window';
COMMENT ON COLUMN operation.lost IS 'Set of absent sources that are complete and past the presentment window';
COMMENT ON COLUMN operation.flagged IS 'It has or had a discrepancy, so that each change of it is judged';
COMMENT ON COLUMN operation.wake_at IS 'When it is to be judged next; absent when only a fact can change it';
CREATE INDEX operation_group ON operation (group_id);
CREATE INDEX operation_transaction ON operation (transaction_id);
CREATE INDEX operation_wake ON operation (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX operation_day ON operation (business_date, merchant_key, id);
CREATE INDEX operation_absent ON operation (business_date, device_key) WHERE (owed & ~held) <> 0;

CREATE TABLE operation_alias (
  id           uuid PRIMARY KEY,
  operation_id uuid NOT NULL
);
COMMENT ON TABLE operation_alias IS 'Operations that turned out to be part of another one, so that their ids still lead somewhere';
COMMENT ON COLUMN operation_alias.id IS 'The id that was given up';
COMMENT ON COLUMN operation_alias.operation_id IS 'The operation that holds most of its records now';

CREATE TABLE record_match (
  record_no    bigint PRIMARY KEY,
  group_id     bigint NOT NULL,
  operation_id uuid   NOT NULL,
  role         text   NOT NULL,
  pass         text   NOT NULL
);
COMMENT ON TABLE record_match IS 'The one operation that each record is in, and why';
COMMENT ON COLUMN record_match.record_no IS 'The record';
COMMENT ON COLUMN record_match.group_id IS 'The neighbourhood, as in operation';
COMMENT ON COLUMN record_match.operation_id IS 'The operation that the record is in';
COMMENT ON COLUMN record_match.role IS 'LEG, DUPLICATE, CONFLICT or REPAIR';
COMMENT ON COLUMN record_match.pass IS 'The matching pass that brought it here; ALONE when nothing else is known of it';
CREATE INDEX record_match_group ON record_match (group_id);
CREATE INDEX record_match_operation ON record_match (operation_id);
