-- AlterTable
ALTER TABLE "facility" ADD COLUMN     "crs" TEXT,
ADD COLUMN     "lat" DOUBLE PRECISION,
ADD COLUMN     "lng" DOUBLE PRECISION;

-- The columns repeat what stands of each field: the value with the lowest ordinal.
UPDATE "facility" SET "lat" = stands."lat", "lng" = stands."lng", "crs" = stands."crs"
FROM (
  SELECT "facility_id",
    (array_agg(CASE WHEN btrim("value" #>> '{}') ~ '^-?[0-9]{1,3}(\.[0-9]+)?$' THEN btrim("value" #>> '{}')::float8 END ORDER BY "ordinal") FILTER (WHERE "field" = 'lat'))[1] AS "lat",
    (array_agg(CASE WHEN btrim("value" #>> '{}') ~ '^-?[0-9]{1,3}(\.[0-9]+)?$' THEN btrim("value" #>> '{}')::float8 END ORDER BY "ordinal") FILTER (WHERE "field" = 'lng'))[1] AS "lng",
    (array_agg("value" #>> '{}' ORDER BY "ordinal") FILTER (WHERE "field" = 'crs'))[1] AS "crs"
  FROM "facility_value" WHERE "field" IN ('lat', 'lng', 'crs') GROUP BY "facility_id"
) stands
WHERE stands."facility_id" = "facility"."id";

-- What lies around a point, in degrees as stated.
CREATE INDEX "facility_point" ON "facility" USING GIST (point("lng", "lat")) WHERE "lat" IS NOT NULL AND "lng" IS NOT NULL;
-- Partners without a district of their own.
CREATE INDEX "facility_partner" ON "facility" USING GIN ("related_districts") WHERE "district_code" IS NULL;
-- Documents are few beside facilities: apart, they are found as fast as if these were not there.
CREATE INDEX "search_entry_document" ON "search_entry" USING GIN ("vector") WHERE "kind" <> 'facility';

-- How many search entries a question is expected to find, by the statistics the database keeps of its own: they know the words
-- that half the country bears, and cost nothing to ask.
CREATE FUNCTION search_entries_expected(asked tsquery) RETURNS float8 LANGUAGE plpgsql VOLATILE AS $$
DECLARE plan json;
BEGIN
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT 1 FROM search_entry WHERE vector @@ %L::tsquery', asked) INTO plan;
  RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8;
END $$;
