import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { progressEntry } from '../../shared/tasks/progress.ts'
import { expect, startApp, test } from './app-fixture.ts'
import { makeFollowedPlan } from './followed-plan.ts'
import { caller } from './open-text.ts'

test('a plan is carried to another machine with its log, and its log comes back', async ({ app, page }) => {
  const { call, id, today, say } = await makeFollowedPlan(app, page)
  const log = async (rowId: string) =>
    progressEntry.array().parse((await call('progress.history', { planId: id, rowId })).value)
  await say([{ rowId: 'late', day: today, status: 'ongoing', percent: 40, result: 'Đã rà soát 25 máy' }])
  const [first] = await log('late')
  await page.goto(`${app.address.split('#')[0]}#/plan/${id}/reports/send`)
  const sending = page.getByRole('dialog', { name: 'Chuyển sang máy khác' })
  await sending.getByRole('button', { name: 'Lưu tệp' }).click()
  await expect(sending.getByText(/Đã xuất .*\.khxa/)).toBeVisible()
  const [name = ''] = await readdir(app.documentsFolder)
  const carried = await readFile(join(app.documentsFolder, name))

  const other = await startApp()
  const away = await page.context().newPage()
  try {
    await away.goto(other.address)
    await away.getByLabel('Chọn tệp để nhập').setInputFiles({ name, mimeType: '', buffer: carried })
    await expect(away).toHaveURL(new RegExp(`plan/${id}/text`))
    const callAway = caller(other, away)
    const correct = (percent: number, reason: string) => ({
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
          corrects: first?.id ?? '',
          reason,
        },
      ],
    })
    expect((await callAway('progress.append', correct(70, 'Đếm lại'))).ok).toBe(true)
    expect((await call('progress.append', correct(60, 'Đếm sót'))).ok).toBe(true)
    const written = await callAway('exchange.export', {
      planId: id,
      folder: other.documentsFolder,
      overwrite: false,
    })
    const back = await readFile(z.string().parse(written.value))

    await page.keyboard.press('Escape')
    await page.getByLabel('Chọn tệp để nhập').setInputFiles({ name, mimeType: '', buffer: back })
    const merging = page.getByRole('dialog', { name: 'Gộp tiến độ từ máy khác' })
    await expect(merging.getByText('Đã rà soát 70 máy')).toBeVisible()
    await expect(merging.getByText('Đã rà soát 60 máy')).toBeVisible()
    const merge = merging.getByRole('button', { name: 'Gộp tiến độ' })
    await expect(merge).toBeDisabled()
    await merging.getByRole('radio', { name: 'Lấy trong tệp' }).check()
    await merge.click()
    await expect(merging).toHaveCount(0)
    const tracked = z
      .array(z.object({ rowId: z.string(), percent: z.number().nullable() }))
      .parse((await call('progress.tracked', { planId: id, day: null })).value)
    expect(tracked.find(({ rowId }) => rowId === 'late')?.percent).toBe(70)

    await page.getByLabel('Chọn tệp để nhập').setInputFiles({ name, mimeType: '', buffer: back })
    await expect(page.getByRole('dialog', { name: 'Kế hoạch này đã có trên máy' })).toContainText(
      'Tệp không có lần báo cáo nào mới.',
    )
  } finally {
    await other.stop()
  }
})
