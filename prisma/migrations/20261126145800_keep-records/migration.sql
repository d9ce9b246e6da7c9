-- DropForeignKey
ALTER TABLE "network" DROP CONSTRAINT "network_lead_id_fkey";

-- AlterTable
ALTER TABLE "facility_relation" ADD COLUMN     "channel" TEXT,
ADD COLUMN     "conditions" TEXT,
ADD COLUMN     "since" TEXT,
ADD COLUMN     "to_name" TEXT,
ADD COLUMN     "until" TEXT,
ALTER COLUMN "to_id" DROP NOT NULL;

-- A relation leads to a house of the register or names one outside it.
ALTER TABLE "facility_relation" ADD CONSTRAINT "facility_relation_other_check" CHECK ((to_id IS NULL) <> (to_name IS NULL));

-- Who is in a network is stated of each house by itself, its lead too: until now by the source of the network.
ALTER TABLE "network_member" DROP CONSTRAINT "network_member_pkey",
ADD COLUMN     "id" UUID,
ADD COLUMN     "ordinal" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "role" TEXT NOT NULL DEFAULT 'member',
ADD COLUMN     "since" TEXT,
ADD COLUMN     "source" JSONB,
ADD COLUMN     "until" TEXT;
UPDATE network_member SET id = gen_random_uuid(), source = network.source, role = CASE WHEN network.lead_id = facility_id THEN 'lead' ELSE 'member' END FROM network WHERE network.id = network_id;
INSERT INTO network_member (id, network_id, facility_id, role, source)
SELECT gen_random_uuid(), id, lead_id, 'lead', source FROM network WHERE lead_id IS NOT NULL AND NOT EXISTS (SELECT FROM network_member WHERE network_id = network.id AND facility_id = network.lead_id);
ALTER TABLE "network_member" ALTER COLUMN "id" SET NOT NULL, ALTER COLUMN "source" SET NOT NULL,
ADD CONSTRAINT "network_member_pkey" PRIMARY KEY ("id");

-- AlterTable
ALTER TABLE "network" DROP COLUMN "lead_id";

-- AlterTable
ALTER TABLE "service_offer" ADD COLUMN     "access_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "bring" TEXT,
ADD COLUMN     "contact" TEXT,
ADD COLUMN     "fee_kind" TEXT,
ADD COLUMN     "max_age" INTEGER,
ADD COLUMN     "min_age" INTEGER,
ADD COLUMN     "promise" TEXT;

ALTER TABLE "service_offer" ADD CONSTRAINT "service_offer_age_check" CHECK (min_age <= max_age);

-- CreateTable
CREATE TABLE "record_state" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "deed" TEXT NOT NULL,
    "state" JSONB,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by" TEXT,
    "change_id" UUID,

    CONSTRAINT "record_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "record_state_facility_id_idx" ON "record_state"("facility_id");

-- CreateIndex
CREATE INDEX "record_state_change_id_idx" ON "record_state"("change_id");

-- CreateIndex
CREATE UNIQUE INDEX "record_state_record_id_revision_key" ON "record_state"("record_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "network_member_network_id_facility_id_key" ON "network_member"("network_id", "facility_id");

-- AddForeignKey
ALTER TABLE "record_state" ADD CONSTRAINT "record_state_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_state" ADD CONSTRAINT "record_state_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "register_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;
