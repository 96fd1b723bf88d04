import { formatDay } from '../dates.ts'
import { label } from '../glossary.ts'
import type { Plan } from '../plans/plan.ts'
import { changeLines } from '../tasks/change-lines.ts'
import { changesBetween } from '../tasks/changes-between.ts'
import { type Period, periodLabel, previousPeriod } from '../tasks/period.ts'
import { type StatusCounts, summarise } from '../tasks/summarise.ts'
import { type NamedVerdicts, summariseIndicators } from '../tasks/summarise-indicators.ts'
import { type TrackedRow, taskStatuses, verdicts } from '../tasks/tracked.ts'
import { figureText, markLabel } from '../tasks/tracked-words.ts'
import { leastReachedFirst, worstFirst } from '../tasks/worst-first.ts'
import { upper } from '../vietnamese.ts'
import { composeTrackingList } from './compose-tracking-list.ts'
import { planCitation } from './letterhead-text.ts'
import type { PrintedRow, PrintedSheet, Workbook } from './sheet.ts'
import { sheetColumns } from './sheet-columns.ts'
import { trackingColumns } from './tracking-columns.ts'

/** What the overview is of: `rows` as they stand on the day `date` (`YYYY-MM-DD`), `before` at the end of the period before. */
export type OverviewFacts = {
  readonly rows: readonly TrackedRow[]
  readonly before: readonly TrackedRow[]
  readonly period: Period
  readonly date: string
}

/**
 * The overview of a plan as a workbook: its tasks, and its indicators, by group and by unit; what changed since the
 * period before; every row, the longest overdue first. Sheets that would be empty are left out.
 */
export function composeOverview(
  plan: Pick<Plan, 'subject' | 'letterhead' | 'report'>,
  { rows, before, period, date }: OverviewFacts,
): Workbook {
  const ofPeriod = (sheet: Pick<PrintedSheet, 'name' | 'label' | 'columns' | 'rows'>): PrintedSheet => ({
    ...sheet,
    title: upper(`Tổng quan tiến độ ${periodLabel(period)}`),
    reference: `(${planCitation(plan)}; tính đến hết ngày ${formatDay(date)})`,
  })
  const latest = rows.toSorted((left, right) => right.daysLate - left.daysLate).map(({ rowId }) => rowId)
  const list = composeTrackingList(plan, rows, { rows: latest, columns: trackingColumns }, date)
  const { letterhead } = plan
  return {
    title: `Tổng quan tiến độ ${periodLabel(period)} ${plan.subject}`.trim(),
    creator: `UBND ${letterhead.unitKind} ${letterhead.communeName}`,
    date,
    printed: [
      ...tasksSheet(rows).map(ofPeriod),
      ...indicatorsSheet(rows).map(ofPeriod),
      ofPeriod(changesSheet(rows, before, period)),
      ...(list?.printed ?? []),
    ],
    data: [],
  }
}

type Sheet = Pick<PrintedSheet, 'name' | 'label' | 'columns' | 'rows'>

const row = (...cells: readonly (string | number)[]): PrintedRow => ({
  kind: 'row',
  cells: cells.map(String),
})
const heading = (text: string): PrintedRow => ({ kind: 'group', text })
const percent = (value: number | null) => (value === null ? '–' : `${value}%`)

/** The name, then a count a column, then how much of it is reached. */
const countColumns = (first: string, counts: readonly string[], last: string) =>
  sheetColumns([
    { label: first, width: 5, align: 'left' },
    ...counts.map(each => ({ label: each, width: 1.4, align: 'number' as const })),
    { label: last, width: 1.6, align: 'center' },
  ])

function tasksSheet(rows: readonly TrackedRow[]): readonly Sheet[] {
  const { byGroup, byUnit, ...whole } = summarise(rows)
  if (whole.total === 0) return []
  const line = (name: string, counts: StatusCounts) =>
    row(
      name,
      ...taskStatuses.map(status => counts.byStatus[status]),
      counts.total,
      percent(counts.donePercent),
    )
  return [
    {
      name: 'Nhiệm vụ',
      label: 'Nhiệm vụ theo nhóm và đơn vị',
      columns: countColumns(
        'Nhóm, đơn vị',
        [...taskStatuses.map(status => label(`progress.${status}`)), 'Cộng'],
        'Hoàn thành',
      ),
      rows: [
        line('Cả kế hoạch', whole),
        heading('Theo nhóm nhiệm vụ'),
        ...byGroup.map(each => line(each.name || 'Không thuộc nhóm nào', each)),
        heading('Theo đơn vị chủ trì'),
        ...worstFirst(byUnit).map(each => line(each.name || 'Chưa giao đơn vị chủ trì', each)),
      ],
    },
  ]
}

function indicatorsSheet(rows: readonly TrackedRow[]): readonly Sheet[] {
  const { byGroup, byUnit } = summariseIndicators(rows)
  if (byGroup.length === 0) return []
  const kinds = [...verdicts, 'unjudged'] as const
  const line = (name: string, { byVerdict, total, reached }: Omit<NamedVerdicts, 'key' | 'name'>) =>
    row(name, ...kinds.map(kind => byVerdict[kind]), total, percent(Math.round((100 * reached) / total)))
  return [
    {
      name: 'Chỉ tiêu',
      label: 'Chỉ tiêu theo nhóm và đơn vị',
      columns: countColumns('Nhóm, đơn vị', [...kinds.map(markLabel), 'Cộng'], 'Đạt, vượt'),
      rows: [
        heading('Theo nhóm chỉ tiêu'),
        ...byGroup.map(each => line(each.name || 'Không thuộc nhóm nào', each)),
        heading('Theo đơn vị theo dõi'),
        ...leastReachedFirst(byUnit).map(each => line(each.name || 'Chưa giao đơn vị theo dõi', each)),
      ],
    },
  ]
}

function changesSheet(rows: readonly TrackedRow[], before: readonly TrackedRow[], period: Period): Sheet {
  const lines = changeLines(changesBetween(before, rows), value =>
    value === null ? 'chưa có' : figureText(value),
  )
  return {
    name: 'Thay đổi',
    label: `Thay đổi so với ${periodLabel(previousPeriod(period))}`,
    columns: sheetColumns([
      { label: 'Nhiệm vụ, chỉ tiêu', width: 7, align: 'left' },
      { label: 'Số liệu', width: 3, align: 'left' },
    ]),
    rows:
      lines.length === 0
        ? [row('Không có thay đổi.', '')]
        : lines.flatMap(({ label, count, names }) => [
            heading(`${label}: ${count}`),
            ...names.map(({ name, figure }) => row(name, figure)),
          ]),
  }
}
