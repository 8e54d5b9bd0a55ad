-- CreateTable
CREATE TABLE "rule_trial" (
    "indicator_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "tried_at" TIMESTAMPTZ(3) NOT NULL,
    "tried_by_id" TEXT,
    "reports" INTEGER NOT NULL,
    "hits" INTEGER NOT NULL,

    CONSTRAINT "rule_trial_pkey" PRIMARY KEY ("indicator_id","hash")
);

-- AddForeignKey
ALTER TABLE "rule_trial" ADD CONSTRAINT "rule_trial_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_trial" ADD CONSTRAINT "rule_trial_tried_by_id_fkey" FOREIGN KEY ("tried_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema file cannot say: a count is none below nought, and a hash is one.
ALTER TABLE "rule_trial"
  ADD CONSTRAINT "rule_trial_counts" CHECK ("reports" >= 0 AND "hits" >= 0),
  ADD CONSTRAINT "rule_trial_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$');
