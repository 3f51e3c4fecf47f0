CREATE TABLE repair (
  id               uuid        PRIMARY KEY,
  discrepancy_id   uuid        NOT NULL REFERENCES discrepancy,
  transaction_id   uuid        NOT NULL,
  operation_id     uuid        NOT NULL,
  action           text        NOT NULL CHECK (action = 'RESTORE_RECORD'),
  state            text        NOT NULL DEFAULT 'PROPOSED',
  restores         text        NOT NULL CHECK (restores IN ('TERMINAL', 'HOST', 'TILL')),
  merchant_key     text,
  device_key       text,
  business_date    date        NOT NULL,
  amount           bigint      NOT NULL,
  currency         text        NOT NULL,
  fields           json        NOT NULL,
  provenance       json        NOT NULL,
  missing          json        NOT NULL,
  contradictions   json        NOT NULL,
  basis            bytea       NOT NULL,
  proposer_kind    text        NOT NULL CHECK (proposer_kind IN ('MACHINE', 'PERSON')),
  proposer_issuer  text,
  proposer_subject text,
  approvals_needed smallint    NOT NULL GENERATED ALWAYS AS (CASE proposer_kind WHEN 'PERSON' THEN 1 ELSE 2 END) STORED,
  proposed_at      timestamptz NOT NULL,
  comment          text,
  approved_at      timestamptz,
  applied_at       timestamptz,
  sent_at          timestamptz,
  accepted_at      timestamptz,
  ended_at         timestamptz,
  ended_by         text,
  reason           text,
  CONSTRAINT repair_proposer CHECK (
    (proposer_kind = 'PERSON') = (proposer_issuer IS NOT NULL)
    AND (proposer_kind = 'PERSON') = (proposer_subject IS NOT NULL))
);
COMMENT ON TABLE repair IS 'Proposed corrections, and what became of them';
COMMENT ON COLUMN repair.id IS 'Our id; also the identity of the restored record';
COMMENT ON COLUMN repair.discrepancy_id IS 'The discrepancy that it mends';
COMMENT ON COLUMN repair.transaction_id IS 'The payment';
COMMENT ON COLUMN repair.operation_id IS 'The operation whose record is restored';
COMMENT ON COLUMN repair.action IS 'What is done';
COMMENT ON COLUMN repair.state IS 'PROPOSED, APPROVED, APPLIED, SENT, ACCEPTED, VERIFIED; or REJECTED, REFUSED, EXPIRED, WITHDRAWN, REVERSED';
COMMENT ON COLUMN repair.restores IS 'The source whose record is restored; never the scheme''s';
COMMENT ON COLUMN repair.merchant_key IS 'Our merchant';
COMMENT ON COLUMN repair.device_key IS 'Our terminal';
COMMENT ON COLUMN repair.business_date IS 'The acquirer''s day of the payment';
COMMENT ON COLUMN repair.amount IS 'Minor units, as restored';
COMMENT ON COLUMN repair.currency IS 'ISO 4217 letters, as restored';
COMMENT ON COLUMN repair.fields IS 'The restored record: only fields that have evidence';
COMMENT ON COLUMN repair.provenance IS 'The evidence of each field';
COMMENT ON COLUMN repair.missing IS 'Fields that stay empty, each with the sources that could give it';
COMMENT ON COLUMN repair.contradictions IS 'Fields that sources say different things about';
COMMENT ON COLUMN repair.basis IS 'SHA-256 over all that the proposal stands on: a proposal whose basis changed is made anew';
COMMENT ON COLUMN repair.proposer_kind IS 'MACHINE or PERSON';
COMMENT ON COLUMN repair.proposer_issuer IS 'Issuer of the proposer''s token';
COMMENT ON COLUMN repair.proposer_subject IS 'Subject of the proposer''s token';
COMMENT ON COLUMN repair.approvals_needed IS 'Two people answer for every repair: two approvals of a machine''s proposal, one of a person''s';
COMMENT ON COLUMN repair.proposed_at IS 'When, on Reslip''s clock';
COMMENT ON COLUMN repair.comment IS 'What the proposer said';
COMMENT ON COLUMN repair.approved_at IS 'When the last needed approval was given, on Reslip''s clock';
COMMENT ON COLUMN repair.applied_at IS 'When the restored record was put into the outbox, on Reslip''s clock';
COMMENT ON COLUMN repair.sent_at IS 'When ingestion acknowledged it, on Reslip''s clock';
COMMENT ON COLUMN repair.accepted_at IS 'When it came back in the feed, on Reslip''s clock';
COMMENT ON COLUMN repair.ended_at IS 'When it ended, on Reslip''s clock';
COMMENT ON COLUMN repair.ended_by IS 'Who ended it: MACHINE or the subject of a person''s token';
COMMENT ON COLUMN repair.reason IS 'Why it ended, or why it does not go on';
CREATE UNIQUE INDEX repair_live ON repair (discrepancy_id)
  WHERE state NOT IN ('REJECTED', 'REFUSED', 'EXPIRED', 'WITHDRAWN', 'REVERSED');
CREATE INDEX repair_of ON repair (discrepancy_id);
CREATE INDEX repair_proposed ON repair (operation_id) WHERE state = 'PROPOSED';
CREATE INDEX repair_day ON repair (business_date, state);
CREATE INDEX repair_list ON repair (proposed_at, id);
CREATE INDEX repair_state ON repair (state, proposed_at, id);
CREATE INDEX repair_merchant ON repair (merchant_key, proposed_at, id);
REVOKE UPDATE, DELETE, TRUNCATE ON repair FROM "${runtime-role}";
GRANT UPDATE (state, approved_at, applied_at, sent_at, accepted_at, ended_at, ended_by, reason) ON repair TO "${runtime-role}";

CREATE TABLE repair_approval (
  repair_id uuid        NOT NULL REFERENCES repair,
  issuer    text        NOT NULL CHECK (issuer <> ''),
  subject   text        NOT NULL CHECK (subject <> ''),
  at        timestamptz NOT NULL,
  comment   text,
  PRIMARY KEY (repair_id, issuer, subject)
);
COMMENT ON TABLE repair_approval IS 'Who approved a repair: one person counts once; append-only';
COMMENT ON COLUMN repair_approval.repair_id IS 'The repair';
COMMENT ON COLUMN repair_approval.issuer IS 'Issuer of the approver''s token';
COMMENT ON COLUMN repair_approval.subject IS 'Subject of the approver''s token: with the issuer, a person';
COMMENT ON COLUMN repair_approval.at IS 'When, on Reslip''s clock';
COMMENT ON COLUMN repair_approval.comment IS 'What the approver said';
REVOKE UPDATE, DELETE, TRUNCATE ON repair_approval FROM "${runtime-role}";

-- The service checks all this too. Here it holds against whoever has the service's database password.
-- Each search_path names pg_temp last, so that no temporary table can stand in for a real one.

CREATE FUNCTION repair_may_move(before text, after text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT (before, after) IN (
    ('PROPOSED', 'APPROVED'), ('PROPOSED', 'REJECTED'), ('PROPOSED', 'EXPIRED'), ('PROPOSED', 'WITHDRAWN'),
    ('APPROVED', 'APPLIED'), ('APPROVED', 'WITHDRAWN'),
    ('APPLIED', 'SENT'), ('APPLIED', 'ACCEPTED'), ('APPLIED', 'REFUSED'), ('APPLIED', 'REVERSED'),
    ('SENT', 'ACCEPTED'), ('SENT', 'REFUSED'), ('SENT', 'REVERSED'),
    ('ACCEPTED', 'REVERSED'), ('VERIFIED', 'REVERSED'))
$$;
COMMENT ON FUNCTION repair_may_move IS 'The lifecycle; nothing leads to VERIFIED until evidence from outside can be kept with it';

CREATE FUNCTION repair_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp AS $$
DECLARE
  people integer;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'PROPOSED' THEN
      RAISE EXCEPTION 'a repair begins as PROPOSED' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.state = OLD.state THEN
    RETURN NEW;
  END IF;
  IF NOT repair_may_move(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'a repair that is % cannot become %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'APPROVED' THEN
    SELECT count(*) INTO people FROM repair_approval WHERE repair_id = OLD.id;
    IF people < OLD.approvals_needed THEN
      RAISE EXCEPTION 'this repair has % of % approvals', people, OLD.approvals_needed USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION repair_guard IS 'A repair takes only the steps of its lifecycle, and is APPROVED only by enough people';
CREATE TRIGGER repair_guard BEFORE INSERT OR UPDATE ON repair FOR EACH ROW EXECUTE FUNCTION repair_guard();

CREATE FUNCTION repair_approval_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp AS $$
DECLARE
  approved record;
BEGIN
  SELECT state, proposer_issuer, proposer_subject INTO approved FROM repair WHERE id = NEW.repair_id FOR UPDATE;
  IF approved.state <> 'PROPOSED' THEN
    RAISE EXCEPTION 'a repair that is % cannot be approved', approved.state USING ERRCODE = 'check_violation';
  END IF;
  IF (approved.proposer_issuer, approved.proposer_subject) = (NEW.issuer, NEW.subject) THEN
    RAISE EXCEPTION 'the proposer cannot approve' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION repair_approval_guard IS 'Only what is PROPOSED is approved, and never by who proposed it';
CREATE TRIGGER repair_approval_guard BEFORE INSERT ON repair_approval FOR EACH ROW EXECUTE FUNCTION repair_approval_guard();
