import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generateFiles } from '../../../../electron/backend/generate-files.ts'
import type { Plan } from '../../../../shared/plans/plan.ts'
import { draftReport } from '../../../../shared/reports/draft-report.ts'
import type { Period } from '../../../../shared/tasks/period.ts'
import { followedPlan } from '../../../shared/reports/followed-plan.ts'
import { checkersAvailable, runChecker } from '../../../support/checkers.ts'
import { makeLog } from '../../../support/make-log.ts'
import { validateOoxml } from '../../../support/validate-ooxml.ts'

const log = makeLog(followedPlan, { seed: 3 })

function report(period: Period, addressees: readonly string[]): Plan {
  let ids = 0
  return draftReport(followedPlan, {
    period,
    id: 'r',
    newId: () => `r${++ids}`,
    today: '2027-01-10',
    addressees,
    log,
    corrections: [],
  })
}

const province = 'Ủy ban nhân dân tỉnh Bình Sơn'
const cases: readonly (readonly [Period, readonly string[]])[] = [
  ['2026-06', []],
  ['2026-Q2', [province]],
  ['2026-H1', [province, 'Sở Khoa học và Công nghệ tỉnh Bình Sơn']],
  ['2026-9M', [province]],
  ['2026', [province, `Ban Chỉ đạo ${'về phát triển khoa học, công nghệ và chuyển đổi số '.repeat(2)}tỉnh`]],
]

it.for(cases)('a report for %s to %j has the official form', async ([period, addressees], context) => {
  if (!checkersAvailable()) return context.skip('the checkers are not here')
  const folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'))
  try {
    const [docx] = await generateFiles(report(period, addressees), ['docx'], '2027-01-10', false)
    const path = join(folder, 'bao-cao.docx')
    await writeFile(path, docx?.bytes ?? new Uint8Array())
    const form = ['--type', 'BÁO CÁO', '--symbol', 'BC-UBND', '--appendices', '1']
    expect(runChecker('docx_format.py', path, ...form)).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+ passed, 0 failed\n$/),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

it.for(cases.slice(1, 3))('its files for %s are valid Open XML', async ([period, addressees], context) => {
  for (const { format, bytes } of await generateFiles(
    report(period, addressees),
    ['docx', 'xlsx'],
    '2027-01-10',
    false,
  )) {
    const checked = await validateOoxml(bytes, format)
    if (!checked.available) return context.skip(checked.reason)
    expect(checked.errors).toEqual([])
  }
})
