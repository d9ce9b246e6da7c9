-- AlterEnum
ALTER TYPE "role" ADD VALUE 'facility_editor';

-- AlterTable
ALTER TABLE "facility" DROP COLUMN "level",
ADD COLUMN     "content_hash" TEXT,
ADD COLUMN     "rank" TEXT,
ADD COLUMN     "tier" TEXT,
ADD COLUMN     "type_code" TEXT,
ALTER COLUMN "external_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "facility_value" ADD COLUMN     "method" TEXT,
ADD COLUMN     "next_check" DATE,
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "recorded_by" TEXT;

-- CreateTable
CREATE TABLE "facility_address" (
    "slug" TEXT NOT NULL,
    "facility_id" UUID NOT NULL,

    CONSTRAINT "facility_address_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "accreditation" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "scheme" TEXT NOT NULL,
    "level" TEXT,
    "status" TEXT NOT NULL,
    "awarded_by" TEXT,
    "number" TEXT,
    "awarded_on" TEXT,
    "valid_to" TEXT,
    "expected" TEXT,
    "text" TEXT,
    "source" JSONB NOT NULL,

    CONSTRAINT "accreditation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility_event" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "effective" TEXT,
    "expected" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "successor_id" UUID,
    "from_text" TEXT,
    "to_text" TEXT,
    "text" TEXT,
    "source" JSONB NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "facility_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility_relation" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "specialty" TEXT,
    "standing" TEXT NOT NULL,
    "direction" TEXT,
    "text" TEXT,
    "source" JSONB NOT NULL,

    CONSTRAINT "facility_relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network" (
    "id" TEXT NOT NULL,
    "district_code" TEXT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "lead_id" UUID,
    "member_text" TEXT,
    "text" TEXT,
    "source" JSONB NOT NULL,

    CONSTRAINT "network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_member" (
    "network_id" TEXT NOT NULL,
    "facility_id" UUID NOT NULL,

    CONSTRAINT "network_member_pkey" PRIMARY KEY ("network_id","facility_id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "service_code" TEXT,
    "sessions" JSONB NOT NULL,
    "exceptions" JSONB NOT NULL DEFAULT '[]',
    "holidays" TEXT NOT NULL DEFAULT 'unknown',
    "valid_from" DATE,
    "valid_to" DATE,
    "source" JSONB NOT NULL,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_definition" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "district_code" TEXT NOT NULL DEFAULT '',
    "texts" JSONB NOT NULL,
    "source" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "approved_at" TIMESTAMPTZ(3),
    "approved_by" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_definition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_offer" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "service_code" TEXT NOT NULL,
    "text" TEXT,
    "mode" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "eligibility" TEXT,
    "fee" TEXT,
    "access" TEXT,
    "area" TEXT,
    "source" JSONB NOT NULL,

    CONSTRAINT "service_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_switch" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "until" DATE,
    "basis" TEXT NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "offer_switch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "facility_address_facility_id_idx" ON "facility_address"("facility_id");

-- CreateIndex
CREATE UNIQUE INDEX "accreditation_facility_id_ordinal_key" ON "accreditation"("facility_id", "ordinal");

-- CreateIndex
CREATE INDEX "facility_event_successor_id_idx" ON "facility_event"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "facility_event_facility_id_ordinal_key" ON "facility_event"("facility_id", "ordinal");

-- CreateIndex
CREATE INDEX "facility_relation_to_id_idx" ON "facility_relation"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "facility_relation_from_id_ordinal_key" ON "facility_relation"("from_id", "ordinal");

-- CreateIndex
CREATE INDEX "network_member_facility_id_idx" ON "network_member"("facility_id");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_facility_id_ordinal_key" ON "schedule"("facility_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "service_definition_code_district_code_key" ON "service_definition"("code", "district_code");

-- CreateIndex
CREATE INDEX "service_offer_service_code_idx" ON "service_offer"("service_code");

-- CreateIndex
CREATE UNIQUE INDEX "service_offer_facility_id_service_code_mode_key" ON "service_offer"("facility_id", "service_code", "mode");

-- CreateIndex
CREATE INDEX "offer_switch_offer_id_effective_on_idx" ON "offer_switch"("offer_id", "effective_on");

-- CreateIndex
CREATE INDEX "facility_value_next_check_idx" ON "facility_value"("next_check");

-- AddForeignKey
ALTER TABLE "facility_address" ADD CONSTRAINT "facility_address_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation" ADD CONSTRAINT "accreditation_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_event" ADD CONSTRAINT "facility_event_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_event" ADD CONSTRAINT "facility_event_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_relation" ADD CONSTRAINT "facility_relation_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_relation" ADD CONSTRAINT "facility_relation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network" ADD CONSTRAINT "network_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_member" ADD CONSTRAINT "network_member_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_member" ADD CONSTRAINT "network_member_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_offer" ADD CONSTRAINT "service_offer_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_switch" ADD CONSTRAINT "offer_switch_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "service_offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
