-- DropIndex
DROP INDEX "audit_event_actor_id_id_idx";

-- DropIndex
DROP INDEX "audit_event_at_idx";

-- DropIndex
DROP INDEX "audit_event_unit_id_id_idx";

-- CreateIndex
CREATE INDEX "audit_event_at_id_idx" ON "audit_event"("at", "id");

-- CreateIndex
CREATE INDEX "audit_event_unit_id_at_id_idx" ON "audit_event"("unit_id", "at", "id");

-- CreateIndex
CREATE INDEX "audit_event_unit_id_action_at_id_idx" ON "audit_event"("unit_id", "action", "at", "id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_at_id_idx" ON "audit_event"("actor_id", "at", "id");
