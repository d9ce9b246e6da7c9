-- CreateIndex
CREATE INDEX "place_name_idx" ON "place"("name");
