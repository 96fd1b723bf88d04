import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app-fixture.ts'

test('the page opens, shows its heading, and keeps its token out of the address', async ({ app, page }) => {
  await expect(page).toHaveTitle(/Sổ Kế hoạch/)
  await expect(page.getByRole('heading').first()).toBeVisible()
  expect(page.url()).not.toContain('token')
  expect((await readFile(join(app.dataFolder, 'so-ke-hoach.sqlite'))).length).toBeGreaterThan(0)
})

test('a reload finds the program again', async ({ app, page }) => {
  expect(app.address).toContain('#token=')
  await expect(page.getByRole('heading').first()).toBeVisible()
  const answer = page.waitForResponse(response => response.url().endsWith('/invoke'))
  await page.reload()
  expect((await answer).status()).toBe(200)
  await expect(page.getByRole('heading').first()).toBeVisible()
})
