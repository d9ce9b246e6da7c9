-- CreateTable
CREATE TABLE "official_copy" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "check_code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "official_copy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "official_copy_sha256_idx" ON "official_copy"("sha256");

-- CreateIndex
CREATE INDEX "official_copy_check_code_idx" ON "official_copy"("check_code");

-- CreateIndex
CREATE UNIQUE INDEX "official_copy_edition_id_format_form_key" ON "official_copy"("edition_id", "format", "form");

-- AddForeignKey
ALTER TABLE "official_copy" ADD CONSTRAINT "official_copy_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What readers may hold in their hands is never changed, so that it can always be checked.
CREATE FUNCTION "keep_official_copy"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a copy in the official format cannot be changed or removed';
END $$;
CREATE TRIGGER "keep" BEFORE UPDATE OR DELETE ON "official_copy" FOR EACH ROW EXECUTE FUNCTION "keep_official_copy"();
