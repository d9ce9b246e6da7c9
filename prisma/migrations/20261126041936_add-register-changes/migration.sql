-- AlterTable
ALTER TABLE "facility" ADD COLUMN     "made_by_id" UUID;

-- AlterTable
ALTER TABLE "facility_value" ADD COLUMN     "change_id" UUID;

-- AlterTable
ALTER TABLE "accreditation" ADD COLUMN     "change_id" UUID;

-- CreateTable
CREATE TABLE "register_change" (
    "id" UUID NOT NULL,
    "district_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by" TEXT NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" TEXT,

    CONSTRAINT "register_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_table" (
    "id" UUID NOT NULL,
    "district_code" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "columns" JSONB NOT NULL,
    "basis" TEXT NOT NULL,
    "as_of" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "received_by" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "change_id" UUID,

    CONSTRAINT "register_table_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "register_change_district_code_made_at_idx" ON "register_change"("district_code", "made_at");

-- CreateIndex
CREATE UNIQUE INDEX "register_table_change_id_key" ON "register_table"("change_id");

-- CreateIndex
CREATE INDEX "register_table_district_code_received_at_idx" ON "register_table"("district_code", "received_at");

-- CreateIndex
CREATE INDEX "facility_value_change_id_idx" ON "facility_value"("change_id");

-- CreateIndex
CREATE INDEX "accreditation_change_id_idx" ON "accreditation"("change_id");

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "register_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_value" ADD CONSTRAINT "facility_value_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "register_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accreditation" ADD CONSTRAINT "accreditation_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "register_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_change" ADD CONSTRAINT "register_change_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_table" ADD CONSTRAINT "register_table_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_table" ADD CONSTRAINT "register_table_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "register_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;
