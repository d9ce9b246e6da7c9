-- CreateEnum
CREATE TYPE "stage" AS ENUM ('review', 'secrecy', 'sign', 'publish');

-- CreateEnum
CREATE TYPE "verdict_kind" AS ENUM ('passed', 'returned', 'skipped');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "role" ADD VALUE 'reviewer';
ALTER TYPE "role" ADD VALUE 'secrecy_reviewer';
ALTER TYPE "role" ADD VALUE 'signer';

-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "stage" "stage";

-- CreateTable
CREATE TABLE "verdict" (
    "edition_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "stage" "stage" NOT NULL,
    "kind" "verdict_kind" NOT NULL,
    "reason" TEXT,
    "revision" INTEGER NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("edition_id","ordinal")
);

-- CreateTable
CREATE TABLE "remark" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "quote" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_by_id" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "remark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "remark_edition_id_idx" ON "remark"("edition_id");

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- What was handed in before there were stages waits for publication.
UPDATE "edition" SET "stage" = 'publish' WHERE "status" = 'submitted';
ALTER TABLE "edition" ADD CONSTRAINT "edition_stage_while_submitted" CHECK (("status" = 'submitted') = ("stage" IS NOT NULL));

-- What was decided stays as it was; it goes with the draft it belongs to.
CREATE TRIGGER "keep" BEFORE UPDATE OR DELETE ON "verdict" FOR EACH ROW EXECUTE FUNCTION "keep_step"();
