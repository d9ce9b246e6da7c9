-- Few documents print a web address; to find these among thousands their texts are not read.
CREATE INDEX "edition_addresses" ON "edition" ("document_id") WHERE "status" = 'live' AND "text" LIKE '%://%';
-- Normative documents are few as well; which they are stands in what was recognised, and that is long.
CREATE INDEX "edition_normative" ON "edition" ("document_id") WHERE "status" = 'live' AND ("fields" -> 'docNumber' ->> 'isNormativeDocument') = 'true';
-- Years of documents hold hundreds of thousands of facts; of these few have a day that somebody confirmed.
CREATE INDEX "fact_promised" ON "fact" ("edition_id") WHERE "kind" = 'commitment' AND "state" = 'confirmed' AND "decided_by_id" IS NOT NULL AND "replaced_by" IS NULL;
