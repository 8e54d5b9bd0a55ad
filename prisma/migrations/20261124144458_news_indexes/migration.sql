-- CreateIndex
CREATE INDEX "figure_comment_at_idx" ON "figure_comment"("at");

-- CreateIndex
CREATE INDEX "figure_flag_raised_at_idx" ON "figure_flag"("raised_at");

-- CreateIndex
CREATE INDEX "figure_flag_answered_at_idx" ON "figure_flag"("answered_at");

-- CreateIndex
CREATE INDEX "report_exception_granted_at_idx" ON "report_exception"("granted_at");

-- CreateIndex
CREATE INDEX "report_transition_at_idx" ON "report_transition"("at");
