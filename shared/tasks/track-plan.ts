import type { Appendix, RowItem } from '../plans/appendix.ts'
import { numberItems } from '../plans/appendix-numbering.ts'
import type { Plan } from '../plans/plan.ts'
import { entriesByRow } from './known-entries.ts'
import type { ProgressEntry } from './progress.ts'
import type { StatusContext } from './task-status.ts'
import { statusContext, trackRow } from './track-row.ts'
import type { TrackedRow } from './tracked.ts'
import { splitUnits } from './unit-names.ts'

/** Where a row stands in its appendix. */
type Place = { readonly row: RowItem } & Pick<TrackedRow, 'group' | 'subgroup' | 'number'>

/** What following a plan takes of it. */
type TrackedPlan = Pick<Plan, 'id' | 'year' | 'appendices'> & {
  readonly letterhead: Pick<Plan['letterhead'], 'day' | 'month' | 'year'>
}

/**
 * Every task and indicator of a plan, in printed order, with what its log comes to on a day: what is known now about
 * how things stood then.
 *
 * @param plan whose rows are followed; free appendices are passed over.
 * @param log all its entries, corrected ones included, in any order.
 * @param today `YYYY-MM-DD`.
 * @param issuedOn since when rows are asked for that an earlier plan brought, by row; else since the plan's own date.
 */
export function trackPlan(
  plan: TrackedPlan,
  log: readonly ProgressEntry[],
  today: string,
  issuedOn: ReadonlyMap<string, string> = new Map(),
): readonly TrackedRow[] {
  return trackRows(plan, log, statusContext(plan, today), issuedOn)
}

function trackRows(
  plan: TrackedPlan,
  log: readonly ProgressEntry[],
  context: StatusContext,
  issuedOn: ReadonlyMap<string, string>,
): readonly TrackedRow[] {
  const entries = entriesByRow(log)
  return plan.appendices.flatMap(appendix => {
    const { kind } = appendix
    if (kind === 'free') return []
    return placesIn(appendix).map(({ row, ...place }) => ({
      planId: plan.id,
      appendixId: appendix.id,
      rowId: row.id,
      kind,
      ...place,
      ...wordsOf(row),
      ...trackRow(row, kind, entries.get(row.id) ?? [], {
        ...context,
        issuedOn: issuedOn.get(row.id) ?? context.issuedOn,
      }),
    }))
  })
}

/**
 * As `trackPlan`, for the end of a day that is over: what was due on that day, too, and is not done has missed its
 * deadline. It is overdue, by no day yet.
 */
export function trackPlanAtEnd(
  plan: TrackedPlan,
  log: readonly ProgressEntry[],
  day: string,
  issuedOn: ReadonlyMap<string, string> = new Map(),
): readonly TrackedRow[] {
  return trackRows(plan, log, { ...statusContext(plan, day), isOver: true }, issuedOn)
}

function placesIn(appendix: Appendix): readonly Place[] {
  const numbers = numberItems(appendix)
  const places: Place[] = []
  let group = { title: '', number: '' }
  let subgroup = ''
  for (const [index, item] of appendix.items.entries()) {
    const number = (numbers[index] ?? '').trim()
    if (item.kind === 'group') {
      group = { title: item.title, number: number.replace(/[.)]+$/u, '') }
      subgroup = ''
    } else if (item.kind === 'subgroup') subgroup = item.title
    else if (item.kind === 'row') {
      const parts = number === '' ? [] : [group.number, number].filter(part => part !== '')
      places.push({ row: item, group: group.title, subgroup, number: parts.join('.') })
    }
  }
  return places
}

/** The cells as the screens of following the work show them. */
function wordsOf({
  cells,
  schedule,
  target,
}: RowItem): Pick<
  TrackedRow,
  | 'name'
  | 'leads'
  | 'supports'
  | 'monitors'
  | 'person'
  | 'deliverable'
  | 'scheduleText'
  | 'schedule'
  | 'targetText'
  | 'target'
  | 'unitOfMeasure'
  | 'baseline'
> {
  return {
    name: cells.name ?? '',
    leads: leadUnits(cells),
    supports: splitUnits(cells.support ?? ''),
    monitors: splitUnits(cells.monitor ?? ''),
    person: cells.person ?? '',
    deliverable: cells.deliverable ?? '',
    scheduleText: cells.schedule ?? '',
    schedule: schedule ?? null,
    targetText: cells.target ?? '',
    target: target ?? null,
    unitOfMeasure: cells.unitOfMeasure ?? '',
    baseline: cells.baseline ?? '',
  }
}

/** Who answers for a row: its lead; where none is named, as in most forms of indicators, who monitors it. */
export function leadUnits({ lead = '', monitor = '' }: RowItem['cells']): readonly string[] {
  const leads = splitUnits(lead)
  return leads.length > 0 ? leads : splitUnits(monitor)
}
