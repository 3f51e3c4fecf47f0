ALTER TABLE record ADD COLUMN mcc text;
ALTER TABLE record ADD COLUMN merchant_mcc text;
ALTER TABLE record ADD COLUMN fee bigint;
ALTER TABLE record ADD COLUMN card_type text;
ALTER TABLE record ADD COLUMN lines_amount bigint;
ALTER TABLE record ADD COLUMN whole boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN record.mcc IS 'Merchant category code (DE 18)';
COMMENT ON COLUMN record.merchant_mcc IS 'The category within a merchant number of 15 characters (DE 42)';
COMMENT ON COLUMN record.fee IS 'What the source charges the merchant, in minor units';
COMMENT ON COLUMN record.card_type IS 'Type of the card as the source calls it: fees differ by it';
COMMENT ON COLUMN record.lines_amount IS 'Till only: what its lines come to, in minor units';
COMMENT ON COLUMN record.whole IS 'False where bytes of the record were unreadable, or it was carved from raw storage';

ALTER TABLE operation ADD COLUMN evidence integer NOT NULL DEFAULT 0;
ALTER TABLE operation ADD COLUMN mcc text;
ALTER TABLE operation ADD COLUMN fee bigint;
ALTER TABLE operation ADD COLUMN card_type text;
ALTER TABLE operation ADD COLUMN owes_by text NOT NULL DEFAULT '';
ALTER TABLE operation ADD COLUMN waits smallint NOT NULL DEFAULT 0;
ALTER TABLE operation ADD COLUMN waits_overdue smallint NOT NULL DEFAULT 0;
ALTER TABLE operation ADD COLUMN waits_lost smallint NOT NULL DEFAULT 0;
ALTER TABLE operation ADD COLUMN swiped_again uuid;
COMMENT ON COLUMN operation.evidence IS 'Set of evidence (bit by ordinal) of what happened in the shop';
COMMENT ON COLUMN operation.mcc IS 'The merchant category code that all sources tell; absent where they differ';
COMMENT ON COLUMN operation.fee IS 'What the scheme charges, in minor units';
COMMENT ON COLUMN operation.card_type IS 'Type of the card as the scheme calls it';
COMMENT ON COLUMN operation.owes_by IS 'Lines of the table of expectations that said who can owe a record of it';
COMMENT ON COLUMN operation.waits IS 'Set of sources (bit by ordinal) whose record could still put right what does not agree';
COMMENT ON COLUMN operation.waits_overdue IS 'Those of waits that are complete without it, within their window';
COMMENT ON COLUMN operation.waits_lost IS 'Those of waits that are complete without it, past their window';
COMMENT ON COLUMN operation.swiped_again IS 'The operation by which the cardholder paid this one once more';
-- Few operations are flagged: by this, one is found when its cardholder''s second payment comes.
CREATE INDEX operation_flagged ON operation (device_key, amount) WHERE flagged;

CREATE TABLE terminal_event (
  fact_id       text   PRIMARY KEY,
  trace         bigint NOT NULL,
  kind          text   NOT NULL,
  business_date date
);
COMMENT ON TABLE terminal_event IS 'What terminals did about payments that is no record and bears on what happened';
COMMENT ON COLUMN terminal_event.fact_id IS 'The fact that brought it, as in mention';
COMMENT ON COLUMN terminal_event.trace IS 'Hash of terminal, batch and STAN, as in match_key';
COMMENT ON COLUMN terminal_event.kind IS 'DECLINE, PRINTED, PRINT_FAILED or POWER_LOST';
COMMENT ON COLUMN terminal_event.business_date IS 'The acquirer''s day of it';
CREATE INDEX terminal_event_trace ON terminal_event (trace);
CREATE INDEX mention_position ON mention (position);

ALTER TABLE rejudgement ADD COLUMN operation_id uuid;
COMMENT ON COLUMN rejudgement.operation_id IS 'Only this operation';
ALTER TABLE rejudgement DROP CONSTRAINT rejudgement_cause_check;
ALTER TABLE rejudgement ADD CONSTRAINT rejudgement_cause_check
  CHECK (cause IN ('DEADLINE', 'COMPLETE', 'CONTRACT', 'LEARNED'));
COMMENT ON COLUMN rejudgement.cause IS 'A deadline passed, a source said that it is complete, a contract changed, or something was learned beside the records';

CREATE TABLE merchant_answer (
  answer_no      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  operation_id   uuid        NOT NULL,
  discrepancy_id uuid        NOT NULL,
  outcome        text        NOT NULL CHECK (outcome IN ('COMPLETED', 'NOT_COMPLETED')),
  issuer         text        NOT NULL,
  subject        text        NOT NULL,
  text           text,
  at             timestamptz NOT NULL
);
COMMENT ON TABLE merchant_answer IS 'What merchants said that happened in the shop; append-only, the last one counts';
COMMENT ON COLUMN merchant_answer.answer_no IS 'Order of answers';
COMMENT ON COLUMN merchant_answer.operation_id IS 'The operation that was asked about';
COMMENT ON COLUMN merchant_answer.discrepancy_id IS 'The discrepancy at which it was given';
COMMENT ON COLUMN merchant_answer.outcome IS 'COMPLETED or NOT_COMPLETED';
COMMENT ON COLUMN merchant_answer.issuer IS 'Issuer of the token of who gave or took down the answer';
COMMENT ON COLUMN merchant_answer.subject IS 'Subject of that token';
COMMENT ON COLUMN merchant_answer.text IS 'What was said besides';
COMMENT ON COLUMN merchant_answer.at IS 'When, on Reslip''s clock';
CREATE INDEX merchant_answer_of ON merchant_answer (operation_id, answer_no);
REVOKE UPDATE, DELETE, TRUNCATE ON merchant_answer FROM "${runtime-role}";

ALTER TABLE merchant ADD COLUMN terms json;
COMMENT ON COLUMN merchant.terms IS 'Fees, tolerances, payer and exceptions to who owes what, as agreed';
