CREATE TABLE payout (
  merchant_key text   NOT NULL,
  currency     text   NOT NULL,
  cycle        date   NOT NULL,
  items        bigint NOT NULL,
  sales        bigint NOT NULL,
  refunds      bigint NOT NULL,
  chargebacks  bigint NOT NULL,
  others       bigint NOT NULL,
  fees         bigint NOT NULL,
  PRIMARY KEY (merchant_key, currency, cycle)
);
COMMENT ON TABLE payout IS 'What the bank owes a merchant for a cycle, composed from the settlement records of a complete scheme';
COMMENT ON COLUMN payout.merchant_key IS 'Our merchant';
COMMENT ON COLUMN payout.currency IS 'ISO 4217 letters';
COMMENT ON COLUMN payout.cycle IS 'The scheme''s cycle, by its date';
COMMENT ON COLUMN payout.items IS 'How many settlement records';
COMMENT ON COLUMN payout.sales IS 'Minor units that cardholders paid';
COMMENT ON COLUMN payout.refunds IS 'Minor units that went back to cardholders';
COMMENT ON COLUMN payout.chargebacks IS 'Minor units charged back, less what was presented again';
COMMENT ON COLUMN payout.others IS 'Minor units kept as fees of their own, rentals and reserves';
COMMENT ON COLUMN payout.fees IS 'Minor units charged on the single payments';

CREATE TABLE payout_touched (
  cycle        date NOT NULL,
  merchant_key text NOT NULL,
  PRIMARY KEY (cycle, merchant_key)
);
COMMENT ON TABLE payout_touched IS 'Payouts that are to be composed and judged again';
COMMENT ON COLUMN payout_touched.cycle IS 'The cycle';
COMMENT ON COLUMN payout_touched.merchant_key IS 'Our merchant; empty: all of the cycle';

-- Records of a cycle come together, so a few bytes for many pages suffice.
CREATE INDEX record_cycle ON record USING brin (partition_date);
-- A merchant has a bank line a day.
CREATE INDEX record_bank ON record (merchant_key, partition_date) WHERE source = 'BANK';
