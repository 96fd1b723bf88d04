import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildApp } from './build-app.ts'
import { findBrowser } from './find-browser.ts'
import { installBrowser, playwrightCli } from './install-browser.ts'

const config = join(import.meta.dirname, '../tests/e2e/playwright.config.ts')

/** `npm run test:e2e`: builds the page, finds or gets a browser, and runs the end-to-end tests in it. */
async function runEndToEndTests(args: readonly string[]): Promise<number> {
  const browser = browserForTests()
  if (browser === null) {
    console.error(
      process.env['SO_KE_HOACH_BROWSER']
        ? 'Thiếu trình duyệt: SO_KE_HOACH_BROWSER trỏ đến một tệp không có.'
        : 'Thiếu trình duyệt: hãy cài Chromium, Google Chrome hoặc Microsoft Edge, hoặc đặt SO_KE_HOACH_BROWSER.',
    )
    return 1
  }
  await buildApp(['renderer'])
  const env = { ...process.env, SO_KE_HOACH_BROWSER: browser }
  const run = spawnSync(process.execPath, [playwrightCli, 'test', '--config', config, ...args], {
    stdio: 'inherit',
    env,
  })
  return run.status ?? 1
}

function browserForTests(): string | null {
  const found = findBrowser(process.platform, process.env)
  if (found !== null || process.env['SO_KE_HOACH_BROWSER']) return found
  installBrowser()
  return findBrowser(process.platform, process.env)
}

process.exitCode = await runEndToEndTests(process.argv.slice(2))
