-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('proposed', 'confirmed', 'rejected');

-- CreateEnum
CREATE TYPE "step_move" AS ENUM ('do', 'undo', 'redo');

-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "levels" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "received_sha256" TEXT,
ADD COLUMN     "recognised" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "fact" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "path" TEXT,
    "quote" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "range_start" INTEGER NOT NULL,
    "range_end" INTEGER NOT NULL,
    "confidence" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "state" "review_state" NOT NULL DEFAULT 'proposed',
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "range_start" INTEGER NOT NULL,
    "range_end" INTEGER NOT NULL,
    "replacement" TEXT,
    "reason" JSONB NOT NULL,
    "related" JSONB NOT NULL DEFAULT '[]',
    "confidence" TEXT NOT NULL,
    "state" "review_state" NOT NULL DEFAULT 'proposed',
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "document_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "state" "review_state" NOT NULL,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("document_id","key")
);

-- CreateTable
CREATE TABLE "step" (
    "edition_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "move" "step_move" NOT NULL,
    "of" INTEGER,
    "change" JSONB NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "step_pkey" PRIMARY KEY ("edition_id","ordinal")
);

-- CreateIndex
CREATE INDEX "fact_kind_state_idx" ON "fact"("kind", "state");

-- CreateIndex
CREATE UNIQUE INDEX "fact_edition_id_ordinal_key" ON "fact"("edition_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "fact_edition_id_key_key" ON "fact"("edition_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_edition_id_ordinal_key" ON "proposal"("edition_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_edition_id_key_key" ON "proposal"("edition_id", "key");

-- CreateIndex
CREATE INDEX "edition_received_sha256_idx" ON "edition"("received_sha256");

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_received_sha256_fkey" FOREIGN KEY ("received_sha256") REFERENCES "source"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step" ADD CONSTRAINT "step_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- What the importer read of a draft is, until now, what stands in its fields.
UPDATE "edition" SET "recognised" = "fields" WHERE "status" IN ('draft', 'submitted');

-- Facts and proposals stay as they were when their edition was published.
CREATE TRIGGER "keep_published" BEFORE INSERT OR UPDATE OR DELETE ON "fact" FOR EACH ROW EXECUTE FUNCTION "keep_published_part"();
CREATE TRIGGER "keep_published" BEFORE INSERT OR UPDATE OR DELETE ON "proposal" FOR EACH ROW EXECUTE FUNCTION "keep_published_part"();

-- Steps are only added; they go with the draft they belong to.
CREATE FUNCTION "keep_step"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "edition" WHERE id = OLD.edition_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'steps are only added';
END $$;
CREATE TRIGGER "keep" BEFORE UPDATE OR DELETE ON "step" FOR EACH ROW EXECUTE FUNCTION "keep_step"();
