import { expect, test } from './app-fixture.ts'
import { openTracking, today } from './tracking-plan.ts'

const many = Array.from({ length: 2000 }, (_, index) => ({
  id: `m${index}`,
  kind: 'row' as const,
  cells: {
    name: `Nhiệm vụ số ${index + 1} về nâng cao chất lượng dịch vụ công trực tuyến trên địa bàn xã và mở rộng hạ tầng`,
    lead: `Đơn vị số ${index % 40}`,
    schedule: 'Thường xuyên',
  },
}))
for (const [n, width, height] of [
  ['big', 1366, 768],
  ['small', 911, 512],
] as const)
  test.describe(n, () => {
    test.use({ viewport: { width, height } })
    test('look', async ({ app, page }) => {
      test.setTimeout(120000)
      const { id, call } = await openTracking(app, page, 'list')
      const e = (rowId: string, more: object) => ({
        rowId,
        day: today,
        period: today.slice(0, 7),
        occurrence: null,
        status: 'ongoing',
        percent: 20,
        value: null,
        result: 'Đang chuẩn bị nội dung, đã mời giảng viên và lập danh sách học viên của các thôn',
        difficulty: 'Chưa bố trí được kinh phí',
        proposal: 'Đề nghị bổ sung kinh phí',
        evidence: [{ document: 'Báo cáo số 5/BC-UBND', date: today, path: '' }],
        reporter: 'Công an xã',
        corrects: null,
        reason: '',
        ...more,
      })
      await call('progress.append', {
        planId: id,
        entries: [
          e('r5', {}),
          e('r4', { status: 'done', percent: 100 }),
          e('i1', { value: 85.5, status: null, percent: null }),
        ],
      })
      const shot = (name: string) => page.screenshot({ path: `/tmp/tl/${n}-${name}.png` })
      await expect(page.getByText('85,5%')).toBeVisible()
      await shot('list')
      const grid = page.getByRole('grid')
      await grid.focus()
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await page.keyboard.press('2')
      await shot('entry')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+Enter')
      await page.waitForTimeout(500)
      await shot('history')
      await page.getByRole('button', { name: 'Đính chính' }).click()
      await shot('correct')
      await page.getByRole('tab', { name: 'Theo đơn vị' }).click()
      await expect(page.getByRole('table')).toBeVisible()
      await shot('units')
      await page.getByRole('button', { name: /Sao chép cho/ }).click()
      await page.waitForTimeout(400)
      await shot('copy')
      await page.keyboard.press('Escape')
      if (n === 'big') {
        await page.pdf({ path: '/tmp/tl/units.pdf', preferCSSPageSize: true })
        await page.getByRole('tab', { name: 'Danh sách' }).click()
        await expect(grid).toBeVisible()
        await page.pdf({ path: '/tmp/tl/list.pdf', preferCSSPageSize: true })
      }
    })
  })
test('speed', async ({ app, page }) => {
  await openTracking(app, page, 'units', many)
  await expect(page.getByRole('table')).toBeVisible()
  await page.waitForTimeout(1000)
  const measure = (name: string, act: string) =>
    page
      .evaluate(
        async ([act]) => {
          const t = performance.now()
          const el = document.evaluate(act!, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null)
            .singleNodeValue as HTMLElement
          el.click()
          await new Promise(r => requestAnimationFrame(() => setTimeout(r)))
          await new Promise(r => requestAnimationFrame(() => setTimeout(r)))
          return performance.now() - t
        },
        [act],
      )
      .then(v => console.log(name, v))
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 500 }); await cdp.send('Profiler.start')
  await measure('to list', "//button[@role='tab'][contains(.,'Danh sách')]")
  await page.waitForTimeout(500)
  console.log(await page.getByRole('grid').isVisible())
  const { profile } = await cdp.send('Profiler.stop')
  const self = new Map<string, number>()
  const byId = new Map(profile.nodes.map(n => [n.id, n]))
  profile.samples!.forEach((id, i) => { const f = byId.get(id)!.callFrame; const k = f.functionName + ' ' + f.url.split('/').pop() + ':' + f.lineNumber + ':' + f.columnNumber; self.set(k, (self.get(k) ?? 0) + profile.timeDeltas![i]! / 1000) })
  console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 25).map(([k, v]) => v.toFixed(1) + ' ' + k).join('\n'))
  await measure('to units', "//button[@role='tab'][contains(.,'Theo đơn vị')]")
  await page.waitForTimeout(500)
  await measure('to list again', "//button[@role='tab'][contains(.,'Danh sách')]")
  await page.waitForTimeout(500)
  await measure('unanswered', "//button[contains(.,'Chưa có báo cáo kỳ này')]")
  await page.waitForTimeout(500)
  await measure('unanswered off', "//button[contains(.,'Chưa có báo cáo kỳ này')]")
  await page.waitForTimeout(500)
  await measure('row', "//*[@role='row'][contains(.,'Nhiệm vụ số 5 ')]")
  const t = Date.now()
  await page.getByLabel('Thứ tự').selectOption('unit')
  await page.evaluate(() => new Promise(r => requestAnimationFrame(() => setTimeout(r))))
  console.log('sort unit', Date.now() - t)
  await page.waitForTimeout(500)
  await measure('to units', "//button[@role='tab'][contains(.,'Theo đơn vị')]")
})
