import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StateChange } from '../../../shared/plans/api.ts'
import { writePlanFile } from '../../../shared/plans/plan-file.ts'
import { docxLines } from '../../e2e/docx-lines.ts'
import { followedPlan } from '../../shared/reports/followed-plan.ts'
import { makeLog } from '../../support/make-log.ts'
import { runCliIn } from '../../support/run-cli.ts'
import { samplePlan } from '../../support/samples.ts'

const stem = 'Kết quả thực hiện Kế hoạch chuyển đổi số trên địa bàn xã Minh Tân - tháng 6 năm 2026'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'))
  const log = makeLog(followedPlan, { seed: 1 })
  await writeFile(join(folder, 'a.khxa'), writePlanFile(followedPlan, { progress: log }))
  await writeFile(join(folder, 'b.khxa'), writePlanFile(samplePlan))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (...args: string[]) => runCliIn(folder, ['report', ...args])
const asked = ['--plan', 'a.khxa', '--period', '2026-06', '--out', 'ra', '--date', '2026-07-02']

test('writes the report and its list into a folder and names them', async () => {
  const out = [`Báo cáo - ${stem}.docx`, `Phụ lục - ${stem}.xlsx`]
  expect(await run(...asked)).toEqual({ code: 0, out: out.map(name => join('ra', name)), errors: [] })
  expect((await readdir(join(folder, 'ra'))).toSorted()).toEqual(out)
})

test('the same plan, period and date give the same bytes', async () => {
  const bytes = async () => {
    const { out } = await run(...asked)
    return Promise.all(out.map(path => readFile(join(folder, path))))
  }
  const first = await bytes()
  expect(first).toHaveLength(2)
  expect(await bytes()).toEqual(first)
})

test('reports on a plan without a log', async () => {
  const { code, out } = await run(
    '--plan',
    'b.khxa',
    '--period',
    '2026-Q1',
    '--out',
    'ra',
    '--date',
    '2026-04-02',
  )
  expect([code, out.length]).toEqual([0, 2])
})

test.each([
  [['--plan', 'a.khxa', '--period', '2026-06'], '--out'],
  [['--plan', 'a.khxa', '--out', 'ra'], '--period'],
  [['--plan', 'a.khxa', '--out', 'ra', '--period', '2026-13'], '2026-13'],
  [['--plan', 'a.khxa', '--out', 'ra', '--period', '2026-06', '--date', '2026-02-30'], '2026-02-30'],
  [['--plan', 'a.khxa', '--out', 'ra', '--period', '2026-06', '--date', '2026-05-01'], 'chưa bắt đầu'],
  [['--plan', 'không có.khxa', '--out', 'ra', '--period', '2026-06'], 'không có.khxa'],
])('%j: one sentence, exit code 2, nothing written', async (args, words) => {
  const { code, out, errors } = await run(...args)
  expect([code, out, errors.length]).toEqual([2, [], 1])
  expect(errors[0]).toContain(words)
  expect(await readdir(folder)).toEqual(['a.khxa', 'b.khxa'])
})

test('marks figures that were corrected after a report in the file was issued', async () => {
  const log = makeLog(followedPlan, { seed: 1, months: 5 })
  const figure = log.findLast(({ value, day }) => value !== null && day <= '2026-03-31')
  if (figure === undefined) throw new Error('no figure')
  const corrected = {
    ...figure,
    id: 'sau',
    value: (figure.value ?? 0) + 1.25,
    corrects: figure.id,
    reason: 'Đếm sót',
    at: '2026-05-20T02:00:00.000Z',
  }
  const issued = {
    ...followedPlan,
    id: 'bc',
    letterhead: { ...followedPlan.letterhead, number: '77', symbol: 'BC-UBND', day: 5, month: 4 },
    report: { about: followedPlan.id, period: '2026-03', addressees: [] },
  }
  const change: StateChange = {
    from: 'submitted',
    to: 'issued',
    who: '',
    why: '',
    at: '2026-04-05T02:00:00.000Z',
    files: [],
  }
  const beside = [{ plan: issued, states: [change] }]
  const text = writePlanFile(followedPlan, { progress: [...log, corrected], beside })
  await writeFile(join(folder, 'a.khxa'), text)
  const { out } = await run(...asked)
  const lines = await docxLines(join(folder, out[0] ?? ''))
  expect(lines.filter(line => line.includes('77/BC-UBND'))).not.toEqual([])
})
