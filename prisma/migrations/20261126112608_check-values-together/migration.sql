-- A table of ten thousand houses says a hundred and seventy thousand things. A foreign key is checked value by value, which took half the
-- time of writing them; what it promises is kept here for all values of a statement at once, by the same locks.
ALTER TABLE "facility_value" DROP CONSTRAINT "facility_value_facility_id_fkey", DROP CONSTRAINT "facility_value_change_id_fkey";

-- Every value is of a house that is there, and stays there until this transaction ends; so is the change it came by.
CREATE FUNCTION check_values() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wanted int; held int;
BEGIN
  SELECT count(DISTINCT facility_id) INTO wanted FROM said;
  SELECT count(*) INTO held FROM (SELECT FROM facility WHERE id IN (SELECT facility_id FROM said) ORDER BY id FOR KEY SHARE) locked;
  IF held < wanted THEN RAISE foreign_key_violation USING MESSAGE = 'a value of a house that is not on the register', TABLE = 'facility_value', CONSTRAINT = 'facility_value_facility_id_fkey'; END IF;
  SELECT count(DISTINCT change_id) INTO wanted FROM said;
  SELECT count(*) INTO held FROM (SELECT FROM register_change WHERE id IN (SELECT change_id FROM said) ORDER BY id FOR KEY SHARE) locked;
  IF held < wanted THEN RAISE foreign_key_violation USING MESSAGE = 'a value of a change that was not made', TABLE = 'facility_value', CONSTRAINT = 'facility_value_change_id_fkey'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "facility_value_inserted" AFTER INSERT ON "facility_value" REFERENCING NEW TABLE AS said FOR EACH STATEMENT EXECUTE FUNCTION check_values();
CREATE TRIGGER "facility_value_updated" AFTER UPDATE ON "facility_value" REFERENCING NEW TABLE AS said FOR EACH STATEMENT EXECUTE FUNCTION check_values();

-- What was said of a house goes with it.
CREATE FUNCTION drop_values() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM facility_value WHERE facility_id IN (SELECT id FROM gone);
  RETURN NULL;
END $$;
CREATE TRIGGER "facility_deleted" AFTER DELETE ON "facility" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION drop_values();

-- Changes are a record: none is ever taken out. Identifiers are never given anew.
CREATE FUNCTION keep_as_it_is() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE foreign_key_violation USING MESSAGE = 'values of the register point at this row', TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER "register_change_kept" BEFORE DELETE OR UPDATE OF "id" ON "register_change" FOR EACH ROW EXECUTE FUNCTION keep_as_it_is();
CREATE TRIGGER "facility_id_kept" BEFORE UPDATE OF "id" ON "facility" FOR EACH ROW EXECUTE FUNCTION keep_as_it_is();

-- Few values are to be checked again on a day.
DROP INDEX "facility_value_next_check_idx";
CREATE INDEX "facility_value_next_check_idx" ON "facility_value" ("next_check") WHERE "next_check" IS NOT NULL;
