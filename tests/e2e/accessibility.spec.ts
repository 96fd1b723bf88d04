import { label } from '../../shared/glossary.ts'
import { expect, test } from './app-fixture.ts'
import { faults } from './axe-faults.ts'

/** Screens are small and large, plain and magnified by half. */
const windows = [
  { name: '1366×768', width: 1366, height: 768 },
  { name: '1920×1080', width: 1920, height: 1080 },
  { name: '1366×768 at 150 %', width: 911, height: 512 },
] as const

for (const { name, width, height } of windows) {
  test.describe(name, () => {
    test.use({ viewport: { width, height } })

    // axe reads every element of ten screens, one of them a whole plan.
    test.setTimeout(240_000)

    test('no screen has a serious accessibility fault, and none scrolls sideways', async ({
      app,
      page,
    }, info) => {
      expect(app.address).not.toBe('')
      const look = async (screen: string) => {
        await page.screenshot({ path: info.outputPath(`${screen}.png`) })
        expect(await faults(page), screen).toEqual([])
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        expect(sideways, `${screen} scrolls sideways`).toBe(false)
      }
      await expect(page.getByRole('heading').first()).toBeVisible()
      await look('home-empty')
      await page.getByRole('button', { name: 'Tạo kế hoạch' }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(label('plan.communeName')).fill('Tân Hòa')
      await look('create')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Tân Hòa')
      for (const [index, tab] of [
        'info',
        'text',
        'appendix',
        'export',
        'follow',
        'reports',
        'history',
      ].entries()) {
        await page.keyboard.press(`Alt+${index + 1}`)
        await expect(page).toHaveURL(new RegExp(`/${tab}`))
        await expect(page.getByRole('tabpanel').locator(':scope > *').first()).toBeVisible()
        await look(tab)
      }
      await page.keyboard.press('Control+k')
      await look('search')
      await page.keyboard.press('Escape')
      // While it fades, its words have too little contrast, and the page behind it is still hidden from readers.
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.locator('#root[aria-hidden]')).toHaveCount(0)
      await page.evaluate(() => {
        window.location.hash = '#/'
      })
      await expect(page.getByText('Tân Hòa').first()).toBeVisible()
      await look('home')
    })
  })
}
