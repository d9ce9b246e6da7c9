-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "corrections" JSONB NOT NULL DEFAULT '{}';
