-- CreateEnum
CREATE TYPE "kept_part" AS ENUM ('text', 'fields');

-- AlterTable
ALTER TABLE "step" ADD COLUMN     "revision" INTEGER;

-- CreateTable
CREATE TABLE "kept_words" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "part" "kept_part" NOT NULL,
    "revision" INTEGER NOT NULL,
    "words" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_words_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "edition_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("edition_id","user_id")
);

-- CreateIndex
CREATE INDEX "kept_words_edition_id_user_id_idx" ON "kept_words"("edition_id", "user_id");

-- AddForeignKey
ALTER TABLE "kept_words" ADD CONSTRAINT "kept_words_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
