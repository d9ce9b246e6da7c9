-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "district_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "street" TEXT,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "datum" TEXT,
    "population" INTEGER,
    "elderly" INTEGER,
    "counted_on" TEXT,
    "source" JSONB NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "place_district_code_code_key" ON "place"("district_code", "code");

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: coordinates without a datum say nothing, and half a point is none.

ALTER TABLE "place" ADD CONSTRAINT "place_whole_point" CHECK (num_nulls("lat", "lng", "datum") IN (0, 3));
