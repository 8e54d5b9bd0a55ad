-- CreateEnum
CREATE TYPE "criteria_set_kind" AS ENUM ('basic', 'advanced');

-- CreateEnum
CREATE TYPE "recognition_title" AS ENUM ('standard', 'advanced', 'model');

-- AlterTable
ALTER TABLE "criteria_set" ADD COLUMN     "kind" "criteria_set_kind" NOT NULL DEFAULT 'basic';

-- CreateTable
CREATE TABLE "criterion_result" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "criterion_id" INTEGER NOT NULL,
    "met" BOOLEAN,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" TEXT,

    CONSTRAINT "criterion_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commune_recognition" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "title" "recognition_title" NOT NULL,
    "field" TEXT,
    "for_year" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "withdrawn_on" DATE,
    "withdrawn_reason" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "archived_reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" TEXT,

    CONSTRAINT "commune_recognition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "criterion_result_unit_id_year_criterion_id_key" ON "criterion_result"("unit_id", "year", "criterion_id");

-- CreateIndex
CREATE INDEX "commune_recognition_unit_id_idx" ON "commune_recognition"("unit_id");

-- AddForeignKey
ALTER TABLE "criterion_result" ADD CONSTRAINT "criterion_result_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_result" ADD CONSTRAINT "criterion_result_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_result" ADD CONSTRAINT "criterion_result_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune_recognition" ADD CONSTRAINT "commune_recognition_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune_recognition" ADD CONSTRAINT "commune_recognition_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema file cannot say: a model commune is a model of something, a decision is not older than its year, a
-- withdrawal and an archived entry have their reasons, a decision stands once, results belong to the set's years.
ALTER TABLE "criterion_result"
  ADD CONSTRAINT "criterion_result_year" CHECK ("year" BETWEEN 1990 AND 2100),
  ADD CONSTRAINT "criterion_result_version" CHECK ("version" >= 1);
ALTER TABLE "commune_recognition"
  ADD CONSTRAINT "commune_recognition_decision" CHECK ("decision" <> ''),
  ADD CONSTRAINT "commune_recognition_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "commune_recognition_field" CHECK (("title" = 'model') = ("field" IS NOT NULL) AND "field" <> ''),
  ADD CONSTRAINT "commune_recognition_for_year" CHECK ("for_year" BETWEEN 1990 AND extract(year FROM "decided_on")),
  ADD CONSTRAINT "commune_recognition_withdrawn" CHECK (
    ("withdrawn_on" IS NULL) = ("withdrawn_reason" IS NULL) AND ("withdrawn_on" IS NULL OR "withdrawn_on" >= "decided_on")),
  ADD CONSTRAINT "commune_recognition_archived" CHECK (("archived_at" IS NULL) = ("archived_reason" IS NULL));
CREATE UNIQUE INDEX "commune_recognition_once" ON "commune_recognition" ("unit_id", "title", "decided_on", coalesce("field", ''))
  WHERE "archived_at" IS NULL;

CREATE FUNCTION check_criterion_years() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM written w JOIN criterion c ON c.id = w.criterion_id JOIN criteria_set s ON s.id = c.set_id
    WHERE w.year NOT BETWEEN s.from_year AND s.to_year
  ) THEN
    RAISE EXCEPTION 'criterion_result lies outside the years of its set' USING CONSTRAINT = 'criterion_result_set_years';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER criterion_result_set_years_insert AFTER INSERT ON criterion_result
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_criterion_years();
CREATE TRIGGER criterion_result_set_years_update AFTER UPDATE ON criterion_result
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_criterion_years();
