-- AlterTable
ALTER TABLE "source" ADD COLUMN     "withheld" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "notices" JSONB NOT NULL DEFAULT '[]';
