import { storedPlan } from '../../shared/plans/api.ts'
import { progressCommands } from '../../shared/tasks/api.ts'
import { expect, test } from './app-fixture.ts'
import { caller } from './open-text.ts'

test('a plan that sets indicators only is told of by its indicators, at home and on the overview', async ({
  app,
  page,
}, info) => {
  const call = caller(app, page)
  const today = String((await call('app.info', {})).value['today'])
  const made = await call('plans.createFromTemplate', {
    templateId: 'phu-luc-chi-tieu',
    facts: {
      unitKind: 'xã',
      communeName: 'Hòa Lộc',
      provinceKind: 'tỉnh',
      provinceName: 'An Hòa',
      year: Number(today.slice(0, 4)),
      signerName: 'Trần Văn An',
    },
  })
  const id = String(made.value['id'])
  const stored = async () => storedPlan.parse((await call('plans.get', { id })).value)
  const { appendices } = (await stored()).plan
  const tasks = appendices.filter(({ kind }) => kind !== 'indicators').map(appendix => appendix.id)
  const kept = appendices.filter(({ kind }) => kind === 'indicators').map(appendix => appendix.id)
  await call('plans.saveAppendices', {
    id,
    appendicesRev: (await stored()).appendicesRev,
    remove: tasks,
    put: [],
    order: kept,
    putItems: [],
    removeItems: [],
    itemOrders: [],
  })
  const { rev, plan } = await stored()
  const letterhead = { ...plan.letterhead, number: '12', day: 1, month: 1 }
  expect((await call('plans.update', { id, rev, patch: { letterhead } })).ok).toBe(true)
  for (const to of ['submitted', 'issued'] as const)
    expect(
      (await call('plans.changeState', { id, rev: (await stored()).rev, to, who: '', why: '' })).ok,
    ).toBe(true)
  const rows = progressCommands['progress.tracked'].output.parse(
    (await call('progress.tracked', { planId: id, day: null })).value,
  )
  const low = rows.find(({ target }) => target?.kind === 'ratio' && 'value' in target && target.value > 10)
  if (low === undefined) throw new Error('the template sets no share')
  const entry = {
    rowId: low.rowId,
    day: today,
    period: null,
    occurrence: null,
    status: null,
    percent: null,
    value: 1,
    result: '',
    difficulty: '',
    proposal: '',
    evidence: [],
    reporter: '',
    corrects: null,
    reason: '',
  }
  expect((await call('progress.append', { planId: id, entries: [entry] })).ok).toBe(true)

  await page.reload()
  const cell = page.getByRole('link', { name: `0/${rows.length} chỉ tiêu đạt` })
  await expect(cell).toBeVisible()
  await expect(cell).not.toContainText('nhiệm vụ')
  await cell.click()
  await expect(page.getByRole('heading', { name: 'Chỉ tiêu chưa đạt (1)' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Chỉ tiêu chưa đạt (1)' })).toContainText(low.name)
  for (const title of ['Theo nhóm chỉ tiêu', 'Theo đơn vị theo dõi'])
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: /nhiệm vụ/i })).toHaveCount(0)
  await page.screenshot({ path: info.outputPath('indicators-only.png') })

  await page.getByRole('tab', { name: 'Tiến độ theo thời gian' }).click()
  await page.getByRole('button', { name: 'Xem chỉ tiêu' }).click()
  await expect(page.getByRole('tab', { name: 'Chỉ tiêu', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})
