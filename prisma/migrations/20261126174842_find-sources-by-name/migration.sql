-- CreateIndex
CREATE INDEX "edition_number_idx" ON "edition"("number");

-- CreateIndex
CREATE INDEX "edition_title_idx" ON "edition" USING HASH ("title");

-- CreateIndex
CREATE INDEX "edition_source_name_idx" ON "edition" USING HASH ("source_name");
