-- Ten thousand houses say a hundred and seventy thousand things of themselves by one change: which these are is gathered, not sorted.
CREATE OR REPLACE FUNCTION check_values() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE houses uuid[]; changes uuid[]; held int;
BEGIN
  houses := ARRAY(SELECT facility_id FROM said GROUP BY facility_id);
  SELECT count(*) INTO held FROM (SELECT FROM facility WHERE id = ANY (houses) ORDER BY id FOR KEY SHARE) locked;
  IF held < cardinality(houses) THEN RAISE foreign_key_violation USING MESSAGE = 'a value of a house that is not on the register', TABLE = 'facility_value', CONSTRAINT = 'facility_value_facility_id_fkey'; END IF;
  changes := ARRAY(SELECT change_id FROM said WHERE change_id IS NOT NULL GROUP BY change_id);
  SELECT count(*) INTO held FROM (SELECT FROM register_change WHERE id = ANY (changes) ORDER BY id FOR KEY SHARE) locked;
  IF held < cardinality(changes) THEN RAISE foreign_key_violation USING MESSAGE = 'a value of a change that was not made', TABLE = 'facility_value', CONSTRAINT = 'facility_value_change_id_fkey'; END IF;
  RETURN NULL;
END $$;

-- The same answers by functions the database keeps planned: those of SQL were made ready anew for every house.
CREATE OR REPLACE FUNCTION facility_forms(name text, aliases text[]) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (SELECT array_agg(DISTINCT regexp_replace(form, '[（(][^（）()]*[）)]$', '')) FROM unnest(array_append(aliases, name)) form);
END $$;
CREATE OR REPLACE FUNCTION facility_beginnings(name text, aliases text[]) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (SELECT array_agg(DISTINCT left(form, 4)) FROM unnest(facility_forms(name, aliases)) form);
END $$;
