-- AlterTable
ALTER TABLE "report" ADD COLUMN     "default_as_of" TEXT,
ADD COLUMN     "default_source" TEXT;

ALTER TABLE "report"
  ADD CONSTRAINT "report_default_as_of" CHECK ("default_as_of" ~ '^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
