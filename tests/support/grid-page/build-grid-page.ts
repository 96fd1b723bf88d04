import type { Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** A page of nothing but a grid, as files by their path from its address. */
export type GridPage = ReadonlyMap<string, string | Uint8Array>

const address = 'http://localhost:9/'
const kinds: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

/** Builds the page as the program's own is built. */
export async function buildGridPage(): Promise<GridPage> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      write: false,
      target: 'chrome120',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
    },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  const files = outputs.flatMap(({ output }) =>
    output.map(file => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const),
  )
  return new Map(files)
}

/** Opens the page without a server; `query` is what it asks for, as `rows=2000`. */
export async function openGridPage(page: Page, files: GridPage, query: string): Promise<void> {
  await page.route(`${address}**`, async route => {
    const path = new URL(route.request().url()).pathname.slice(1) || 'index.html'
    const body = files.get(path)
    if (body === undefined) return route.fulfill({ status: 404, body: '' })
    const kind = kinds[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return route.fulfill({ contentType: `${kind}; charset=utf-8`, body: Buffer.from(body) })
  })
  await page.goto(`${address}?${query}`)
  await page.locator('[role="grid"] [role="gridcell"]').first().waitFor()
}
