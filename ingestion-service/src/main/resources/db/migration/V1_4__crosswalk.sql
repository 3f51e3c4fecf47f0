CREATE TABLE crosswalk (
  scheme     text NOT NULL,
  id         text NOT NULL,
  valid_from date NOT NULL DEFAULT '-infinity',
  valid_to   date NOT NULL DEFAULT 'infinity',
  stands_for text NOT NULL,
  PRIMARY KEY (scheme, id, valid_from),
  CHECK (valid_from < valid_to)
);
COMMENT ON TABLE crosswalk IS 'Which of our merchants or devices a source''s own identifier stands for, and when';
COMMENT ON COLUMN crosswalk.scheme IS 'merchant, terminal or store; with a source before it (scheme.merchant) for that source alone, which goes first';
COMMENT ON COLUMN crosswalk.id IS 'The identifier as the source has it';
COMMENT ON COLUMN crosswalk.valid_from IS 'First business date that it holds for';
COMMENT ON COLUMN crosswalk.valid_to IS 'First business date that it no longer holds for; where two entries hold, the later valid_from counts';
COMMENT ON COLUMN crosswalk.stands_for IS 'merchantKey (merchant, store) or deviceKey (terminal)';
