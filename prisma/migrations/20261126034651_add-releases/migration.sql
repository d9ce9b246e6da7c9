-- CreateEnum
CREATE TYPE "release_outcome" AS ENUM ('published', 'refused', 'moved', 'cancelled', 'returned', 'by_hand', 'taken_down');

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "planned_by_id" TEXT NOT NULL,
    "planned_by_name" TEXT NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "release_outcome",
    "ended_at" TIMESTAMPTZ(3),
    "issues" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "release_edition_id_idx" ON "release"("edition_id");

-- CreateIndex
CREATE INDEX "release_due_at_idx" ON "release"("due_at");

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- At most one time to come, and only of what was handed in; an outcome is given once, and nothing else of a row changes.
CREATE UNIQUE INDEX "release_to_come" ON "release"("edition_id") WHERE "outcome" IS NULL;
ALTER TABLE "release" ADD CONSTRAINT "release_ended" CHECK (("outcome" IS NULL) = ("ended_at" IS NULL));
CREATE FUNCTION "keep_release"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT 1 FROM "edition" WHERE id = OLD.edition_id) THEN
      RETURN OLD;
    END IF;
  ELSIF OLD.outcome IS NULL AND (NEW.id, NEW.edition_id, NEW.due_at, NEW.planned_by_id, NEW.planned_by_name, NEW.planned_at)
    = (OLD.id, OLD.edition_id, OLD.due_at, OLD.planned_by_id, OLD.planned_by_name, OLD.planned_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'releases are added and ended, never changed';
END $$;
CREATE TRIGGER "keep" BEFORE UPDATE OR DELETE ON "release" FOR EACH ROW EXECUTE FUNCTION "keep_release"();
