import { expect, test } from 'vitest'
import {
  chosen,
  entryLines,
  openConflicts,
  type Take,
} from '../../../../renderer/features/import-plan/conflict-choices.ts'
import type { ExchangeConflict } from '../../../../shared/tasks/exchange-api.ts'
import { entry } from '../../../shared/reports/followed-plan.ts'

const said = (id: string): ExchangeConflict['there'] => ({
  ...entry({ id, rowId: 't1', day: '2026-02-20' }),
  evidence: [],
})
const conflicts: readonly ExchangeConflict[] = [
  { kind: 'content', here: said('a'), there: said('a') },
  { kind: 'row', here: null, there: said('b') },
  { kind: 'correction', here: said('c'), there: said('d') },
]

test('everything must be decided but what is about a row that is not here', () => {
  expect(openConflicts(conflicts).map(({ there }) => there.id)).toEqual(['a', 'd'])
  const one = new Map<string, Take>([['a', 'here']])
  expect(chosen(conflicts, one)).toBeUndefined()
  expect(chosen(conflicts, new Map([...one, ['d', 'there']]))).toEqual([
    { id: 'a', take: 'here' },
    { id: 'd', take: 'there' },
  ])
  expect(chosen([], new Map())).toEqual([])
})

test('an entry says what was reported, then by whom and when it was entered; blanks are left out', () => {
  const full = entry({
    id: 'a',
    rowId: 't1',
    day: '2026-02-20',
    period: '2026-02',
    status: 'ongoing',
    percent: 40.5,
    result: ' Đã rà soát 25 máy ',
    reason: 'Đếm lại',
    reporter: 'Phòng Kinh tế',
    evidence: [{ document: 'Báo cáo số 12/BC-UBND', date: null, path: '' }],
  })
  expect(entryLines(full)).toEqual([
    'Đang thực hiện · 40,5%',
    'Kết quả: Đã rà soát 25 máy',
    'Minh chứng: Báo cáo số 12/BC-UBND',
    'Lý do đính chính: Đếm lại',
    'Ngày 20/02/2026 · tháng 2 năm 2026 · Phòng Kinh tế',
    expect.stringMatching(/^Nhập lúc \d\d\/\d\d\/2026 \d\d:\d\d$/),
  ])
})

test('an entry that takes another back says so', () => {
  const back = entry({ id: 'b', rowId: 't1', day: '2026-02-20', corrects: 'a', reason: 'Ghi nhầm dòng' })
  expect(entryLines(back).slice(0, 2)).toEqual([
    'Đã rút lại nội dung báo cáo',
    'Lý do đính chính: Ghi nhầm dòng',
  ])
})
