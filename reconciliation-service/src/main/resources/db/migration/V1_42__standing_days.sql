-- What is said of a terminal's day waits until terminal and host have told all of it.
CREATE INDEX standing_fact_day ON standing_fact ((body ->> 'businessDate'))
  WHERE open AND (fact = 'GAP_OPENED' OR fact = 'BATCH_TOTALS');
