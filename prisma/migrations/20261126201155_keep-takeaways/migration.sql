-- CreateTable
CREATE TABLE "takeaway" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT,
    "held" JSONB NOT NULL,
    "source" JSONB NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_by" TEXT NOT NULL,
    "put_back_at" TIMESTAMPTZ(3),
    "put_back_by" TEXT,
    "change_id" UUID NOT NULL,

    CONSTRAINT "takeaway_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "takeaway_facility_id_idx" ON "takeaway"("facility_id");

-- CreateIndex
CREATE INDEX "takeaway_change_id_idx" ON "takeaway"("change_id");

-- AddForeignKey
ALTER TABLE "takeaway" ADD CONSTRAINT "takeaway_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "takeaway" ADD CONSTRAINT "takeaway_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "register_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
