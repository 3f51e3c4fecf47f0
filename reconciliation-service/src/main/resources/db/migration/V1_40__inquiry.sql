-- Inquiries find payments by amount and time: one range of the index for each amount that may have been meant.
CREATE INDEX operation_amount ON operation (amount, occurred_at);
