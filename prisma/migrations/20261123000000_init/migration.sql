-- CreateEnum
CREATE TYPE "unit_level" AS ENUM ('province', 'district', 'commune');

-- CreateEnum
CREATE TYPE "indicator_time" AS ENUM ('stock', 'flow', 'derived');

-- CreateEnum
CREATE TYPE "better" AS ENUM ('up', 'down', 'neutral');

-- CreateEnum
CREATE TYPE "indicator_entry" AS ENUM ('entered', 'derived');

-- CreateEnum
CREATE TYPE "basis" AS ENUM ('actual', 'estimate');

-- CreateEnum
CREATE TYPE "approximation" AS ENUM ('over', 'under', 'about');

-- CreateEnum
CREATE TYPE "workflow_status" AS ENUM ('draft', 'submitted', 'returned', 'approved');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('web', 'import', 'api', 'cli', 'seed');

-- CreateEnum
CREATE TYPE "grant_role" AS ENUM ('administrator', 'reviewer', 'editor', 'viewer');

-- CreateTable
CREATE TABLE "unit" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" "unit_level" NOT NULL,
    "parent_id" INTEGER,
    "path" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "valid_from" DATE,
    "valid_to" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,
    "tile_column" INTEGER,
    "tile_row" INTEGER,
    "note" TEXT,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_succession" (
    "id" SERIAL NOT NULL,
    "predecessor_id" INTEGER NOT NULL,
    "successor_id" INTEGER,
    "date" DATE NOT NULL,
    "share" DECIMAL(9,8),
    "legal_basis" TEXT NOT NULL,
    "verification" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "programme_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "unit_of_measure" TEXT NOT NULL,
    "time" "indicator_time" NOT NULL,
    "entry" "indicator_entry" NOT NULL,
    "aggregation" JSONB NOT NULL,
    "formula" JSONB,
    "decimals" INTEGER NOT NULL,
    "better" "better" NOT NULL,
    "has_target" BOOLEAN NOT NULL,
    "level" "unit_level" NOT NULL,
    "criteria_bound" BOOLEAN NOT NULL DEFAULT false,
    "valid_from_year" INTEGER,
    "valid_to_year" INTEGER,
    "position" INTEGER NOT NULL,
    "headline" INTEGER,
    "definition" TEXT,
    "legal_basis" TEXT,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_check" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "rule" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criteria_set" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER NOT NULL,
    "criteria_count" INTEGER NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "verification" TEXT NOT NULL,

    CONSTRAINT "criteria_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion" (
    "id" SERIAL NOT NULL,
    "set_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "group_name" TEXT,
    "parts" INTEGER,
    "verification" TEXT NOT NULL,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting_round" (
    "id" SERIAL NOT NULL,
    "root_unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "level" "unit_level" NOT NULL,
    "opens_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "cutoff_on" DATE NOT NULL,
    "locked_at" TIMESTAMPTZ(3),

    CONSTRAINT "reporting_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_indicator" (
    "round_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "round_indicator_pkey" PRIMARY KEY ("round_id","indicator_id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "status" "workflow_status" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "first_submitted_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" TEXT,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_transition" (
    "id" BIGSERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "from" "workflow_status" NOT NULL,
    "to" "workflow_status" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "reason" TEXT,

    CONSTRAINT "report_transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "published_on" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(24,6),
    "not_applicable" BOOLEAN NOT NULL DEFAULT false,
    "basis" "basis" NOT NULL DEFAULT 'actual',
    "approximation" "approximation",
    "as_of" TEXT,
    "source_id" INTEGER,
    "source_text" TEXT,
    "quote" TEXT,
    "note" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "status" "workflow_status" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" TEXT,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_revision" (
    "id" BIGSERIAL NOT NULL,
    "figure_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "value" DECIMAL(24,6),
    "not_applicable" BOOLEAN NOT NULL,
    "basis" "basis" NOT NULL,
    "approximation" "approximation",
    "as_of" TEXT,
    "source_id" INTEGER,
    "source_text" TEXT,
    "quote" TEXT,
    "note" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "channel" "channel" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,

    CONSTRAINT "figure_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(24,6) NOT NULL,
    "source_id" INTEGER,
    "quote" TEXT,
    "note" TEXT,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT NOT NULL,
    "display_username" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" "grant_role" NOT NULL,
    "unit_id" INTEGER NOT NULL,

    CONSTRAINT "grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "unit_id" INTEGER,
    "data" JSONB NOT NULL,
    "request_id" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE INDEX "unit_path_idx" ON "unit" USING GIN ("path");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_valid_from_key" ON "unit"("code", "valid_from");

-- CreateIndex
CREATE INDEX "unit_succession_successor_id_idx" ON "unit_succession"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_succession_predecessor_id_successor_id_date_key" ON "unit_succession"("predecessor_id", "successor_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "programme_code_key" ON "programme"("code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_code_key" ON "indicator"("code");

-- CreateIndex
CREATE INDEX "indicator_programme_id_idx" ON "indicator"("programme_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_check_indicator_id_position_key" ON "indicator_check"("indicator_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_set_code_key" ON "criteria_set"("code");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_set_id_number_key" ON "criterion"("set_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_round_root_unit_id_year_level_key" ON "reporting_round"("root_unit_id", "year", "level");

-- CreateIndex
CREATE INDEX "report_unit_id_idx" ON "report"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_round_id_unit_id_key" ON "report"("round_id", "unit_id");

-- CreateIndex
CREATE INDEX "report_transition_report_id_id_idx" ON "report_transition"("report_id", "id");

-- CreateIndex
CREATE INDEX "figure_unit_id_year_idx" ON "figure"("unit_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "figure_indicator_id_unit_id_year_key" ON "figure"("indicator_id", "unit_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "figure_revision_figure_id_version_key" ON "figure_revision"("figure_id", "version");

-- CreateIndex
CREATE INDEX "target_unit_id_year_idx" ON "target"("unit_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "target_indicator_id_unit_id_year_key" ON "target"("indicator_id", "unit_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "grant_unit_id_idx" ON "grant"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "grant_user_id_role_unit_id_key" ON "grant"("user_id", "role", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_idx" ON "audit_event"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_check" ADD CONSTRAINT "indicator_check_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "criteria_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_indicator" ADD CONSTRAINT "round_indicator_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "reporting_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_indicator" ADD CONSTRAINT "round_indicator_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "reporting_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_transition" ADD CONSTRAINT "report_transition_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_transition" ADD CONSTRAINT "report_transition_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_revision" ADD CONSTRAINT "figure_revision_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_revision" ADD CONSTRAINT "figure_revision_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_revision" ADD CONSTRAINT "figure_revision_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What the schema file cannot say ─────────────────────────────────────────────────────────────

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Units: a code means one unit on any day; periods run forward.
ALTER TABLE "unit"
  ADD CONSTRAINT "unit_validity" CHECK ("valid_from" IS NULL OR "valid_to" IS NULL OR "valid_from" <= "valid_to"),
  ADD CONSTRAINT "unit_not_its_parent" CHECK ("parent_id" IS DISTINCT FROM "id"),
  ADD CONSTRAINT "unit_code_one_at_a_time" EXCLUDE USING gist
    ("code" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);

ALTER TABLE "unit_succession"
  ADD CONSTRAINT "unit_succession_share" CHECK ("share" > 0 AND "share" <= 1),
  ADD CONSTRAINT "unit_succession_verification" CHECK ("verification" IN ('verified', 'inferred', 'unverified'));

ALTER TABLE "criteria_set"
  ADD CONSTRAINT "criteria_set_years" CHECK ("from_year" <= "to_year"),
  ADD CONSTRAINT "criteria_set_count" CHECK ("criteria_count" > 0);

ALTER TABLE "indicator"
  ADD CONSTRAINT "indicator_years" CHECK ("valid_from_year" IS NULL OR "valid_to_year" IS NULL OR "valid_from_year" <= "valid_to_year"),
  ADD CONSTRAINT "indicator_decimals" CHECK ("decimals" BETWEEN 0 AND 4),
  ADD CONSTRAINT "indicator_derived_has_formula" CHECK ("entry" <> 'derived' OR "formula" IS NOT NULL);

ALTER TABLE "reporting_round"
  ADD CONSTRAINT "reporting_round_dates" CHECK ("opens_on" <= "due_on"),
  ADD CONSTRAINT "reporting_round_year" CHECK ("year" BETWEEN 1990 AND 2100);

ALTER TABLE "report" ADD CONSTRAINT "report_version" CHECK ("version" >= 1);

ALTER TABLE "figure"
  ADD CONSTRAINT "figure_year" CHECK ("year" BETWEEN 1990 AND 2100),
  ADD CONSTRAINT "figure_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "figure_not_applicable_has_no_value" CHECK (NOT ("not_applicable" AND "value" IS NOT NULL)),
  ADD CONSTRAINT "figure_as_of" CHECK ("as_of" ~ '^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');

ALTER TABLE "figure_revision"
  ADD CONSTRAINT "figure_revision_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "figure_revision_not_applicable_has_no_value" CHECK (NOT ("not_applicable" AND "value" IS NOT NULL));

ALTER TABLE "target" ADD CONSTRAINT "target_year" CHECK ("year" BETWEEN 1990 AND 2100);

-- The reads: some indicators over units and years (charts), everything of a unit (forms, profiles).

-- unit.path: ids from the root down to the unit itself. Grants and scopes are decided on it.
CREATE FUNCTION "unit_set_path"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."path" := COALESCE((SELECT "path" FROM "unit" WHERE "id" = NEW."parent_id"), '{}') || NEW."id";
  IF (SELECT count(*) FROM unnest(NEW."path") AS step WHERE step = NEW."id") > 1 THEN
    RAISE EXCEPTION 'unit % cannot lie below itself', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "unit_path" BEFORE INSERT OR UPDATE OF "parent_id", "path" ON "unit"
  FOR EACH ROW EXECUTE FUNCTION "unit_set_path"();

CREATE FUNCTION "unit_move_descendants"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "unit" SET "parent_id" = "parent_id" WHERE "parent_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "unit_path_descendants" AFTER UPDATE OF "parent_id" ON "unit"
  FOR EACH ROW WHEN (OLD."path" IS DISTINCT FROM NEW."path") EXECUTE FUNCTION "unit_move_descendants"();

-- Append-only tables. Only illustrative revisions may go, and only in a transaction that says so.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION "refuse_revision_delete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."illustrative" AND current_setting('so_dan_van.purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "figure_revision_no_update" BEFORE UPDATE ON "figure_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "figure_revision_no_delete" BEFORE DELETE ON "figure_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_revision_delete"();
CREATE TRIGGER "figure_revision_no_truncate" BEFORE TRUNCATE ON "figure_revision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "report_transition_no_change" BEFORE UPDATE OR DELETE ON "report_transition" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "report_transition_no_truncate" BEFORE TRUNCATE ON "report_transition" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "audit_event_no_change" BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A number that changes whenever the catalogue does, so that any process can keep a copy and know when it is old.
CREATE FUNCTION "catalogue_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "setting" ("key", "value", "updated_at") VALUES ('catalogueVersion', to_jsonb(pg_current_xact_id()::text), now())
    ON CONFLICT ("key") DO UPDATE SET "value" = EXCLUDED."value", "updated_at" = EXCLUDED."updated_at";
  RETURN NULL;
END $$;
CREATE TRIGGER "unit_changed" AFTER INSERT OR UPDATE OR DELETE ON "unit" FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
CREATE TRIGGER "programme_changed" AFTER INSERT OR UPDATE OR DELETE ON "programme" FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
CREATE TRIGGER "indicator_changed" AFTER INSERT OR UPDATE OR DELETE ON "indicator" FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
CREATE TRIGGER "indicator_check_changed" AFTER INSERT OR UPDATE OR DELETE ON "indicator_check" FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
CREATE TRIGGER "criteria_set_changed" AFTER INSERT OR UPDATE OR DELETE ON "criteria_set" FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
CREATE TRIGGER "reporting_round_changed" AFTER INSERT OR UPDATE OR DELETE ON "reporting_round" FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
