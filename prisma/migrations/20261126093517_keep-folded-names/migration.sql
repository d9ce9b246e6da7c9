-- Names of documents are folded when they are written, not whenever a page is read. The schema of the client does not know these columns: the database alone fills them.
ALTER TABLE "citation"
  ADD COLUMN "folded_number" text GENERATED ALWAYS AS ("folded_number"("number")) STORED,
  ADD COLUMN "folded_title" text GENERATED ALWAYS AS ("folded_title"("title")) STORED;
ALTER TABLE "edition"
  ADD COLUMN "folded_number" text GENERATED ALWAYS AS ("folded_number"("number")) STORED,
  ADD COLUMN "folded_titles" text[] GENERATED ALWAYS AS ("folded_titles"("title", "issuer_name", "fields" -> 'attachedDocument' ->> 'title')) STORED;

DROP INDEX "citation_number";
DROP INDEX "citation_title";
DROP INDEX "edition_live_number";
DROP INDEX "edition_live_titles";
CREATE INDEX "citation_folded_number" ON "citation" ("folded_number");
CREATE INDEX "citation_folded_title" ON "citation" USING HASH ("folded_title");
CREATE INDEX "edition_live_folded_number" ON "edition" ("folded_number") WHERE "status" = 'live';
CREATE INDEX "edition_live_folded_titles" ON "edition" USING GIN ("folded_titles") WITH (fastupdate = off) WHERE "status" = 'live';

-- What the database makes of a row is not made yet when this looks at it.
CREATE OR REPLACE FUNCTION "keep_published_edition"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.status IN ('live', 'past') THEN
      RAISE EXCEPTION 'edition % was published and cannot be removed', OLD.id;
    END IF;
    RETURN OLD;
  END IF;
  IF OLD.status IN ('live', 'past') THEN
    IF NOT (OLD.status = 'live' AND NEW.status = 'past')
       OR to_jsonb(NEW) - 'status' - 'revision' - 'updated_at' - 'folded_number' - 'folded_titles' <> to_jsonb(OLD) - 'status' - 'revision' - 'updated_at' - 'folded_number' - 'folded_titles' THEN
      RAISE EXCEPTION 'edition % was published and cannot be changed', OLD.id;
    END IF;
  END IF;
  RETURN NEW;
END $$;
