-- CreateTable
CREATE TABLE "circle_method" (
    "district_code" TEXT NOT NULL,
    "method" JSONB NOT NULL,
    "source" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "circle_method_pkey" PRIMARY KEY ("district_code")
);

-- CreateTable
CREATE TABLE "circle_run" (
    "id" UUID NOT NULL,
    "district_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "inputs" JSONB NOT NULL,
    "inputs_hash" TEXT NOT NULL,
    "results" JSONB NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "computed_by" TEXT NOT NULL,
    "computed_by_id" TEXT,

    CONSTRAINT "circle_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circle_publication" (
    "run_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "reason" TEXT,

    CONSTRAINT "circle_publication_pkey" PRIMARY KEY ("run_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "circle_run_district_code_number_key" ON "circle_run"("district_code", "number");

-- AddForeignKey
ALTER TABLE "circle_method" ADD CONSTRAINT "circle_method_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_run" ADD CONSTRAINT "circle_run_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_publication" ADD CONSTRAINT "circle_publication_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "circle_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what Prisma's schema cannot say.

-- A run is written once: what was published can be checked for good.
CREATE FUNCTION "keep_run"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a run of the circle is never changed or removed';
END $$;
CREATE TRIGGER "keep" BEFORE UPDATE OR DELETE ON "circle_run" FOR EACH ROW EXECUTE FUNCTION "keep_run"();
CREATE TRIGGER "keep_all" BEFORE TRUNCATE ON "circle_run" FOR EACH STATEMENT EXECUTE FUNCTION "keep_run"();

-- A publication may be withdrawn, once, and nothing else of it changes.
CREATE FUNCTION "keep_circle_publication"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND (NEW.run_id, NEW.note, NEW.published_at, NEW.published_by) = (OLD.run_id, OLD.note, OLD.published_at, OLD.published_by) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a publication of the circle may only be withdrawn';
END $$;
CREATE TRIGGER "keep" BEFORE UPDATE OR DELETE ON "circle_publication" FOR EACH ROW EXECUTE FUNCTION "keep_circle_publication"();
