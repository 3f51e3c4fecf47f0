-- What came and went on a day is counted over its events.
CREATE INDEX discrepancy_event_at ON discrepancy_event (at);
