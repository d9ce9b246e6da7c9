-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "hand_facts" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "fact" ADD COLUMN     "by_hand" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "replaced_by" TEXT;

-- From here on by hand: what Prisma's schema cannot say.

-- A notice is cited by the title of what it carries: 《…实施方案》 for 关于印发《…实施方案》的通知.
CREATE INDEX "edition_live_attached" ON "edition" USING HASH (("fields" -> 'attachedDocument' ->> 'title')) WHERE "status" = 'live';

-- What lists of commitments and targets are of.
CREATE INDEX "fact_confirmed" ON "fact" ("kind", "edition_id") WHERE "state" = 'confirmed' AND "decided_by_id" IS NOT NULL AND "replaced_by" IS NULL;
