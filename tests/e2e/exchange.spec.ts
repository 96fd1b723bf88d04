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
    const merging = page.getByRole('dialog', { name: 'Gộp với bản từ máy khác' })
    await expect(merging.getByText('Đã rà soát 70 máy')).toBeVisible()
    await expect(merging.getByText('Đã rà soát 60 máy')).toBeVisible()
    const merge = merging.getByRole('button', { name: 'Gộp', exact: true })
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

test('a draft that was changed on both machines keeps its text here and the other in its history', async ({
  app,
  page,
}, info) => {
  const call = caller(app, page)
  const made = await call('plans.createFromTemplate', {
    templateId: 'muc-dich-noi-dung',
    facts: {
      unitKind: 'xã',
      communeName: 'Hòa Lộc',
      provinceKind: 'tỉnh',
      provinceName: 'An Hòa',
      year: 2026,
      signerName: 'Trần Văn An',
    },
  })
  const id = String(made.value['id'])
  const carry = async (from: typeof app, via: typeof call) => {
    const written = await via('exchange.export', {
      planId: id,
      folder: from.documentsFolder,
      overwrite: true,
    })
    return readFile(z.string().parse(written.value))
  }
  const other = await startApp()
  const away = await page.context().newPage()
  try {
    await away.goto(other.address)
    const callAway = caller(other, away)
    const file = { name: 'Kế hoạch.khxa', mimeType: '' }
    const chooser = away.getByLabel('Chọn tệp để nhập')
    await chooser.setInputFiles({ ...file, buffer: await carry(app, call) })
    await expect(away).toHaveURL(new RegExp(`plan/${id}/text`))
    const retitle = async (via: typeof call, subject: string) => {
      const { value } = await via('plans.get', { id })
      expect((await via('plans.update', { id, rev: value['rev'], patch: { subject } })).ok).toBe(true)
    }
    await retitle(callAway, 'Sửa ở máy kia')
    await page.getByLabel('Chọn tệp để nhập').setInputFiles({ ...file, buffer: await carry(other, callAway) })
    const merging = page.getByRole('dialog', { name: 'Gộp với bản từ máy khác' })
    await expect(merging).toContainText('Văn bản trong tệp mới hơn (khác ở: trích yếu)')
    await merging.getByRole('button', { name: 'Gộp', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sửa ở máy kia')

    await retitle(call, 'Sửa tiếp ở máy này')
    await retitle(callAway, 'Sửa tiếp ở máy kia')
    await page.getByLabel('Chọn tệp để nhập').setInputFiles({ ...file, buffer: await carry(other, callAway) })
    await expect(merging).toContainText('Hai máy đã sửa văn bản khác nhau (ở: trích yếu)')
    await page.screenshot({ path: info.outputPath('merge.png') })
    await merging.getByRole('button', { name: 'Gộp', exact: true }).click()
    await expect(page).toHaveURL(/history/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sửa tiếp ở máy này')
    await expect(page.getByText('Bản trong tệp “Kế hoạch.khxa”').first()).toBeVisible()
    await page.screenshot({ path: info.outputPath('history.png') })
  } finally {
    await other.stop()
  }
})
