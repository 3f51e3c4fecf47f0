CREATE TABLE discrepancy (
  id             uuid        PRIMARY KEY,
  cause          text        NOT NULL UNIQUE,
  kind           text        NOT NULL,
  source         text,
  type           text,
  state          text        NOT NULL,
  verdict        text,
  outcome        text,
  outcome_reason text,
  transaction_id uuid,
  operation_id   uuid,
  merchant_key   text,
  device_key     text,
  batch          text,
  stan           text,
  rrn            text,
  amount         bigint,
  currency       text,
  business_date  date        NOT NULL,
  opened_at      timestamptz NOT NULL,
  closed_at      timestamptz,
  due_at         timestamptz,
  amount_at_risk bigint,
  proof          json,
  detail         text        NOT NULL,
  record_id      text,
  reason         text,
  assignee       text,
  revision       integer     NOT NULL DEFAULT 1
);
COMMENT ON TABLE discrepancy IS 'What does not agree, one row for each cause for good: reopening is an event';
COMMENT ON COLUMN discrepancy.id IS 'Our id';
COMMENT ON COLUMN discrepancy.cause IS 'What it is about, so that one cause never opens two';
COMMENT ON COLUMN discrepancy.kind IS 'Kind, as MISSING_AT_HOST';
COMMENT ON COLUMN discrepancy.source IS 'The absent or deviating source; absent when two disagree and neither is known to be wrong';
COMMENT ON COLUMN discrepancy.type IS 'Type of the operation';
COMMENT ON COLUMN discrepancy.state IS 'OPEN, IN_REPAIR, SUSPENDED, VERIFIED, DISMISSED, WRITTEN_OFF or WITHDRAWN';
COMMENT ON COLUMN discrepancy.verdict IS 'Of the absent leg: OVERDUE or LOST; EXPECTED for a late source';
COMMENT ON COLUMN discrepancy.outcome IS 'What happened in the shop';
COMMENT ON COLUMN discrepancy.outcome_reason IS 'Why, in words';
COMMENT ON COLUMN discrepancy.transaction_id IS 'The payment';
COMMENT ON COLUMN discrepancy.operation_id IS 'The operation of the payment';
COMMENT ON COLUMN discrepancy.merchant_key IS 'Our merchant';
COMMENT ON COLUMN discrepancy.device_key IS 'Our terminal';
COMMENT ON COLUMN discrepancy.batch IS 'Batch of the terminal';
COMMENT ON COLUMN discrepancy.stan IS 'STAN of the terminal';
COMMENT ON COLUMN discrepancy.rrn IS 'Retrieval reference number';
COMMENT ON COLUMN discrepancy.amount IS 'Minor units';
COMMENT ON COLUMN discrepancy.currency IS 'ISO 4217 letters';
COMMENT ON COLUMN discrepancy.business_date IS 'The acquirer''s day';
COMMENT ON COLUMN discrepancy.opened_at IS 'When it was opened first';
COMMENT ON COLUMN discrepancy.closed_at IS 'When it came to its present end';
COMMENT ON COLUMN discrepancy.due_at IS 'When the next thing is due';
COMMENT ON COLUMN discrepancy.amount_at_risk IS 'Minor units that may be lost if nobody acts: positive to the merchant or acquirer, negative to the cardholder, 0 when no money hangs on it; absent where unknown';
COMMENT ON COLUMN discrepancy.proof IS 'What proves LOST';
COMMENT ON COLUMN discrepancy.detail IS 'What does not agree, in words';
COMMENT ON COLUMN discrepancy.record_id IS 'The one record that it is about, as the second of a duplicate';
COMMENT ON COLUMN discrepancy.reason IS 'Why it was dismissed or written off';
COMMENT ON COLUMN discrepancy.assignee IS 'The person who looks after it';
COMMENT ON COLUMN discrepancy.revision IS 'Raised by every change';
CREATE INDEX discrepancy_operation ON discrepancy (operation_id);
CREATE INDEX discrepancy_transaction ON discrepancy (transaction_id);
CREATE INDEX discrepancy_day ON discrepancy (business_date, kind, state);
CREATE INDEX discrepancy_opened ON discrepancy (opened_at, id);
CREATE INDEX discrepancy_merchant ON discrepancy (merchant_key, opened_at, id);
REVOKE DELETE, TRUNCATE ON discrepancy FROM "${runtime-role}";

CREATE TABLE discrepancy_event (
  event_no       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  discrepancy_id uuid        NOT NULL REFERENCES discrepancy,
  at             timestamptz NOT NULL,
  event          text        NOT NULL,
  actor          text        NOT NULL,
  from_state     text,
  to_state       text        NOT NULL,
  verdict        text,
  detail         text        NOT NULL
);
COMMENT ON TABLE discrepancy_event IS 'What happened to a discrepancy; append-only';
COMMENT ON COLUMN discrepancy_event.event_no IS 'Order of events';
COMMENT ON COLUMN discrepancy_event.discrepancy_id IS 'The discrepancy';
COMMENT ON COLUMN discrepancy_event.at IS 'When, on Reslip''s clock';
COMMENT ON COLUMN discrepancy_event.event IS 'OPENED, MOVED, WITHDRAWN, REOPENED, REPAIR_APPROVED, VERIFIED, DISMISSED, ASSIGNED or COMMENTED';
COMMENT ON COLUMN discrepancy_event.actor IS 'MACHINE or the person';
COMMENT ON COLUMN discrepancy_event.from_state IS 'State before';
COMMENT ON COLUMN discrepancy_event.to_state IS 'State after';
COMMENT ON COLUMN discrepancy_event.verdict IS 'Verdict after';
COMMENT ON COLUMN discrepancy_event.detail IS 'In words';
CREATE INDEX discrepancy_event_of ON discrepancy_event (discrepancy_id, event_no);
REVOKE UPDATE, DELETE, TRUNCATE ON discrepancy_event FROM "${runtime-role}";

CREATE TABLE discrepancy_comment (
  id             uuid        PRIMARY KEY,
  discrepancy_id uuid        NOT NULL REFERENCES discrepancy,
  at             timestamptz NOT NULL,
  issuer         text        NOT NULL,
  subject        text        NOT NULL,
  text           text        NOT NULL
);
COMMENT ON TABLE discrepancy_comment IS 'What people wrote about a discrepancy; append-only';
COMMENT ON COLUMN discrepancy_comment.id IS 'Our id';
COMMENT ON COLUMN discrepancy_comment.discrepancy_id IS 'The discrepancy';
COMMENT ON COLUMN discrepancy_comment.at IS 'When, on Reslip''s clock';
COMMENT ON COLUMN discrepancy_comment.issuer IS 'Issuer of the writer''s token';
COMMENT ON COLUMN discrepancy_comment.subject IS 'Subject of the writer''s token';
COMMENT ON COLUMN discrepancy_comment.text IS 'What was written';
CREATE INDEX discrepancy_comment_of ON discrepancy_comment (discrepancy_id, at);
REVOKE UPDATE, DELETE, TRUNCATE ON discrepancy_comment FROM "${runtime-role}";
