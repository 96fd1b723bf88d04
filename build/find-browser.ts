import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * A browser of the Chromium family for the end-to-end tests: the one named by SO_KE_HOACH_BROWSER, else an installed
 * one, else Playwright's own.
 * @returns its absolute path, null when there is none
 */
export function findBrowser(platform: NodeJS.Platform, env: Environment): string | null {
  const chosen = env['SO_KE_HOACH_BROWSER']
  if (chosen) return existsSync(chosen) ? chosen : null
  return [...usualPlaces(platform, env), chromium.executablePath()].find(path => existsSync(path)) ?? null
}

function usualPlaces(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => env[name] ?? [])
    return folders.flatMap(folder => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
    ])
  }
  if (platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  return names.map(name => `/usr/bin/${name}`)
}
