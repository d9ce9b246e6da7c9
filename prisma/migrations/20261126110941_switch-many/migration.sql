-- AlterTable
ALTER TABLE "offer_switch" ADD COLUMN     "change_id" UUID;

-- CreateIndex
CREATE INDEX "offer_switch_change_id_idx" ON "offer_switch"("change_id");

-- AddForeignKey
ALTER TABLE "offer_switch" ADD CONSTRAINT "offer_switch_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "register_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;
