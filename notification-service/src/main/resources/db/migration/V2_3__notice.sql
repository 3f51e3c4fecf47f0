CREATE TABLE notice (
  id             uuid        PRIMARY KEY,
  cause_id       text        NOT NULL UNIQUE,
  content_hash   bytea       NOT NULL,
  kind           text        NOT NULL,
  recipient_kind text        NOT NULL,
  recipient_id   text        NOT NULL,
  language       text,
  data           text        NOT NULL,
  supersedes     text,
  created_at     timestamptz NOT NULL,
  sender_issuer  text        NOT NULL,
  sender_subject text        NOT NULL
);
COMMENT ON TABLE notice IS 'What is told to whom; append-only';
COMMENT ON COLUMN notice.id IS 'Our id';
COMMENT ON COLUMN notice.cause_id IS 'What made the sender tell it; the same cause is told once, for ever';
COMMENT ON COLUMN notice.content_hash IS 'SHA-256 of the whole request as understood: other content under the same cause is refused';
COMMENT ON COLUMN notice.kind IS 'RECORD_RESTORED or RESTORATION_WITHDRAWN';
COMMENT ON COLUMN notice.recipient_kind IS 'Who is told: MERCHANT';
COMMENT ON COLUMN notice.recipient_id IS 'Which one: our merchantKey';
COMMENT ON COLUMN notice.language IS 'Language that the sender asked for; null: the recipient''s';
COMMENT ON COLUMN notice.data IS 'JSON text: the payment that it is about';
COMMENT ON COLUMN notice.supersedes IS 'causeId of the notice that this one corrects';
COMMENT ON COLUMN notice.created_at IS 'When it was taken in';
COMMENT ON COLUMN notice.sender_issuer IS 'Issuer of the sender''s token';
COMMENT ON COLUMN notice.sender_subject IS 'Subject of the sender''s token';
CREATE INDEX notice_order ON notice (created_at DESC, id DESC);
CREATE INDEX notice_recipient ON notice (recipient_kind, recipient_id, created_at DESC, id DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON notice FROM "${runtime-role}";

CREATE TABLE notice_state (
  notice_id   uuid        PRIMARY KEY REFERENCES notice,
  state       text        NOT NULL CHECK (state IN ('WAITING_FOR_ADDRESS', 'PENDING', 'SENT', 'DEAD')),
  attempts    integer     NOT NULL DEFAULT 0,
  round_after integer     NOT NULL DEFAULT 0,
  due_at      timestamptz,
  ended_at    timestamptz,
  reason      text,
  CONSTRAINT notice_state_due CHECK ((state = 'PENDING') = (due_at IS NOT NULL)),
  CONSTRAINT notice_state_ended CHECK ((state IN ('SENT', 'DEAD')) = (ended_at IS NOT NULL))
);
COMMENT ON TABLE notice_state IS 'How far each notice is: the outbox';
COMMENT ON COLUMN notice_state.notice_id IS 'The notice';
COMMENT ON COLUMN notice_state.state IS 'WAITING_FOR_ADDRESS, PENDING, SENT or DEAD';
COMMENT ON COLUMN notice_state.attempts IS 'Attempts begun; the number also fences: only the last attempt may end the notice';
COMMENT ON COLUMN notice_state.round_after IS 'Attempts before the last retry by a person: the limit counts from there';
COMMENT ON COLUMN notice_state.due_at IS 'Not to be taken before, on the database''s time; while an attempt runs, when others may take it over';
COMMENT ON COLUMN notice_state.ended_at IS 'When it was sent or given up';
COMMENT ON COLUMN notice_state.reason IS 'Why it was given up, or which addresses were refused';
CREATE INDEX notice_state_due ON notice_state (due_at) WHERE state = 'PENDING';
CREATE INDEX notice_state_open ON notice_state (state) WHERE state <> 'SENT';
REVOKE DELETE, TRUNCATE ON notice_state FROM "${runtime-role}";

CREATE TABLE delivery_attempt (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notice_id  uuid        NOT NULL REFERENCES notice,
  attempt    integer     NOT NULL,
  address    text,
  language   text,
  outcome    text        NOT NULL CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'DEFERRED', 'UNREACHABLE', 'INTERRUPTED')),
  reason     text,
  started_at timestamptz NOT NULL,
  ended_at   timestamptz NOT NULL
);
COMMENT ON TABLE delivery_attempt IS 'What came of each attempt at each address; append-only';
COMMENT ON COLUMN delivery_attempt.id IS 'Order of writing';
COMMENT ON COLUMN delivery_attempt.notice_id IS 'The notice';
COMMENT ON COLUMN delivery_attempt.attempt IS 'Number of the attempt, from 1';
COMMENT ON COLUMN delivery_attempt.address IS 'Where to; null when the attempt was interrupted';
COMMENT ON COLUMN delivery_attempt.language IS 'Language that it was written in';
COMMENT ON COLUMN delivery_attempt.outcome IS 'ACCEPTED by the mail server, REFUSED for good, DEFERRED by it, UNREACHABLE server, INTERRUPTED: our process ended, and the mail may have gone';
COMMENT ON COLUMN delivery_attempt.reason IS 'What the mail server said';
COMMENT ON COLUMN delivery_attempt.started_at IS 'When it began';
COMMENT ON COLUMN delivery_attempt.ended_at IS 'When its outcome was known';
CREATE INDEX delivery_attempt_notice ON delivery_attempt (notice_id, id);
REVOKE UPDATE, DELETE, TRUNCATE ON delivery_attempt FROM "${runtime-role}";

CREATE TABLE notice_retry (
  notice_id     uuid        NOT NULL REFERENCES notice,
  after_attempt integer     NOT NULL,
  at            timestamptz NOT NULL,
  issuer        text        NOT NULL,
  subject       text        NOT NULL,
  PRIMARY KEY (notice_id, after_attempt)
);
COMMENT ON TABLE notice_retry IS 'Who had a dead notice tried again; append-only';
COMMENT ON COLUMN notice_retry.notice_id IS 'The notice';
COMMENT ON COLUMN notice_retry.after_attempt IS 'Number of the attempt that was the last before';
COMMENT ON COLUMN notice_retry.at IS 'When';
COMMENT ON COLUMN notice_retry.issuer IS 'Issuer of the person''s token';
COMMENT ON COLUMN notice_retry.subject IS 'Subject of the person''s token';
REVOKE UPDATE, DELETE, TRUNCATE ON notice_retry FROM "${runtime-role}";
