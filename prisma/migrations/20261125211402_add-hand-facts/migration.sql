-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "hand_facts" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "fact" ADD COLUMN     "by_hand" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "replaced_by" TEXT;
