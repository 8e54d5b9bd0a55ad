-- CreateEnum
CREATE TYPE "flag_state" AS ENUM ('open', 'answered', 'resolved', 'withdrawn');

-- CreateEnum
CREATE TYPE "reminder_channel" AS ENUM ('copied', 'mail');

-- CreateEnum
CREATE TYPE "invitation_purpose" AS ENUM ('invite', 'reset');

-- AlterTable
ALTER TABLE "indicator_check" ADD COLUMN     "added" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "enabled" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "answer_due_on" DATE;

-- AlterTable
ALTER TABLE "target" ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "updated_by_id" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "value" DROP NOT NULL;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "news_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "report_exception" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "until_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "granted_by_id" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_flag" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "state" "flag_state" NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL,
    "figure_version" INTEGER NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "raised_by_id" TEXT,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" TEXT,

    CONSTRAINT "figure_flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_comment" (
    "id" BIGSERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "mentions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" TEXT,

    CONSTRAINT "figure_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_reminder" (
    "id" BIGSERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "channel" "reminder_channel" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,

    CONSTRAINT "report_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "purpose" "invitation_purpose" NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_exception_report_id_idx" ON "report_exception"("report_id");

-- CreateIndex
CREATE INDEX "figure_flag_report_id_idx" ON "figure_flag"("report_id");

-- CreateIndex
CREATE INDEX "figure_comment_unit_id_year_indicator_id_id_idx" ON "figure_comment"("unit_id", "year", "indicator_id", "id");

-- CreateIndex
CREATE INDEX "figure_comment_mentions_idx" ON "figure_comment" USING GIN ("mentions");

-- CreateIndex
CREATE INDEX "report_reminder_report_id_id_idx" ON "report_reminder"("report_id", "id");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE INDEX "two_factor_secret_idx" ON "two_factor"("secret");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_hash_key" ON "invitation"("hash");

-- CreateIndex
CREATE INDEX "invitation_user_id_idx" ON "invitation"("user_id");

-- CreateIndex
CREATE INDEX "audit_event_unit_id_id_idx" ON "audit_event"("unit_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_id_idx" ON "audit_event"("actor_id", "id");

-- AddForeignKey
ALTER TABLE "report_exception" ADD CONSTRAINT "report_exception_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_exception" ADD CONSTRAINT "report_exception_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_flag" ADD CONSTRAINT "figure_flag_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_flag" ADD CONSTRAINT "figure_flag_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_flag" ADD CONSTRAINT "figure_flag_raised_by_id_fkey" FOREIGN KEY ("raised_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_flag" ADD CONSTRAINT "figure_flag_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_flag" ADD CONSTRAINT "figure_flag_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_comment" ADD CONSTRAINT "figure_comment_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_comment" ADD CONSTRAINT "figure_comment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_comment" ADD CONSTRAINT "figure_comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_reminder" ADD CONSTRAINT "report_reminder_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_reminder" ADD CONSTRAINT "report_reminder_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What the schema file cannot say ─────────────────────────────────────────────────────────────

-- At most one objection to a cell waits for an answer or a decision.
CREATE UNIQUE INDEX "figure_flag_one_at_a_time" ON "figure_flag"("report_id", "indicator_id") WHERE "state" IN ('open', 'answered');

ALTER TABLE "figure_flag"
  ADD CONSTRAINT "figure_flag_version" CHECK ("figure_version" >= 0),
  ADD CONSTRAINT "figure_flag_reason" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "figure_flag_closed" CHECK (("state" IN ('resolved', 'withdrawn')) = ("closed_at" IS NOT NULL)),
  ADD CONSTRAINT "figure_flag_answered" CHECK ("state" <> 'answered' OR "answered_at" IS NOT NULL);

ALTER TABLE "report_exception" ADD CONSTRAINT "report_exception_reason" CHECK (btrim("reason") <> '');

ALTER TABLE "figure_comment"
  ADD CONSTRAINT "figure_comment_year" CHECK ("year" BETWEEN 1990 AND 2100),
  ADD CONSTRAINT "figure_comment_body" CHECK (btrim("body") <> '');

ALTER TABLE "target" ADD CONSTRAINT "target_version" CHECK ("version" >= 1);

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_validity" CHECK ("created_at" < "expires_at");

CREATE TRIGGER "figure_comment_no_change" BEFORE UPDATE OR DELETE ON "figure_comment" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "figure_comment_no_truncate" BEFORE TRUNCATE ON "figure_comment" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "report_reminder_no_change" BEFORE UPDATE OR DELETE ON "report_reminder" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "report_reminder_no_truncate" BEFORE TRUNCATE ON "report_reminder" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
