import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** The window as a clerk has it: a small screen, Vietnamese, Vietnam's time. The browser is chosen by build/e2e.ts. */
export default defineConfig({
  testDir: '.',
  outputDir: join(import.meta.dirname, '../../test-results'),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: Boolean(process.env['CI']),
  // A build machine may stall for longer than any wait; a fault of ours fails twice.
  retries: process.env['CI'] ? 1 : 0,
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: { executablePath: process.env['SO_KE_HOACH_BROWSER'] ?? '/usr/bin/chromium' },
  },
})
