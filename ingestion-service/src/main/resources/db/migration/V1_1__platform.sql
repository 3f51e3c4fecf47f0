CREATE TABLE clock (
  id    boolean     PRIMARY KEY DEFAULT true CHECK (id),
  shows timestamptz NOT NULL
);
COMMENT ON TABLE clock IS 'One row at most: what the simulated clock shows';
COMMENT ON COLUMN clock.id IS 'Allows one row only';
COMMENT ON COLUMN clock.shows IS 'The simulated time; it stands still until it is set again';

