-- CreateTable
CREATE TABLE "search_document" (
    "document_id" UUID NOT NULL,
    "district_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "issued_on" DATE,
    "entries" INTEGER NOT NULL,
    "head" tsvector NOT NULL,
    "whole" tsvector NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("document_id")
);

INSERT INTO "search_document" ("document_id", "district_code", "kind", "issued_on", "entries", "head", "whole")
SELECT one."owner_id", one."district_code", one."kind", one."issued_on", every."entries", one."vector", every."whole"
FROM "search_entry" one
JOIN (
  SELECT "owner_id", count(DISTINCT "ordinal") AS "entries", array_to_tsvector(array_agg(lexeme)) AS "whole"
  FROM "search_entry", unnest(tsvector_to_array("vector")) lexeme WHERE "kind" <> 'facility' GROUP BY "owner_id"
) every USING ("owner_id")
WHERE one."ordinal" = 0;

-- What a new document bears is found at once, rather than looked through in a list of what is still to be filed.
-- CreateIndex
CREATE INDEX "search_document_head_idx" ON "search_document" USING GIN ("head") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "search_document_whole_idx" ON "search_document" USING GIN ("whole") WITH (fastupdate = off);
