-- AlterTable
ALTER TABLE "feedback" ADD COLUMN     "place_id" UUID;

-- AlterTable
ALTER TABLE "register_table" ADD COLUMN     "rows" TEXT NOT NULL DEFAULT 'facilities';

-- CreateTable
CREATE TABLE "village_care" (
    "id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "facility_id" UUID,
    "provider" TEXT,
    "site" TEXT,
    "sessions" JSONB NOT NULL DEFAULT '[]',
    "frequency" TEXT,
    "since" TEXT,
    "until" TEXT,
    "source" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "change_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "village_care_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "village_care_place_id_idx" ON "village_care"("place_id");

-- CreateIndex
CREATE INDEX "village_care_facility_id_idx" ON "village_care"("facility_id");

-- CreateIndex
CREATE INDEX "village_care_change_id_idx" ON "village_care"("change_id");

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_care" ADD CONSTRAINT "village_care_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_care" ADD CONSTRAINT "village_care_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_care" ADD CONSTRAINT "village_care_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "register_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is said to be cared for by nobody names nobody who does; what is cared for from elsewhere says by whom.
ALTER TABLE "village_care" ADD CONSTRAINT "village_care_mode_check" CHECK ("mode" IN ('clinic', 'roving', 'posted', 'neighbour', 'mobile', 'none'));
ALTER TABLE "village_care" ADD CONSTRAINT "village_care_provider_check" CHECK (CASE "mode" WHEN 'none' THEN "facility_id" IS NULL AND "provider" IS NULL WHEN 'clinic' THEN true ELSE "facility_id" IS NOT NULL OR "provider" IS NOT NULL END);
