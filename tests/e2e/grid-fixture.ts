import { test as base, expect, type Page } from '@playwright/test'
import { buildGridPage, type GridPage, openGridPage } from '../support/grid-page/build-grid-page.ts'
import { readSeen } from '../support/grid-page/read-grid.ts'

/** A page of nothing but a grid of 40 rows with a heading at 0 and 20; fails when it reported an error. */
export const test = base.extend<{ grid: (query?: string) => Promise<void> }, { files: GridPage }>({
  files: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner asks for a pattern
    async ({}, use) => {
      await use(await buildGridPage())
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  grid: async ({ page, files }, use) => {
    const complaints: string[] = []
    page.on('pageerror', error => complaints.push(String(error)))
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await use((query = 'rows=40') => openGridPage(page, files, query))
    expect(complaints).toEqual([])
  },
})

/** Columns of the sample. */
export const task = 1
export const lead = 2
export const support = 3
/** Presses keys one after another. */
export const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** The active cell as the owner was told. */
export const active = async (page: Page) => (await readSeen(page)).selection?.active
/** The field that has the grid's focus. */
export const field = (page: Page) => page.locator('[role="grid"] ~ div textarea')

export { expect }
