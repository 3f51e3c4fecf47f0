CREATE TABLE merchant (
  merchant_key text        PRIMARY KEY,
  name         text        NOT NULL,
  mcc          text,
  rails        text[]      NOT NULL,
  legs         text[]      NOT NULL,
  changed_at   timestamptz NOT NULL
);
COMMENT ON TABLE merchant IS 'What is agreed with a merchant; changed by two people only';
COMMENT ON COLUMN merchant.merchant_key IS 'Our merchant';
COMMENT ON COLUMN merchant.name IS 'Name for people';
COMMENT ON COLUMN merchant.mcc IS 'Merchant category code by contract';
COMMENT ON COLUMN merchant.rails IS 'Rails that the contract allows';
COMMENT ON COLUMN merchant.legs IS 'Sources that owe a record of each card payment';
COMMENT ON COLUMN merchant.changed_at IS 'When the contract last changed, on Reslip''s clock';
