-- DropIndex
DROP INDEX "audit_event_at_id_idx";
