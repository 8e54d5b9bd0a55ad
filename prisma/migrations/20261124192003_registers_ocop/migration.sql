-- CreateEnum
CREATE TYPE "ocop_group" AS ENUM ('food', 'drink', 'herbal', 'craft', 'ornamental', 'tourism');

-- CreateEnum
CREATE TYPE "ocop_level" AS ENUM ('district', 'province', 'central');

-- CreateTable
CREATE TABLE "ocop_product" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "group" "ocop_group" NOT NULL,
    "producer" TEXT NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" TEXT,

    CONSTRAINT "ocop_product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ocop_certificate" (
    "id" SERIAL NOT NULL,
    "product_id" INTEGER NOT NULL,
    "stars" INTEGER NOT NULL,
    "score" DECIMAL(5,2),
    "level" "ocop_level" NOT NULL,
    "decision" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "withdrawn_on" DATE,
    "withdrawn_reason" TEXT,

    CONSTRAINT "ocop_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ocop_product_unit_id_folded_name_key" ON "ocop_product"("unit_id", "folded_name");

-- CreateIndex
CREATE INDEX "ocop_certificate_valid_until_idx" ON "ocop_certificate"("valid_until");

-- CreateIndex
CREATE UNIQUE INDEX "ocop_certificate_product_id_issued_on_key" ON "ocop_certificate"("product_id", "issued_on");

-- AddForeignKey
ALTER TABLE "ocop_product" ADD CONSTRAINT "ocop_product_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ocop_product" ADD CONSTRAINT "ocop_product_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ocop_certificate" ADD CONSTRAINT "ocop_certificate_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "ocop_product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema file cannot say: bands of points, who can give how many stars, 36 months, a withdrawal with its reason.
ALTER TABLE "ocop_product"
  ADD CONSTRAINT "ocop_product_name" CHECK ("name" <> '' AND "folded_name" <> '' AND "producer" <> ''),
  ADD CONSTRAINT "ocop_product_version" CHECK ("version" >= 1);
ALTER TABLE "ocop_certificate"
  ADD CONSTRAINT "ocop_certificate_stars" CHECK ("stars" BETWEEN 3 AND 5),
  ADD CONSTRAINT "ocop_certificate_score" CHECK ("score" IS NULL OR "score" BETWEEN 50 AND 100 AND
    "stars" = CASE WHEN "score" >= 90 THEN 5 WHEN "score" >= 70 THEN 4 WHEN "score" >= 50 THEN 3 END),
  ADD CONSTRAINT "ocop_certificate_level" CHECK (
    CASE "stars" WHEN 5 THEN "level" IN ('province', 'central') WHEN 4 THEN "level" = 'province' ELSE "level" <> 'central' END),
  ADD CONSTRAINT "ocop_certificate_months" CHECK ("valid_until" = ("issued_on" + interval '36 months')::date),
  ADD CONSTRAINT "ocop_certificate_withdrawn" CHECK (
    ("withdrawn_on" IS NULL) = ("withdrawn_reason" IS NULL) AND ("withdrawn_on" IS NULL OR "withdrawn_on" >= "issued_on"));
