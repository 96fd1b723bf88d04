import { formatOfficialDay } from '../dates.ts'
import { documentKind } from '../plans/document-kind.ts'
import type { Plan } from '../plans/plan.ts'
import { type Period, periodLabel } from '../tasks/period.ts'
import { answerText, unitStatusText } from '../tasks/unit-words.ts'
import type { UnitWork } from '../tasks/unit-work.ts'
import { upper } from '../vietnamese.ts'
import { planCitation } from './letterhead-text.ts'
import type { PrintedRow, PrintedSheet, Workbook } from './sheet.ts'
import { sheetColumns } from './sheet-columns.ts'
import { trackingColumn } from './tracking-columns.ts'

const rowColumns = ['number', 'name', 'due', 'status', 'amount', 'result'] as const

/**
 * What units owe, as a workbook of two sheets: a line a unit, and under each unit what it leads and whether that was
 * reported on for the period.
 *
 * @param units in the order to print.
 * @param date `YYYY-MM-DD`, the day that the list is of.
 * @returns undefined for no units.
 */
export function composeUnitList(
  plan: Pick<Plan, 'subject' | 'letterhead' | 'report'>,
  units: readonly UnitWork[],
  period: Period,
  date: string,
): Workbook | undefined {
  if (units.length === 0) return undefined
  const { letterhead } = plan
  const until = `tính đến ${formatOfficialDay(date)}`
  const reference = `(${planCitation(plan)})`
  return {
    title: `Tình hình thực hiện theo đơn vị ${documentKind(plan).name} ${plan.subject}`.trim(),
    creator: `UBND ${letterhead.unitKind} ${letterhead.communeName}`,
    date,
    printed: [
      {
        name: 'Theo đơn vị',
        label: 'Danh sách theo dõi',
        title: upper(`Tình hình thực hiện theo đơn vị ${until}`),
        reference,
        columns: unitColumns(period),
        rows: units.map(unitRow),
      },
      {
        name: 'Việc của đơn vị',
        label: 'Danh sách theo dõi',
        title: upper(`Nhiệm vụ, chỉ tiêu của từng đơn vị ${until}`),
        reference,
        columns: sheetColumns([
          ...rowColumns.map(column => trackingColumn[column]),
          { label: `Báo cáo ${periodLabel(period)}`, width: 2.4, align: 'left' },
        ]),
        rows: units.flatMap(workRows),
      },
    ],
    data: [],
  }
}

function unitColumns(period: Period): PrintedSheet['columns'] {
  return sheetColumns([
    { label: 'Đơn vị', width: 6, align: 'left' },
    { label: 'Chủ trì', width: 1.6, align: 'number' },
    { label: 'Tình trạng', width: 6, align: 'left' },
    { label: 'Quá hạn', width: 1.6, align: 'number' },
    { label: 'Hạn 30 ngày', width: 1.8, align: 'number' },
    { label: 'Phối hợp', width: 1.6, align: 'number' },
    { label: `Báo cáo ${periodLabel(period)}`, width: 4, align: 'left' },
  ])
}

function unitRow(unit: UnitWork): PrintedRow {
  const { name, leads, overdue, dueSoon, supports } = unit
  const count = (rows: readonly unknown[]) => String(rows.length)
  return {
    kind: 'row',
    cells: [
      name,
      count(leads),
      unitStatusText(unit),
      count(overdue),
      count(dueSoon),
      count(supports),
      answerText(unit),
    ],
  }
}

function workRows({ name, leads, owed, unanswered }: UnitWork): readonly PrintedRow[] {
  if (leads.length === 0) return []
  const [asked, silent] = [owed, unanswered].map(rows => new Set(rows.map(({ rowId }) => rowId)))
  return [
    { kind: 'group', text: name },
    ...leads.map(
      (row): PrintedRow => ({
        kind: 'row',
        cells: [
          ...rowColumns.map(column => trackingColumn[column].text(row)),
          silent?.has(row.rowId) ? 'Chưa báo cáo' : asked?.has(row.rowId) ? 'Đã báo cáo' : '',
        ],
      }),
    ),
  ]
}
