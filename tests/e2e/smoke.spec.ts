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

test('what another window makes appears here by itself', async ({ app, page, request }) => {
  const { origin, hash } = new URL(app.address)
  const facts = {
    unitKind: 'xã',
    communeName: 'Hòa Lộc',
    provinceKind: 'tỉnh',
    provinceName: 'An Hòa',
    year: 2031,
    signerName: 'Trần Văn An',
  }
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expect(page.getByText(/Hòa Lộc/)).toHaveCount(0)
  const call = (name: string, input: object) =>
    request.post(`${origin}/invoke`, {
      headers: { origin, authorization: `Bearer ${hash.replace('#token=', '')}` },
      data: { name, input, origin: 'another-window' },
    })
  const templates = await (await call('plans.templates', {})).json()
  const made = await call('plans.createFromTemplate', { templateId: templates.value[0].id, facts })
  expect(await made.json()).toMatchObject({ ok: true })
  await expect(page.getByText(/Hòa Lộc/).first()).toBeVisible()
})
