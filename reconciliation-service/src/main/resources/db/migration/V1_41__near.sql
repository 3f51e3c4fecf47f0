-- By day first: what comes lies together in the newest days, however much is stored.
DROP INDEX operation_amount;
CREATE INDEX operation_day_amount ON operation (business_date, amount);
-- The few that are looked at one by one are found without reading all others.
CREATE INDEX record_to_look_at ON record (position) WHERE said IS NULL;
