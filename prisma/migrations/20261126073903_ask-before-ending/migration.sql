-- CreateEnum
CREATE TYPE "ending_request_outcome" AS ENUM ('carried_out', 'declined', 'overtaken');

-- CreateTable
CREATE TABLE "ending_request" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "kind" "ending_kind" NOT NULL,
    "ended_on" DATE,
    "reason" TEXT NOT NULL,
    "successor" TEXT,
    "asked_by_id" TEXT NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "ending_request_outcome",
    "decided_by_id" TEXT,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "words" TEXT,

    CONSTRAINT "ending_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ending_request_edition_id_idx" ON "ending_request"("edition_id");

-- AddForeignKey
ALTER TABLE "ending_request" ADD CONSTRAINT "ending_request_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- At most one open request of an edition; an outcome is given once, and nothing else of a row changes.
CREATE UNIQUE INDEX "ending_request_open" ON "ending_request"("edition_id") WHERE "outcome" IS NULL;
ALTER TABLE "ending_request" ADD CONSTRAINT "ending_request_decided" CHECK (("outcome" IS NULL) = ("decided_at" IS NULL));
-- Whoever asked does not decide.
ALTER TABLE "ending_request" ADD CONSTRAINT "ending_request_two_people" CHECK ("decided_by_id" IS NULL OR "decided_by_id" <> "asked_by_id");
CREATE FUNCTION "keep_ending_request"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.outcome IS NULL AND (NEW.id, NEW.edition_id, NEW.kind, NEW.ended_on, NEW.reason, NEW.successor, NEW.asked_by_id, NEW.asked_by_name, NEW.asked_at)
    IS NOT DISTINCT FROM (OLD.id, OLD.edition_id, OLD.kind, OLD.ended_on, OLD.reason, OLD.successor, OLD.asked_by_id, OLD.asked_by_name, OLD.asked_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'requests are added and decided, never changed';
END $$;
CREATE TRIGGER "keep" BEFORE UPDATE OR DELETE ON "ending_request" FOR EACH ROW EXECUTE FUNCTION "keep_ending_request"();
