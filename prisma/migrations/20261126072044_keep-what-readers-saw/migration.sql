-- AlterTable
ALTER TABLE "feedback" ADD COLUMN     "saw" TEXT;
