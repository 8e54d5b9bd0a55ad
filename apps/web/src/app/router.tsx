import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { CrashPage } from './crash-page.tsx'
import { Frame } from './frame.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  component: lazyRouteComponent(() => import('../features/session/sign-in-page.tsx'), 'SignInPage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/moi',
  component: lazyRouteComponent(() => import('../features/session/invitation-page.tsx'), 'InvitationPage'),
})
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame })
const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/tong-quan' })
  },
})
const overview = createRoute({
  getParentRoute: () => frame,
  path: '/tong-quan',
  component: lazyRouteComponent(() => import('../features/overview/overview-page.tsx'), 'OverviewPage'),
})
const explorer = createRoute({
  getParentRoute: () => frame,
  path: '/chi-tieu',
  component: lazyRouteComponent(() => import('../features/explorer/explorer-page.tsx'), 'ExplorerPage'),
})
const unitProfile = createRoute({
  getParentRoute: () => frame,
  path: '/don-vi/{-$code}',
  component: lazyRouteComponent(
    () => import('../features/unit-profile/unit-profile-page.tsx'),
    'UnitProfilePage',
  ),
})
const entry = createRoute({
  getParentRoute: () => frame,
  path: '/nhap-so-lieu',
  component: lazyRouteComponent(() => import('../features/entry/entry-page.tsx'), 'EntryPage'),
})
const review = createRoute({
  getParentRoute: () => frame,
  path: '/ra-soat',
  component: lazyRouteComponent(() => import('../features/review/review-page.tsx'), 'ReviewPage'),
})
const reviewReport = createRoute({
  getParentRoute: () => frame,
  path: '/ra-soat/$code',
  component: lazyRouteComponent(
    () => import('../features/review/review-report-page.tsx'),
    'ReviewReportPage',
  ),
})

const oddFigures = createRoute({
  getParentRoute: () => frame,
  path: '/ra-soat/bat-thuong',
  component: lazyRouteComponent(
    () => import('../features/odd-figures/odd-figures-page.tsx'),
    'OddFiguresPage',
  ),
})
const criterion = createRoute({
  getParentRoute: () => frame,
  path: '/so/tieu-chi',
  component: lazyRouteComponent(() => import('../features/register/criterion/criterion-page.tsx')),
})
const ocop = createRoute({
  getParentRoute: () => frame,
  path: '/so/ocop',
  component: lazyRouteComponent(() => import('../features/register/ocop/ocop-page.tsx'), 'OcopPage'),
})
const registers = createRoute({
  getParentRoute: () => frame,
  path: '/so',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/so/ocop', search: search as never })
  },
})
const bindings = createRoute({
  getParentRoute: () => frame,
  path: '/quan-tri/chi-tieu-theo-so',
  component: lazyRouteComponent(() => import('../features/binding/bindings-page.tsx'), 'BindingsPage'),
})
const reconciliation = createRoute({
  getParentRoute: () => frame,
  path: '/so/doi-chieu',
  component: lazyRouteComponent(
    () => import('../features/reconciliation/reconciliation-page.tsx'),
    'ReconciliationPage',
  ),
})
const administration = createRoute({
  getParentRoute: () => frame,
  path: '/quan-tri',
  component: lazyRouteComponent(
    () => import('../features/administration/administration-page.tsx'),
    'AdministrationPage',
  ),
})
const rounds = createRoute({
  getParentRoute: () => frame,
  path: '/quan-tri/dot-bao-cao',
  component: lazyRouteComponent(() => import('../features/round/rounds-page.tsx'), 'RoundsPage'),
})
const openRound = createRoute({
  getParentRoute: () => frame,
  path: '/quan-tri/dot-bao-cao/mo',
  component: lazyRouteComponent(() => import('../features/round/open-round-page.tsx'), 'OpenRoundPage'),
})
const round = createRoute({
  getParentRoute: () => frame,
  path: '/quan-tri/dot-bao-cao/$round',
  component: lazyRouteComponent(() => import('../features/round/round-page.tsx'), 'RoundPage'),
})
const targets = createRoute({
  getParentRoute: () => frame,
  path: '/quan-tri/ke-hoach',
  component: lazyRouteComponent(() => import('../features/target/target-page.tsx'), 'TargetPage'),
})
const importPlans = createRoute({
  getParentRoute: () => frame,
  path: '/quan-tri/ke-hoach/nap',
  component: lazyRouteComponent(() => import('../features/target/plan-import-page.tsx'), 'PlanImportPage'),
})
const importFigures = createRoute({
  getParentRoute: () => frame,
  path: '/quan-tri/nap-so-lieu',
  component: lazyRouteComponent(() => import('../features/import/import-page.tsx'), 'ImportPage'),
})

const people = createRoute({
  getParentRoute: () => frame,
  path: '/quan-tri/nguoi-dung',
  component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
})
const audit = createRoute({
  getParentRoute: () => frame,
  path: '/quan-tri/nhat-ky',
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
})
const profile = createRoute({
  getParentRoute: () => frame,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('../features/profile/profile-page.tsx'), 'ProfilePage'),
})
const checkRules = createRoute({
  getParentRoute: () => frame,
  path: '/quan-tri/quy-tac-kiem-tra',
  component: lazyRouteComponent(
    () => import('../features/check-rules/check-rules-page.tsx'),
    'CheckRulesPage',
  ),
})

/** Addresses carry plain words: `?dv=457&nam=2024`, nothing quoted or encoded that need not be. */
function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  const text = entries
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value)).replaceAll('%2C', ',')}`)
    .join('&')
  return text === '' ? '' : `?${text}`
}

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    frame.addChildren([
      ...[home, overview, explorer, unitProfile, entry, review, reviewReport],
      ...[
        administration,
        importFigures,
        people,
        audit,
        profile,
        oddFigures,
        registers,
        ocop,
        reconciliation,
        bindings,
        criterion,
        checkRules,
        rounds,
        openRound,
        round,
        targets,
        importPlans,
      ],
    ]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
