// Who may import whom (CONTRIBUTING.md, "Layers"). Everything not allowed fails `npm run check`.
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: to },
})

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(
      'domain',
      '^packages/domain/src/(?!.*[.]test[.]ts$)',
      '^packages/domain/|node_modules/(zod|big[.]js|@types/big[.]js)/',
      'pure rules: no I/O',
    ),
    only(
      'messages',
      '^packages/messages/src/(?!.*[.]test[.]ts$)',
      '^packages/(messages|domain)/',
      'sentences know the domain only',
    ),
    only(
      'presentation',
      '^packages/presentation/src/(?!.*[.]test[.]ts$)',
      '^packages/(presentation|domain|messages)/|node_modules/zod/',
      'decides what is shown, draws nothing',
    ),
    {
      name: 'features-apart',
      severity: 'error',
      comment: 'features never import each other: they meet in app/ and app-router.ts',
      from: { path: '^apps/(server|web)/src/features/([^/]+)/' },
      to: { path: '^apps/$1/src/features/([^/]+)/', pathNot: '^apps/$1/src/features/$2/' },
    },
    {
      name: 'router-without-db',
      severity: 'error',
      comment: 'a procedure has a permission, schemas and one call',
      from: { path: '^apps/server/src/features/.+/router[.]ts$' },
      to: { path: '^apps/server/src/db/|node_modules/(@prisma|kysely|pg)/' },
    },
    {
      name: 'queries-below-features',
      severity: 'error',
      from: { path: '^apps/server/src/(db|files)/' },
      to: { path: '^apps/server/src/(features|trpc|rest|auth)/' },
    },
    {
      name: 'prisma-in-db-and-use-cases-only',
      severity: 'error',
      from: { path: '^apps/server/src/', pathNot: '^apps/server/src/(db|auth)/' },
      to: { path: 'node_modules/(@prisma|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-takes-types-of-the-server',
      severity: 'error',
      comment:
        'import type { AppRouter } in one place; that it is a type import is looked at in check-boundaries.mjs',
      from: { path: '^apps/web/src/', pathNot: '^apps/web/src/api/api[.]ts$' },
      to: { path: '^apps/server/' },
    },
    {
      name: 'web-takes-the-router-alone',
      severity: 'error',
      from: { path: '^apps/web/src/api/api[.]ts$' },
      to: { path: '^apps/server/', pathNot: '^apps/server/src/app-router[.]ts$' },
    },
    {
      name: 'web-layers-shared-below',
      severity: 'error',
      comment: 'app -> features -> charts, ui, api',
      from: { path: '^apps/web/src/(charts|ui|api)/' },
      to: { path: '^apps/web/src/(app|features)/' },
    },
    {
      name: 'web-features-below-app',
      severity: 'error',
      from: { path: '^apps/web/src/features/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'recharts-in-charts-only',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: '^apps/web/src/charts/' },
      to: { path: 'node_modules/recharts/' },
    },
    {
      name: 'apps-apart',
      severity: 'error',
      comment: 'only cli and bench build on the server',
      from: { path: '^apps/(server|web|e2e)/' },
      to: { path: '^apps/(cli|bench|e2e)/', pathNot: '^apps/$1/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated|[.]build)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
