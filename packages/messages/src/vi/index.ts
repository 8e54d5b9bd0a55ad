import { administration } from './administration.ts'
import { app } from './app.ts'
import { audit } from './audit.ts'
import { bindings } from './bindings.ts'
import { chart } from './chart.ts'
import { checks } from './checks.ts'
import { cli } from './cli.ts'
import { criterion } from './criterion.ts'
import { entry } from './entry.ts'
import { errors } from './errors.ts'
import { evidence } from './evidence.ts'
import { explain } from './explain.ts'
import { explorer } from './explorer.ts'
import { formFile } from './form-file.ts'
import { imports } from './import.ts'
import { live } from './live.ts'
import { news } from './news.ts'
import { ocop } from './ocop.ts'
import { odd } from './odd.ts'
import { overview } from './overview.ts'
import { people } from './people.ts'
import { profile } from './profile.ts'
import { reconciliation } from './reconciliation.ts'
import { reminder } from './reminder.ts'
import { review } from './review.ts'
import { round } from './round.ts'
import { rules } from './rules.ts'
import { server } from './server.ts'
import { session } from './session.ts'
import { talk } from './talk.ts'
import { target } from './target.ts'
import { terms } from './terms.ts'
import { unitProfile } from './unit-profile.ts'

export const vi = {
  terms,
  app,
  administration,
  session,
  ocop,
  reconciliation,
  criterion,
  bindings,
  odd,
  overview,
  explorer,
  unitProfile,
  entry,
  formFile,
  live,
  review,
  round,
  target,
  chart,
  checks,
  cli,
  errors,
  imports,
  rules,
  server,
  talk,
  evidence,
  explain,
  people,
  profile,
  audit,
  news,
  reminder,
}
