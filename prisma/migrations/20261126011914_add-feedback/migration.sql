-- CreateTable
CREATE TABLE "feedback" (
    "id" UUID NOT NULL,
    "receipt" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "facility_id" UUID,
    "document_id" UUID,
    "place" TEXT,
    "claim" TEXT NOT NULL,
    "evidence" TEXT,
    "sender" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" TEXT,
    "reply" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "feedback_receipt_key" ON "feedback"("receipt");

-- CreateIndex
CREATE INDEX "feedback_district_code_received_at_idx" ON "feedback"("district_code", "received_at");

-- CreateIndex
CREATE INDEX "feedback_sender_idx" ON "feedback"("sender");

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;
