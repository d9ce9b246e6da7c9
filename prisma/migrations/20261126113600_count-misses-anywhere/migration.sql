-- DropForeignKey
ALTER TABLE "miss" DROP CONSTRAINT "miss_district_code_fkey";
