-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx');

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER,
    "unit_id" INTEGER,
    "year" INTEGER,
    "ocop_product_id" INTEGER,
    "file_name" TEXT NOT NULL,
    "kind" "evidence_kind" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "stored_key" TEXT NOT NULL,
    "thumbnail_key" TEXT,
    "view_key" TEXT,
    "sending" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploaded_by_id" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" TEXT,
    "removed_reason" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evidence_unit_id_year_indicator_id_idx" ON "evidence"("unit_id", "year", "indicator_id");

-- CreateIndex
CREATE INDEX "evidence_ocop_product_id_idx" ON "evidence"("ocop_product_id");

-- CreateIndex
CREATE INDEX "evidence_stored_key_idx" ON "evidence"("stored_key");

-- CreateIndex
CREATE INDEX "evidence_sending_idx" ON "evidence"("sending");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_ocop_product_id_fkey" FOREIGN KEY ("ocop_product_id") REFERENCES "ocop_product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema file cannot say: one thing that it proves, a check sum, both pictures or none, a removal with who and why.
ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_subject" CHECK (
    num_nonnulls("indicator_id", "ocop_product_id") = 1
    AND num_nulls("indicator_id", "unit_id", "year") IN (0, 3)),
  ADD CONSTRAINT "evidence_file" CHECK ("file_name" <> '' AND "bytes" > 0 AND "sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "evidence_pictures" CHECK (
    ("thumbnail_key" IS NULL) = ("view_key" IS NULL) AND ("view_key" IS NULL) = ("kind" IN ('pdf', 'docx', 'xlsx'))),
  ADD CONSTRAINT "evidence_removed" CHECK (
    num_nulls("removed_at", "removed_by_id", "removed_reason") IN (0, 3) AND "removed_reason" <> '');
