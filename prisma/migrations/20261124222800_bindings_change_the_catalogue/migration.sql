-- What registers count is kept with the catalogue.
CREATE TRIGGER "register_binding_changed" AFTER INSERT OR UPDATE OR DELETE ON "register_binding" FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
