-- CreateEnum
CREATE TYPE "register_kind" AS ENUM ('model', 'criterion', 'ocop', 'site', 'activity');

-- AlterTable
ALTER TABLE "figure" ADD COLUMN     "register_count" DECIMAL(24,6);

-- CreateTable
CREATE TABLE "register_binding" (
    "indicator_id" INTEGER NOT NULL,
    "register" "register_kind" NOT NULL,
    "measure" TEXT NOT NULL,
    "conditions" JSONB NOT NULL,
    "within" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" TEXT,

    CONSTRAINT "register_binding_pkey" PRIMARY KEY ("indicator_id")
);

-- AddForeignKey
ALTER TABLE "register_binding" ADD CONSTRAINT "register_binding_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_binding" ADD CONSTRAINT "register_binding_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema file cannot say: conditions are a list.
ALTER TABLE "register_binding"
  ADD CONSTRAINT "register_binding_conditions" CHECK (jsonb_typeof("conditions") = 'array'),
  ADD CONSTRAINT "register_binding_version" CHECK ("version" >= 1);
