import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { followViews } from '../../renderer/follow-views.ts'
import { expect, startApp, test } from './app-fixture.ts'
import { faults } from './axe-faults.ts'
import { makeFollowedPlan } from './followed-plan.ts'
import { caller } from './open-text.ts'

// axe reads every element of a dozen screens.
test.setTimeout(240_000)

for (const [width, height] of [
  [1366, 768],
  [911, 512],
] as const)
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } })

    test('no view of following a plan and none of its dialogs has a serious accessibility fault', async ({
      app,
      page,
    }, info) => {
      const { call, id, today, say } = await makeFollowedPlan(app, page)
      await say([
        { rowId: 'late', day: today, status: 'ongoing', percent: 40, result: 'Đã rà soát 25 máy' },
        { rowId: 'online', day: today, value: 60 },
      ])
      const look = async (screen: string) => {
        // While a dialog comes, its words have too little contrast.
        await page.waitForFunction(() => document.getAnimations().every(each => each.playState !== 'running'))
        await page.screenshot({ path: info.outputPath(`${screen}.png`) })
        expect(await faults(page), screen).toEqual([])
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        expect(sideways, `${screen} scrolls sideways`).toBe(false)
      }
      const open = async (tab: string) => {
        await page.goto(`${app.address.split('#')[0]}#/plan/${id}/${tab}`)
        await expect(page.getByRole('tabpanel').locator(':scope > *').first()).toBeVisible()
      }
      const dialog = page.getByRole('dialog')
      const close = async () => {
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
        await expect(page.locator('#root[aria-hidden]')).toHaveCount(0)
      }
      for (const { id: view } of followViews) {
        await open(`follow/${view}`)
        await look(view)
      }
      for (const [tab, button] of [
        ['follow/forms', /^Tạo phiếu cho/],
        ['follow/forms', /^Đọc phiếu gửi về/],
        ['follow/calendar', /^Thêm báo cáo/],
        ['follow/list', /^Xuất Excel/],
        ['reports', /^Lập báo cáo/],
        ['reports', /^Chuyển sang máy khác/],
        ['reports', /^Tạo kế hoạch năm sau/],
      ] as const) {
        await open(tab)
        await page.getByRole('button', { name: button }).first().click()
        await expect(dialog).toBeVisible()
        await look(`dialog-${tab.replace('/', '-')}-${button.source.slice(1, 5).trim()}`)
        await close()
      }

      const other = await startApp()
      try {
        const away = await page.context().newPage()
        await away.goto(other.address)
        const callAway = caller(other, away)
        const carry = async (from: typeof app, via: typeof call) =>
          readFile(
            z
              .string()
              .parse(
                (await via('exchange.export', { planId: id, folder: from.documentsFolder, overwrite: true }))
                  .value,
              ),
          )
        const name = 'a.khxa'
        const sent = await carry(app, call)
        await callAway('exchange.merge', {
          name,
          base64: sent.toString('base64'),
          choices: [],
          duties: 'here',
        })
        const log = z
          .array(z.object({ id: z.string() }))
          .parse((await call('progress.history', { planId: id, rowId: 'late' })).value)
        for (const [percent, via] of [
          [50, call],
          [70, callAway],
        ] as const)
          expect(
            (
              await via('progress.append', {
                planId: id,
                entries: [
                  {
                    rowId: 'late',
                    day: today,
                    period: null,
                    occurrence: null,
                    status: 'ongoing',
                    percent,
                    value: null,
                    result: `Đã rà soát ${percent} máy`,
                    difficulty: '',
                    proposal: '',
                    evidence: [],
                    reporter: 'Phòng Kinh tế',
                    corrects: log[0]?.id ?? '',
                    reason: 'Đếm lại',
                  },
                ],
              })
            ).ok,
          ).toBe(true)
        const back = await carry(other, callAway)
        await page.getByLabel('Chọn tệp để nhập').setInputFiles({ name, mimeType: '', buffer: back })
        await expect(dialog).toContainText('Đã rà soát 70 máy')
        await look('dialog-merge')
      } finally {
        await other.stop()
      }
    })
  })
