-- What a facility is called, names and other names alike, without the note a name may end in.
CREATE FUNCTION facility_forms(name text, aliases text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (
  SELECT array_agg(DISTINCT regexp_replace(form, '[（(][^（）()]*[）)]$', '')) FROM unnest(array_append(aliases, name)) form
);
-- How these begin: a text that names a facility holds one of its beginnings.
CREATE FUNCTION facility_beginnings(name text, aliases text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (
  SELECT array_agg(DISTINCT left(form, 4)) FROM unnest(facility_forms(name, aliases)) form
);
CREATE INDEX "facility_beginning" ON "facility" USING GIN (facility_beginnings("name", "aliases"));
-- Who works in other districts than their own.
CREATE INDEX "facility_elsewhere" ON "facility" USING GIN ("related_districts") WHERE "related_districts" IS DISTINCT FROM ARRAY["district_code"];

-- The facilities of which a name begins so, by the index alone: to a text of thousands of beginnings the planner would rather hold every row of a small register.
CREATE FUNCTION facilities_beginning(beginnings text[]) RETURNS SETOF facility LANGUAGE sql STABLE
SET enable_seqscan = off AS $$
  SELECT facility.* FROM unnest(beginnings) beginning JOIN facility ON facility_beginnings(facility.name, facility.aliases) @> ARRAY[beginning]
$$;
