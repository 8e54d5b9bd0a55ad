import { auditRouter } from './features/audit/router.ts'
import { bindingRouter } from './features/binding/router.ts'
import { catalogueRouter } from './features/catalogue/router.ts'
import { checkRulesRouter } from './features/check-rules/router.ts'
import { commentRouter } from './features/comment/router.ts'
import { entryRouter } from './features/entry/router.ts'
import { evidenceRouter } from './features/evidence/router.ts'
import { explainRouter } from './features/explain/router.ts'
import { explorerRouter } from './features/explorer/router.ts'
import { importRouter } from './features/import/router.ts'
import { newsRouter } from './features/news/router.ts'
import { oddFiguresRouter } from './features/odd-figures/router.ts'
import { overviewRouter } from './features/overview/router.ts'
import { peopleRouter } from './features/people/router.ts'
import { profileRouter } from './features/profile/router.ts'
import { reconciliationRouter } from './features/reconciliation/router.ts'
import { criterionRouter } from './features/register/criterion/router.ts'
import { ocopRouter } from './features/register/ocop/router.ts'
import { reminderRouter } from './features/reminder/router.ts'
import { reviewRouter } from './features/review/router.ts'
import { roundRouter } from './features/round/router.ts'
import { sessionRouter } from './features/session/router.ts'
import { targetRouter } from './features/target/router.ts'
import { unitProfileRouter } from './features/unit-profile/router.ts'
import { router } from './trpc/procedures.ts'

export const appRouter = router({
  session: sessionRouter,
  catalogue: catalogueRouter,
  overview: overviewRouter,
  explorer: explorerRouter,
  unitProfile: unitProfileRouter,
  entry: entryRouter,
  review: reviewRouter,
  oddFigures: oddFiguresRouter,
  import: importRouter,
  comment: commentRouter,
  explain: explainRouter,
  people: peopleRouter,
  profile: profileRouter,
  audit: auditRouter,
  checkRules: checkRulesRouter,
  news: newsRouter,
  reminder: reminderRouter,
  round: roundRouter,
  target: targetRouter,
  ocop: ocopRouter,
  evidence: evidenceRouter,
  reconciliation: reconciliationRouter,
  criterion: criterionRouter,
  binding: bindingRouter,
})

export type AppRouter = typeof appRouter
