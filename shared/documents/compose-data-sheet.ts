import { toDay } from '../dates.ts'
import type { Appendix, KnownField, RowItem } from '../plans/appendix.ts'
import { numberItems } from '../plans/appendix-numbering.ts'
import type { Letterhead, Plan } from '../plans/plan.ts'
import { appendixLabel } from './appendix-text.ts'
import { scheduleValues, targetValues } from './compose-data-values.ts'
import type { DataColumn, DataSheet, DataValue } from './sheet.ts'

/** A row of an appendix together with everything that says where it stands. */
type Entry = {
  readonly plan: Plan
  readonly appendix: Appendix
  readonly label: string
  readonly group: string
  readonly subgroup: string
  /** Their numbers as they print; empty where none does. */
  readonly groupNumber: string
  readonly subgroupNumber: string
  /** Place in its appendix, from 1. */
  readonly position: number
  readonly ordinal: string
  readonly row: RowItem
}

type Field = DataColumn & { readonly value: (entry: Entry) => DataValue }

const text = (key: string, value: (entry: Entry) => string): Field => ({
  key,
  type: 'text',
  value: entry => value(entry) || null,
})
const number = (key: string, value: (entry: Entry) => number | null): Field => ({
  key,
  type: 'number',
  value,
})
const date = (key: string, value: (entry: Entry) => string | null): Field => ({ key, type: 'date', value })
const cell = (key: string, field: KnownField): Field => text(key, ({ row }) => row.cells[field] ?? '')

/** The plan's date once day, month and year are known and make a day of the calendar. */
function planDate({ year, month, day }: Letterhead): string | null {
  return year === null || month === null || day === null ? null : (toDay(year, month, day) ?? null)
}

/** Columns of the clerk's own, which differ from commune to commune: `Nhãn: nội dung`, a line each. */
function ownColumns({ appendix, row }: Entry): string {
  return appendix.columns
    .filter(({ field }) => field.startsWith('custom') && (row.cells[field] ?? '') !== '')
    .map(({ field, label }) => `${label}: ${row.cells[field]}`)
    .join('\n')
}

/** Names and order are a promise to the provinces that stack these sheets: add at the end, never rename. */
const fields: readonly Field[] = [
  text('commune', ({ plan }) => plan.letterhead.communeName),
  text('commune_kind', ({ plan }) => plan.letterhead.unitKind),
  text('province', ({ plan }) => plan.letterhead.provinceName),
  number('plan_number', ({ plan: { letterhead } }) =>
    letterhead.number === '' ? null : Number(letterhead.number),
  ),
  text('plan_symbol', ({ plan }) => plan.letterhead.symbol),
  date('plan_date', ({ plan }) => planDate(plan.letterhead)),
  number('year', ({ plan }) => plan.year),
  text('appendix', entry => entry.label),
  text('kind', ({ appendix }) => (appendix.kind === 'tasks' ? 'task' : 'indicator')),
  text('group', entry => entry.group),
  text('subgroup', entry => entry.subgroup),
  number('position', entry => entry.position),
  text('ordinal', entry => entry.ordinal),
  text('id', ({ row }) => row.id),
  cell('name', 'name'),
  cell('detail', 'detail'),
  cell('person', 'person'),
  cell('lead', 'lead'),
  cell('support', 'support'),
  cell('monitor', 'monitor'),
  cell('guide', 'guide'),
  cell('deliverable', 'deliverable'),
  cell('resources', 'resources'),
  cell('authority', 'authority'),
  cell('schedule_text', 'schedule'),
  text('schedule_kind', ({ row }) => row.schedule?.kind ?? ''),
  date('start_date', ({ row }) => scheduleValues(row.schedule).start),
  date('end_date', ({ row }) => scheduleValues(row.schedule).end),
  date('due_date', ({ row }) => scheduleValues(row.schedule).due),
  cell('unit', 'unitOfMeasure'),
  cell('baseline', 'baseline'),
  cell('target_text', 'target'),
  text('target_kind', ({ row }) => row.target?.kind ?? ''),
  text('target_comparator', ({ row }) => targetValues(row.target).comparator),
  number('target_value', ({ row }) => targetValues(row.target).value),
  number('target_value_to', ({ row }) => targetValues(row.target).valueTo),
  text('target_unit', ({ row }) => targetValues(row.target).unit),
  cell('result', 'result'),
  cell('note', 'note'),
  text('other', ownColumns),
  text('plan_id', ({ plan }) => plan.id),
  text('group_number', entry => entry.groupNumber),
  text('subgroup_number', entry => entry.subgroupNumber),
]

function entriesOf(plan: Plan, appendix: Appendix): Entry[] {
  const label = appendixLabel(plan.appendices.indexOf(appendix), plan.appendices.length)
  const numbers = numberItems(appendix)
  const entries: Entry[] = []
  let heading = { group: '', subgroup: '', groupNumber: '', subgroupNumber: '' }
  for (const [at, item] of appendix.items.entries()) {
    if (item.kind === 'row') {
      const position = entries.length + 1
      const ordinal = numbers[at] ?? ''
      entries.push({ plan, appendix, label, ...heading, position, ordinal, row: item })
    } else {
      const number = numbers[at] ?? ''
      heading =
        item.kind === 'group'
          ? { group: item.title, groupNumber: number, subgroup: '', subgroupNumber: '' }
          : { ...heading, subgroup: item.title, subgroupNumber: number }
    }
  }
  return entries
}

/** The tasks or the indicators of a plan, one a row, from all its appendices of that kind. */
export function composeDataSheet(plan: Plan, kind: 'tasks' | 'indicators', name: string): DataSheet {
  const entries = plan.appendices
    .filter(appendix => appendix.kind === kind)
    .flatMap(appendix => entriesOf(plan, appendix))
  return {
    name,
    columns: fields.map(({ key, type }) => ({ key, type })),
    rows: entries.map(entry => fields.map(field => field.value(entry))),
  }
}
