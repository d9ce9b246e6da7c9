-- AlterTable
ALTER TABLE "case" DROP COLUMN "proposers";

-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "by_rule" BOOLEAN NOT NULL DEFAULT false;

-- From here on by hand: what Prisma's schema cannot say.

-- What the rule makes goes live in the transaction that makes it, whatever draft a person has in work.
DROP INDEX "edition_one_in_work";
CREATE UNIQUE INDEX "edition_one_in_work" ON "edition" ("document_id") WHERE "status" IN ('draft', 'submitted') AND NOT "by_rule";
CREATE UNIQUE INDEX "edition_one_by_rule" ON "edition" ("document_id") WHERE "status" IN ('draft', 'submitted') AND "by_rule";
