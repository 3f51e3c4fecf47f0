CREATE TABLE recipient (
  kind             text        NOT NULL,
  id               text        NOT NULL,
  addresses        jsonb       NOT NULL,
  language         text        NOT NULL CHECK (language IN ('zh-CN', 'en')),
  channels         jsonb       NOT NULL,
  revision         integer     NOT NULL CHECK (revision > 0),
  changed_at       timestamptz NOT NULL,
  proposer_issuer  text        NOT NULL,
  proposer_subject text        NOT NULL,
  approver_issuer  text        NOT NULL,
  approver_subject text        NOT NULL,
  PRIMARY KEY (kind, id),
  CONSTRAINT recipient_four_eyes CHECK (
    (approver_issuer, approver_subject) <> (proposer_issuer, proposer_subject))
);
COMMENT ON TABLE recipient IS 'Where notices go, as it is now; how it came to be stands in the decided rows of change';
COMMENT ON COLUMN recipient.kind IS 'Who it is: MERCHANT';
COMMENT ON COLUMN recipient.id IS 'Which one: our merchantKey';
COMMENT ON COLUMN recipient.addresses IS 'Addresses by channel: {"email": ["a@b.example"]}, at least one';
COMMENT ON COLUMN recipient.language IS 'Language of notices that do not name one';
COMMENT ON COLUMN recipient.channels IS 'Channels to use, as ["EMAIL"]';
COMMENT ON COLUMN recipient.revision IS 'Counts the changes, from 1';
COMMENT ON COLUMN recipient.changed_at IS 'When the last change took effect';
COMMENT ON COLUMN recipient.proposer_issuer IS 'Issuer of the token of who proposed the last change';
COMMENT ON COLUMN recipient.proposer_subject IS 'Subject of the token of who proposed the last change';
COMMENT ON COLUMN recipient.approver_issuer IS 'Issuer of the token of who approved it';
COMMENT ON COLUMN recipient.approver_subject IS 'Subject of the token of who approved it: never the proposer';
REVOKE DELETE, TRUNCATE ON recipient FROM "${runtime-role}";
