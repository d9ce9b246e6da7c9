-- CreateEnum
CREATE TYPE "fulfilment_state" AS ENUM ('kept', 'partly', 'unkept');

-- CreateEnum
CREATE TYPE "fulfilment_outcome" AS ENUM ('published', 'declined', 'overtaken');

-- CreateTable
CREATE TABLE "fulfilment" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "fact_key" TEXT NOT NULL,
    "state" "fulfilment_state" NOT NULL,
    "words" TEXT NOT NULL,
    "evidence_id" UUID,
    "told_by_id" TEXT NOT NULL,
    "told_by_name" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "fulfilment_outcome",
    "decided_by_id" TEXT,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "fulfilment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fulfilment_document_id_fact_key_idx" ON "fulfilment"("document_id", "fact_key");

-- CreateIndex
CREATE INDEX "fulfilment_evidence_id_idx" ON "fulfilment"("evidence_id");

-- AddForeignKey
ALTER TABLE "fulfilment" ADD CONSTRAINT "fulfilment_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fulfilment" ADD CONSTRAINT "fulfilment_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- At most one of a promise waits; an outcome is given once, by somebody else, and nothing else of a row changes.
CREATE UNIQUE INDEX "fulfilment_open" ON "fulfilment"("document_id", "fact_key") WHERE "outcome" IS NULL;
ALTER TABLE "fulfilment" ADD CONSTRAINT "fulfilment_decided" CHECK (("outcome" IS NULL) = ("decided_at" IS NULL));
ALTER TABLE "fulfilment" ADD CONSTRAINT "fulfilment_two_people" CHECK ("decided_by_id" IS NULL OR "decided_by_id" <> "told_by_id");
CREATE FUNCTION "keep_fulfilment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.outcome IS NULL AND (NEW.id, NEW.document_id, NEW.fact_key, NEW.state, NEW.words, NEW.evidence_id, NEW.told_by_id, NEW.told_by_name, NEW.told_at)
    IS NOT DISTINCT FROM (OLD.id, OLD.document_id, OLD.fact_key, OLD.state, OLD.words, OLD.evidence_id, OLD.told_by_id, OLD.told_by_name, OLD.told_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what was told of a promise is added and decided, never changed';
END $$;
CREATE TRIGGER "keep" BEFORE UPDATE OR DELETE ON "fulfilment" FOR EACH ROW EXECUTE FUNCTION "keep_fulfilment"();
