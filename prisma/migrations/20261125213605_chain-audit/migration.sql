-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "previous" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "audit_head" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "entry_id" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("one")
);

-- From here on by hand: what Prisma's schema cannot say.

ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_one" CHECK ("one");

-- The canonical form of a row: a JSON array of its columns in this order, as jsonb prints it, the time in UTC to the millisecond.
CREATE FUNCTION "audit_form"(e "audit_entry") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.actor_id, e.actor_name,
    e.district_code, e.action, e.entity_type, e.entity_id, e.details)::text
$$;

CREATE FUNCTION "audit_hash"(previous text, form text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(previous || E'\n' || form, 'UTF8')), 'hex')
$$;

-- Rows written before there was a chain get their place in it.
INSERT INTO "audit_head" ("one", "entry_id", "hash") VALUES (true, 0, repeat('0', 64));
ALTER TABLE "audit_entry" DISABLE TRIGGER "keep";
DO $$
DECLARE
  e "audit_entry";
  last text := repeat('0', 64);
BEGIN
  FOR e IN SELECT * FROM "audit_entry" ORDER BY id LOOP
    UPDATE "audit_entry" SET previous = last, hash = "audit_hash"(last, "audit_form"(e)) WHERE id = e.id RETURNING hash INTO last;
    UPDATE "audit_head" SET entry_id = e.id, hash = last;
  END LOOP;
END $$;
ALTER TABLE "audit_entry" ENABLE TRIGGER "keep";

-- The one place where a row gets its number, time and hash. The head's row is held until the transaction ends.
CREATE FUNCTION "chain_audit"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head "audit_head";
BEGIN
  SELECT * INTO STRICT head FROM "audit_head" FOR UPDATE;
  NEW.id := head.entry_id + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.previous := head.hash;
  NEW.hash := "audit_hash"(head.hash, "audit_form"(NEW));
  UPDATE "audit_head" SET entry_id = NEW.id, hash = NEW.hash;
  RETURN NEW;
END $$;
CREATE TRIGGER "chain" BEFORE INSERT ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "chain_audit"();

-- Only adding a row moves the head.
CREATE FUNCTION "keep_audit_head"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit trail only grows';
END $$;
CREATE TRIGGER "keep" BEFORE INSERT OR UPDATE OR DELETE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION "keep_audit_head"();
CREATE TRIGGER "keep_all" BEFORE TRUNCATE ON "audit_head" FOR EACH STATEMENT EXECUTE FUNCTION "keep_audit_head"();
