-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('drafter', 'publisher', 'auditor', 'administrator');

-- CreateEnum
CREATE TYPE "case_body" AS ENUM ('npc', 'cppcc', 'npc_standing_committee');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('reply', 'policy', 'report', 'other');

-- CreateEnum
CREATE TYPE "edition_status" AS ENUM ('draft', 'submitted', 'live', 'past');

-- CreateEnum
CREATE TYPE "task_role" AS ENUM ('lead', 'supporting', 'listed');

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "user_id" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "role" "role" NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("user_id","district_code","role")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "district_code" TEXT,
    "action" TEXT NOT NULL,
    "entity_type" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "district_code" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body" "case_body" NOT NULL,
    "term" INTEGER,
    "session" INTEGER,
    "number" TEXT,
    "instrument" TEXT,
    "title" TEXT,
    "proposers" TEXT[],

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "district" (
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "area_code" TEXT,
    "unit_prefix" TEXT NOT NULL DEFAULT '区',
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "identity" JSONB NOT NULL DEFAULT '{}',
    "rules" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "district_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "district_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_names" TEXT[],
    "kind" TEXT NOT NULL,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "district_code" TEXT NOT NULL,
    "kind" "document_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "number" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "edition_status" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source_sha256" TEXT NOT NULL,
    "source_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "title" TEXT,
    "number_raw" TEXT,
    "number" TEXT,
    "issuer_name" TEXT,
    "agency_id" UUID,
    "signature" TEXT,
    "issued_raw" TEXT,
    "issued_on" DATE,
    "result_label" TEXT,
    "result_raw" TEXT,
    "result_class" TEXT,
    "disclosure" TEXT,
    "effective_from" DATE,
    "expires_on" DATE,
    "case_id" UUID,
    "fields" JSONB NOT NULL,
    "issues" JSONB NOT NULL DEFAULT '[]',
    "repairs" JSONB NOT NULL DEFAULT '[]',
    "change_note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" TEXT,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "block" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "anchor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "part" INTEGER NOT NULL DEFAULT 0,
    "path" TEXT,
    "level" INTEGER NOT NULL,
    "marker" TEXT,
    "heading" TEXT,
    "heading_stop" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "runs" JSONB NOT NULL DEFAULT '[]',
    "continues" BOOLEAN NOT NULL DEFAULT false,
    "responsibility" JSONB,
    "table" JSONB,
    "range_start" INTEGER NOT NULL,
    "range_end" INTEGER NOT NULL,

    CONSTRAINT "block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" TEXT,
    "phone" TEXT,
    "range_start" INTEGER,
    "range_end" INTEGER,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "anchor" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "responsibility" TEXT,
    "range_start" INTEGER NOT NULL,
    "range_end" INTEGER NOT NULL,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_unit" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" "task_role" NOT NULL,
    "agency_id" UUID,

    CONSTRAINT "task_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "anchor" TEXT NOT NULL,
    "title" TEXT,
    "number" TEXT,
    "range_start" INTEGER NOT NULL,
    "range_end" INTEGER NOT NULL,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility" (
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "district_code" TEXT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "type" TEXT,
    "level" TEXT,
    "ownership" TEXT,
    "street" TEXT,
    "status" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "related_districts" TEXT[],

    CONSTRAINT "facility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility_value" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "ref" TEXT,
    "trust" TEXT NOT NULL,
    "as_of" TEXT,
    "note" TEXT,
    "quote" TEXT,

    CONSTRAINT "facility_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility_mention" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "range_start" INTEGER NOT NULL,
    "range_end" INTEGER NOT NULL,

    CONSTRAINT "facility_mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_entry" (
    "id" BIGSERIAL NOT NULL,
    "district_code" TEXT,
    "kind" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "anchor" TEXT,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "keys" TEXT[],
    "issued_on" DATE,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "audit_entry_district_code_id_idx" ON "audit_entry"("district_code", "id");

-- CreateIndex
CREATE INDEX "audit_entry_entity_type_entity_id_idx" ON "audit_entry"("entity_type", "entity_id");

-- CreateIndex
CREATE INDEX "case_number_idx" ON "case"("number");

-- CreateIndex
CREATE UNIQUE INDEX "case_district_code_key_key" ON "case"("district_code", "key");

-- CreateIndex
CREATE UNIQUE INDEX "district_slug_key" ON "district"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "agency_district_code_name_key" ON "agency"("district_code", "name");

-- CreateIndex
CREATE INDEX "document_district_code_kind_idx" ON "document"("district_code", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "document_district_code_slug_key" ON "document"("district_code", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "document_district_code_number_key" ON "document"("district_code", "number");

-- CreateIndex
CREATE INDEX "edition_status_issued_on_idx" ON "edition"("status", "issued_on");

-- CreateIndex
CREATE INDEX "edition_source_sha256_idx" ON "edition"("source_sha256");

-- CreateIndex
CREATE INDEX "edition_case_id_idx" ON "edition"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_document_id_version_key" ON "edition"("document_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "block_edition_id_ordinal_key" ON "block"("edition_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "block_edition_id_anchor_key" ON "block"("edition_id", "anchor");

-- CreateIndex
CREATE INDEX "person_name_idx" ON "person"("name");

-- CreateIndex
CREATE UNIQUE INDEX "person_edition_id_ordinal_key" ON "person"("edition_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "task_edition_id_ordinal_key" ON "task"("edition_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "task_unit_task_id_ordinal_key" ON "task_unit"("task_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_number_idx" ON "citation"("number");

-- CreateIndex
CREATE UNIQUE INDEX "citation_edition_id_ordinal_key" ON "citation"("edition_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "facility_external_id_key" ON "facility"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "facility_slug_key" ON "facility"("slug");

-- CreateIndex
CREATE INDEX "facility_district_code_type_idx" ON "facility"("district_code", "type");

-- CreateIndex
CREATE UNIQUE INDEX "facility_value_facility_id_field_ordinal_key" ON "facility_value"("facility_id", "field", "ordinal");

-- CreateIndex
CREATE INDEX "facility_mention_facility_id_idx" ON "facility_mention"("facility_id");

-- CreateIndex
CREATE UNIQUE INDEX "facility_mention_edition_id_ordinal_key" ON "facility_mention"("edition_id", "ordinal");

-- CreateIndex
CREATE INDEX "search_entry_district_code_kind_idx" ON "search_entry"("district_code", "kind");

-- CreateIndex
CREATE INDEX "search_entry_keys_idx" ON "search_entry" USING GIN ("keys");

-- CreateIndex
CREATE INDEX "search_entry_vector_idx" ON "search_entry" USING GIN ("vector");

-- CreateIndex
CREATE UNIQUE INDEX "search_entry_owner_id_ordinal_key" ON "search_entry"("owner_id", "ordinal");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_source_sha256_fkey" FOREIGN KEY ("source_sha256") REFERENCES "source"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_unit" ADD CONSTRAINT "task_unit_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_unit" ADD CONSTRAINT "task_unit_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_value" ADD CONSTRAINT "facility_value_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_mention" ADD CONSTRAINT "facility_mention_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_mention" ADD CONSTRAINT "facility_mention_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_mention" ADD CONSTRAINT "facility_mention_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- One edition in work and one live per document.
CREATE UNIQUE INDEX "edition_one_in_work" ON "edition" ("document_id") WHERE "status" IN ('draft', 'submitted');
CREATE UNIQUE INDEX "edition_one_live" ON "edition" ("document_id") WHERE "status" = 'live';

-- What has been published stays as it was: an edition may only pass from live to past, and is never removed.
CREATE FUNCTION "keep_published_edition"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.status IN ('live', 'past') THEN
      RAISE EXCEPTION 'edition % was published and cannot be removed', OLD.id;
    END IF;
    RETURN OLD;
  END IF;
  IF OLD.status IN ('live', 'past') THEN
    IF NOT (OLD.status = 'live' AND NEW.status = 'past')
       OR to_jsonb(NEW) - 'status' - 'revision' - 'updated_at' <> to_jsonb(OLD) - 'status' - 'revision' - 'updated_at' THEN
      RAISE EXCEPTION 'edition % was published and cannot be changed', OLD.id;
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "keep_published" BEFORE UPDATE OR DELETE ON "edition" FOR EACH ROW EXECUTE FUNCTION "keep_published_edition"();

CREATE FUNCTION "keep_published_part"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.edition_id ELSE NEW.edition_id END;
BEGIN
  IF EXISTS (SELECT 1 FROM "edition" WHERE id = owner AND status IN ('live', 'past')) THEN
    RAISE EXCEPTION 'edition % was published and cannot be changed', owner;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "keep_published" BEFORE INSERT OR UPDATE OR DELETE ON "block" FOR EACH ROW EXECUTE FUNCTION "keep_published_part"();
CREATE TRIGGER "keep_published" BEFORE INSERT OR UPDATE OR DELETE ON "person" FOR EACH ROW EXECUTE FUNCTION "keep_published_part"();
CREATE TRIGGER "keep_published" BEFORE INSERT OR UPDATE OR DELETE ON "task" FOR EACH ROW EXECUTE FUNCTION "keep_published_part"();
CREATE TRIGGER "keep_published" BEFORE INSERT OR UPDATE OR DELETE ON "citation" FOR EACH ROW EXECUTE FUNCTION "keep_published_part"();

-- The audit trail only grows, whoever asks.
CREATE FUNCTION "keep_audit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail only grows';
END $$;
CREATE TRIGGER "keep" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "keep_audit"();
CREATE TRIGGER "keep_all" BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION "keep_audit"();
