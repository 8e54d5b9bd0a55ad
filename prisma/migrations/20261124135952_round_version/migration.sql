-- AlterTable
ALTER TABLE "reporting_round" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
