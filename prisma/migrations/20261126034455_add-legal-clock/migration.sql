-- AlterTable
ALTER TABLE "case" ADD COLUMN     "extension" TEXT,
ADD COLUMN     "handed_over_on" DATE;

-- CreateTable
CREATE TABLE "page_check" (
    "document_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edition_id" UUID NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "page_check_pkey" PRIMARY KEY ("document_id","at")
);

-- AddForeignKey
ALTER TABLE "page_check" ADD CONSTRAINT "page_check_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- That somebody looked at a page again stays on record.
CREATE FUNCTION "keep_page_check"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'checks of pages are only added';
END $$;
CREATE TRIGGER "keep" BEFORE UPDATE OR DELETE ON "page_check" FOR EACH ROW EXECUTE FUNCTION "keep_page_check"();
