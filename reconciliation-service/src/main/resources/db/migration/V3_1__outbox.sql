CREATE TABLE outbox (
  message_no    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id            uuid        NOT NULL UNIQUE,
  topic         text        NOT NULL,
  key           text        NOT NULL,
  series        text        NOT NULL,
  payload       text        NOT NULL,
  state         text        NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'SENT', 'DEAD', 'WITHDRAWN')),
  attempts      integer     NOT NULL DEFAULT 0,
  give_up_after integer     NOT NULL,
  next_at       timestamptz NOT NULL DEFAULT now(),
  last_status   integer,
  last_error    text,
  created_at    timestamptz NOT NULL DEFAULT now(),
  ended_at      timestamptz,
  UNIQUE (topic, key)
);
COMMENT ON TABLE outbox IS 'What this service owes another; written in the transaction of what caused it, sent at least once to a receiver that knows what it has. All its times are the database''s';
COMMENT ON COLUMN outbox.message_no IS 'Order of messages within a series';
COMMENT ON COLUMN outbox.id IS 'Our id';
COMMENT ON COLUMN outbox.topic IS 'What kind of thing is owed; each has one receiver';
COMMENT ON COLUMN outbox.key IS 'By which the receiver tells that it has the message already';
COMMENT ON COLUMN outbox.series IS 'Messages of one topic and series never overtake each other';
COMMENT ON COLUMN outbox.payload IS 'JSON text, sent as it stands; cannot be changed';
COMMENT ON COLUMN outbox.state IS 'PENDING; SENT: acknowledged; DEAD: a person must look; WITHDRAWN: taken back before the first attempt';
COMMENT ON COLUMN outbox.attempts IS 'How often it was taken up to be sent; its worth at that moment fences off a worker that was too slow';
COMMENT ON COLUMN outbox.give_up_after IS 'Number of attempts after which it is DEAD; raised when a person wants it tried again';
COMMENT ON COLUMN outbox.next_at IS 'Not to be sent before; while an attempt runs, the end of its lease';
COMMENT ON COLUMN outbox.last_status IS 'HTTP status of the last answer; absent when there was none';
COMMENT ON COLUMN outbox.last_error IS 'Why the last attempt failed';
COMMENT ON COLUMN outbox.created_at IS 'Since when it is owed';
COMMENT ON COLUMN outbox.ended_at IS 'When it was acknowledged, given up or taken back';
CREATE INDEX outbox_due ON outbox (topic, next_at) WHERE state = 'PENDING';
CREATE INDEX outbox_series ON outbox (topic, series, message_no) WHERE state IN ('PENDING', 'DEAD');
CREATE INDEX outbox_list ON outbox (created_at, id);
REVOKE UPDATE, DELETE, TRUNCATE ON outbox FROM "${runtime-role}";
GRANT UPDATE (state, attempts, give_up_after, next_at, last_status, last_error, ended_at) ON outbox TO "${runtime-role}";
