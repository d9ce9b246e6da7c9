-- AlterEnum
ALTER TYPE "kept_part" ADD VALUE 'fact';
