CREATE TABLE feed_epoch (
  id    boolean PRIMARY KEY DEFAULT true CHECK (id),
  epoch bigint  NOT NULL
);
COMMENT ON TABLE feed_epoch IS 'One row: raised by hand after a restore, so that cursors from before it are refused';
COMMENT ON COLUMN feed_epoch.id IS 'Allows one row only';
COMMENT ON COLUMN feed_epoch.epoch IS 'Part of every cursor';
INSERT INTO feed_epoch (epoch) VALUES (1);
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON feed_epoch FROM "${runtime-role}";

CREATE TABLE feed_chunk (
  position     bigint      PRIMARY KEY,
  facts        integer     NOT NULL,
  slices       bigint      NOT NULL,
  body         bytea       NOT NULL,
  published_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
ALTER TABLE feed_chunk ALTER COLUMN body SET STORAGE EXTERNAL;
COMMENT ON TABLE feed_chunk IS 'What each commit told: at most 5,000 facts, as they were then';
COMMENT ON COLUMN feed_chunk.position IS 'Number in commit order: given out under one advisory lock that is held until the commit';
COMMENT ON COLUMN feed_chunk.facts IS 'How many facts';
COMMENT ON COLUMN feed_chunk.slices IS 'Bit n is set when the chunk has a fact in slice n';
COMMENT ON COLUMN feed_chunk.body IS 'The facts, each as slice (1 byte), length (4 bytes) and JSON without its cursor; Zstandard';
COMMENT ON COLUMN feed_chunk.published_at IS 'The database''s time, for operators; not in the feed';
REVOKE UPDATE, DELETE, TRUNCATE ON feed_chunk FROM "${runtime-role}";
