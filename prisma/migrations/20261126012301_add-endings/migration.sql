-- CreateEnum
CREATE TYPE "ending_kind" AS ENUM ('withdrawn', 'repealed', 'voided', 'replaced');

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "ended_on" DATE,
ADD COLUMN     "ending" "ending_kind";

-- CreateTable
CREATE TABLE "ending" (
    "document_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "ending_kind" NOT NULL,
    "ended_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "successor_id" UUID,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ending_pkey" PRIMARY KEY ("document_id","ordinal")
);

-- CreateIndex
CREATE INDEX "ending_successor_id_idx" ON "ending"("successor_id");

-- AddForeignKey
ALTER TABLE "ending" ADD CONSTRAINT "ending_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ending" ADD CONSTRAINT "ending_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- What was decided about a published document stays on record.
CREATE FUNCTION "keep_ending"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'endings are only added';
END $$;
CREATE TRIGGER "keep" BEFORE UPDATE OR DELETE ON "ending" FOR EACH ROW EXECUTE FUNCTION "keep_ending"();
