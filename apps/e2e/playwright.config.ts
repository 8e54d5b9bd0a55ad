import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './chromium.ts'

const port = Number(process.env.E2E_PORT ?? 4877)
// workers load this file again: they must find the same folder and password as the server
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'so-dan-van-e2e-'))
process.env.E2E_PASSWORD ??= 'mat-khau-thu-nghiem-2024'

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.journey.ts',
  outputDir: '../../test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  // how fast the pages are is measured by the benchmarks; here a slow machine only takes longer
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/journeys.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // a snapshot of the whole form around every key costs more than the typing: `--trace on` where one is needed
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node ../server/dist/main.js',
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      SDV_DATA: process.env.E2E_DATA,
      SDV_DEMO_PASSWORD: process.env.E2E_PASSWORD,
      DATABASE_URL: '',
    },
  },
})
