import { formatOfficialDay } from '../dates.ts'
import { documentKind } from '../plans/document-kind.ts'
import type { Plan } from '../plans/plan.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { upper } from '../vietnamese.ts'
import { planCitation } from './letterhead-text.ts'
import type { PrintedRow, Workbook } from './sheet.ts'
import { sheetColumns } from './sheet-columns.ts'
import { type TrackingColumn, trackingColumn } from './tracking-columns.ts'

/** Which rows, by their ids in the order to print, and which columns; unknown rows are passed over. */
export type TrackingListRequest = {
  readonly rows: readonly string[]
  readonly columns: readonly TrackingColumn[]
}

/**
 * How the work of a plan stands, as a workbook of one sheet. Headings of groups stand above their rows as long as the
 * rows are in the order of the plan.
 *
 * @param tracked all rows of the plan, in its order.
 * @param date `YYYY-MM-DD`, the day that the list is of.
 * @returns undefined when none of the rows is the plan's.
 */
export function composeTrackingList(
  plan: Pick<Plan, 'subject' | 'letterhead' | 'report'>,
  tracked: readonly TrackedRow[],
  { rows, columns }: TrackingListRequest,
  date: string,
): Workbook | undefined {
  const places = new Map(tracked.map((row, at) => [row.rowId, at]))
  const wanted = [...new Set(rows)].flatMap(id => places.get(id) ?? [])
  if (wanted.length === 0) return undefined
  const listed = wanted.flatMap(at => tracked[at] ?? [])
  const inOrder = wanted.every((at, index) => index === 0 || at > (wanted[index - 1] ?? 0))
  const kept = [...new Set(columns)]
  const { letterhead } = plan
  return {
    title: `Danh sách theo dõi ${documentKind(plan).name} ${plan.subject}`.trim(),
    creator: `UBND ${letterhead.unitKind} ${letterhead.communeName}`,
    date,
    printed: [
      {
        name: 'Theo dõi',
        label: 'Danh sách theo dõi',
        title: upper(`Tình hình thực hiện tính đến ${formatOfficialDay(date)}`),
        reference: `(${planCitation(plan)})`,
        columns: sheetColumns(kept.map(column => trackingColumn[column])),
        rows: rowsOf(listed, kept, inOrder),
      },
    ],
    data: [],
  }
}

function rowsOf(
  rows: readonly TrackedRow[],
  columns: readonly TrackingColumn[],
  withHeadings: boolean,
): readonly PrintedRow[] {
  let before: Pick<TrackedRow, 'appendixId' | 'group' | 'subgroup'> | undefined
  return rows.flatMap((row): readonly PrintedRow[] => {
    const groupBegins = before?.appendixId !== row.appendixId || before.group !== row.group
    const subgroupBegins = groupBegins || before?.subgroup !== row.subgroup
    before = row
    const printed: PrintedRow = {
      kind: 'row',
      cells: columns.map(column => trackingColumn[column].text(row)),
    }
    if (!withHeadings) return [printed]
    return [
      ...(groupBegins && row.group !== '' ? [{ kind: 'group' as const, text: row.group }] : []),
      ...(subgroupBegins && row.subgroup !== '' ? [{ kind: 'subgroup' as const, text: row.subgroup }] : []),
      printed,
    ]
  })
}
