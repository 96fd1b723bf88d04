import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Gets a browser for the end-to-end tests: Debian's package when this may install one, and Playwright's own when it
 * may not or that failed. Whether it worked is for `findBrowser` to see.
 */
export function installBrowser(): void {
  const onDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (onDebian) {
    console.error('Đang cài trình duyệt Chromium để chạy kiểm thử…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const run = (args: readonly string[]) =>
      spawnSync('apt-get', ['-qq', ...args], { stdio: 'ignore', env }).status === 0
    if (run(['update']) && run(['install', '-y', '--no-install-recommends', 'chromium'])) return
  }
  console.error('Đang tải trình duyệt của Playwright để chạy kiểm thử…')
  spawnSync(process.execPath, [playwrightCli, 'install', 'chromium'], { stdio: 'ignore' })
}

/** Absolute path of Playwright's command line. */
export const playwrightCli = createRequire(import.meta.url).resolve('@playwright/test/cli')
