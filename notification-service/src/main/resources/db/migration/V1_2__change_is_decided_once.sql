COMMENT ON COLUMN change.kind IS 'What is to be changed: RECIPIENT';
COMMENT ON COLUMN change.subject IS 'Which one: MERCHANT/M1';

CREATE FUNCTION change_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'PROPOSED' THEN
    RAISE EXCEPTION 'change % is decided and stays as it is', OLD.id;
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION change_decided_once() IS 'The row of a change is its own history: once decided it never changes';
CREATE TRIGGER change_decided_once BEFORE UPDATE ON change
  FOR EACH ROW EXECUTE FUNCTION change_decided_once();
