-- CreateTable
CREATE TABLE "miss" (
    "district_code" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "narrowed" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "miss_pkey" PRIMARY KEY ("district_code","day","place","words","narrowed")
);

-- AddForeignKey
ALTER TABLE "miss" ADD CONSTRAINT "miss_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
