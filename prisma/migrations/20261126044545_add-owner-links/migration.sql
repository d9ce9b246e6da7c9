-- CreateTable
CREATE TABLE "owner_link" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "uses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "owner_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "owner_link_facility_id_idx" ON "owner_link"("facility_id");

-- AddForeignKey
ALTER TABLE "owner_link" ADD CONSTRAINT "owner_link_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;
