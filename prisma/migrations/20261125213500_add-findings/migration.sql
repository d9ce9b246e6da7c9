-- AlterEnum
ALTER TYPE "review_state" ADD VALUE 'asked';

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "field" TEXT,
    "quote" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "range_start" INTEGER NOT NULL,
    "range_end" INTEGER NOT NULL,
    "mask" TEXT,
    "state" "review_state" NOT NULL DEFAULT 'proposed',
    "reason" TEXT,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "finding_edition_id_ordinal_key" ON "finding"("edition_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "finding_edition_id_key_key" ON "finding"("edition_id", "key");

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- What was decided before an edition was published stays beside it.
CREATE TRIGGER "keep_published" BEFORE INSERT OR UPDATE OR DELETE ON "finding" FOR EACH ROW EXECUTE FUNCTION "keep_published_part"();
