import { terms } from './terms.ts'
import { app } from './app.ts'
import { session } from './session.ts'
import { overview } from './overview.ts'
import { explorer } from './explorer.ts'
import { unitProfile } from './unit-profile.ts'
import { entry } from './entry.ts'
import { review } from './review.ts'
import { chart } from './chart.ts'
import { checks } from './checks.ts'
import { errors } from './errors.ts'
import { server } from './server.ts'

export const vi = { terms, app, session, overview, explorer, unitProfile, entry, review, chart, checks, errors, server }
