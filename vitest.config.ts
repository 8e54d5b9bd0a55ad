import { defineConfig } from 'vitest/config'

const pure = (name: string, folder: string) => ({
  test: { name, include: [`${folder}/**/*.test.{ts,tsx}`], environment: 'node' },
})

export default defineConfig({
  test: {
    projects: [
      pure('domain', 'packages/domain/src'),
      pure('messages', 'packages/messages/src'),
      pure('presentation', 'packages/presentation/src'),
      pure('web', 'apps/web/src'),
      pure('scripts', 'scripts'),
      {
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts', 'apps/cli/**/*.test.ts', 'prisma/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/durability.test.ts'],
          globalSetup: 'apps/server/test/global-setup.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'durability',
          include: ['apps/server/test/durability.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
