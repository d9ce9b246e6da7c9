-- Of a million entries the usual sample knows only words that one in two hundred bears; this tells those of one in a thousand.
ALTER TABLE "search_entry" ALTER COLUMN "vector" SET STATISTICS 400;

-- Some facilities that bear the words, by the index alone: told to stop early, the planner would rather read through all entries,
-- which takes seconds where words that are common apart never stand together.
CREATE FUNCTION facilities_bearing(asked tsquery, most int) RETURNS SETOF search_entry LANGUAGE sql STABLE
SET enable_seqscan = off SET enable_indexscan = off AS $$
  SELECT * FROM search_entry WHERE kind = 'facility' AND vector @@ asked LIMIT most
$$;

-- Whether a facility can be compared with others by its place: on the globe, and on a datum that its source states.
CREATE FUNCTION facility_located(lat float8, lng float8, crs text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(lat BETWEEN -90 AND 90 AND lng BETWEEN -180 AND 180 AND crs ~ '^(WGS-84|CGCS2000|GCJ-02|BD-09)' AND crs !~ '推断', false)
$$;

CREATE INDEX "facility_unlocated" ON "facility" ("id") WHERE NOT facility_located("lat", "lng", "crs");
