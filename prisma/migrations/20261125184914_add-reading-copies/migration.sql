-- CreateTable
CREATE TABLE "reading_copy" (
    "edition_id" UUID NOT NULL,
    "form" INTEGER NOT NULL,
    "content" JSON NOT NULL,

    CONSTRAINT "reading_copy_pkey" PRIMARY KEY ("edition_id")
);

-- CreateIndex
CREATE INDEX "citation_title_idx" ON "citation" USING HASH ("title");

-- AddForeignKey
ALTER TABLE "reading_copy" ADD CONSTRAINT "reading_copy_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- What a citation may name: the number, or the whole title (which may be longer than a btree holds), of a live text.
CREATE INDEX "edition_live_number" ON "edition" ("number") WHERE "status" = 'live';
CREATE INDEX "edition_live_title" ON "edition" USING HASH ("title") WHERE "status" = 'live';
