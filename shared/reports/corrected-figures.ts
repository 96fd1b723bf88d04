import type { Plan } from '../plans/plan.ts'
import { citePlan } from '../plans/plan-states.ts'
import { periodBounds } from '../tasks/period.ts'
import { type ProgressEntry, standingEntries } from '../tasks/progress.ts'

/** A figure of an earlier report that a correction made other than what was reported. */
export type CorrectedFigure = {
  readonly rowId: string
  /** The report that said otherwise: `Báo cáo số 12/BC-UBND ngày 05 tháng 7 năm 2026`. */
  readonly report: string
  /** What it went by, and what stands now. */
  readonly before: ProgressEntry
  readonly after: ProgressEntry
}

/** A report that is out, and the instant at which it was issued. */
export type IssuedReport = {
  readonly report: Pick<Plan, 'letterhead' | 'report'>
  readonly issuedAt: string
}

/**
 * What was corrected since the last report was issued and makes a figure of an issued report another: for each the
 * last report that went by it, with what stands in its place. Corrections of words alone are not told, and those
 * that an issued report could tell are not told again.
 *
 * @param entries the plan's whole log, in any order.
 * @param issued the reports on the plan that are out, in any order.
 */
export function correctedFigures(
  entries: readonly ProgressEntry[],
  issued: readonly IssuedReport[],
): readonly CorrectedFigure[] {
  const reports = issued
    .toSorted((left, right) => (left.issuedAt < right.issuedAt ? 1 : -1))
    .map(each => ({ words: citePlan(each.report), usedEntries: entriesUsed(entries, each) }))
  const lastIssued = issued.reduce((last, { issuedAt }) => (issuedAt > last ? issuedAt : last), '')
  // Of two corrections of one entry the one that was entered last stands.
  const byCorrected = new Map(
    entries
      .toSorted(byInstant)
      .flatMap(entry => (entry.corrects === null ? [] : [[entry.corrects, entry] as const])),
  )
  return entries.flatMap((before): readonly CorrectedFigure[] => {
    const correction = byCorrected.get(before.id)
    if (correction === undefined || correction.at <= lastIssued) return []
    const report = reports.find(({ usedEntries }) => usedEntries.has(before.id))
    const after = lastOf(correction, byCorrected)
    if (report === undefined || said(before) === said(after)) return []
    return [{ rowId: before.rowId, report: report.words, before, after }]
  })
}

const byInstant = (left: ProgressEntry, right: ProgressEntry) =>
  left.at < right.at || (left.at === right.at && left.id < right.id) ? -1 : 1

const said = ({ status, percent, value }: ProgressEntry) => JSON.stringify([status, percent, value])

/** What stands at the end of a chain of corrections. */
function lastOf(first: ProgressEntry, byCorrected: ReadonlyMap<string, ProgressEntry>): ProgressEntry {
  const passed = new Set<string>()
  let last = first
  for (let next = byCorrected.get(last.id); next !== undefined && !passed.has(next.id); ) {
    passed.add(next.id)
    last = next
    next = byCorrected.get(last.id)
  }
  return last
}

/**
 * The entries whose figures a report could print: of what was known when it was issued, about days up to its
 * period's end, the last of each row that says a figure, the last that says a status, and those about one return.
 */
function entriesUsed(
  entries: readonly ProgressEntry[],
  { report, issuedAt }: IssuedReport,
): ReadonlySet<string> {
  if (report.report === undefined) return new Set()
  const { end } = periodBounds(report.report.period)
  const last = new Map<string, string>()
  for (const entry of standingEntries(entries.filter(({ at, day }) => at <= issuedAt && day <= end))) {
    const { id, rowId, value, status, percent, occurrence } = entry
    if (value !== null) last.set(`${rowId}|value`, id)
    if (status !== null || percent !== null) last.set(`${rowId}|status|${occurrence ?? ''}`, id)
  }
  return new Set(last.values())
}
