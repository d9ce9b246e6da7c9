-- AlterTable
ALTER TABLE "feedback" ADD COLUMN     "owner_link_id" UUID;

-- CreateIndex
CREATE INDEX "feedback_owner_link_id_idx" ON "feedback"("owner_link_id");
