import { label } from '../glossary.ts'
import { parseSchedule } from '../tasks/parse-schedule.ts'
import type { Schedule } from '../tasks/schedule.ts'
import type { Appendix, AppendixItem, Column, RowItem } from './appendix.ts'
import type { Block } from './block.ts'
import { baselineHeading } from './carry-rows.ts'
import { editRuns } from './edit-runs.ts'
import { keptHeadings } from './kept-headings.ts'
import { moveDay } from './leap-day.ts'
import type { NextYear, NextYearChange } from './next-year.ts'
import type { Plan } from './plan.ts'
import { plainText, type RichText, rich, unlinked } from './rich-text.ts'
import { fieldFacts, fieldWords } from './template-fields.ts'
import { mapPlaces } from './text-places.ts'

type Of<K extends NextYearChange['kind']> = Extract<NextYearChange, { kind: K }>

/**
 * The draft for the year after: the plan with the accepted changes, its number and date blank. Rows keep their ids, so
 * that a task can be followed from one year to the next.
 *
 * @param nextYear what `prepareNextYear` proposed for this very plan.
 * @param accepted ids of changes; unknown ones are passed over, and headings whose tasks stay.
 */
export function applyNextYear(
  plan: Plan,
  nextYear: NextYear,
  accepted: ReadonlySet<string>,
  { id, newId }: { readonly id: string; readonly newId: () => string },
): Plan {
  const kept = keptHeadings(plan, nextYear.changes, accepted)
  const changes = nextYear.changes.filter(({ id }) => accepted.has(id) && !kept.has(id))
  const of = <K extends NextYearChange['kind']>(kind: K) =>
    changes.filter((change): change is Of<K> => change.kind === kind)
  const years = Map.groupBy(of('year'), ({ place }) => place)
  const { year } = nextYear
  const { report: _, ...text } = mapPlaces(plan, ({ key }, words) => editRuns(words, years.get(key) ?? []))
  const gone = new Set([...of('dropped'), ...of('emptied')].map(({ target }) => target))
  const notes = new Map(of('carried').map(({ target, after }) => [target, after]))
  const baselines = new Map(of('baseline').map(({ target, after }) => [target, after]))
  const bases = new Map(of('basis').map(({ target, after }) => [target, after]))
  const next: Plan = {
    ...text,
    id,
    year,
    state: 'draft',
    // A plan that is issued in the December before its year bears that year's date again.
    letterhead: {
      ...plan.letterhead,
      number: '',
      day: null,
      month: null,
      year: (plan.letterhead.year ?? plan.year) + 1,
    },
    bases: plan.bases.flatMap(basis => {
      const replaced = bases.get(basis.id)
      return replaced === undefined ? [basis] : replaced === '' ? [] : [{ ...basis, text: replaced }]
    }),
    body: withReview(replaceBases(text.body, bases), of('review')[0], newId),
    appendices: text.appendices
      .map(appendix => withoutItems(appendix, gone))
      .map(appendix => withCellsOf(appendix, 'note', label('field.note'), notes))
      .map(appendix => withCellsOf(appendix, 'baseline', baselineHeading(plan), baselines))
      .map(appendix => printed(appendix, of('column')))
      .map(appendix => ({ ...appendix, items: appendix.items.map(item => reschedule(item, plan, year)) })),
  }
  return keepRefused(next)
}

function replaceBases(body: readonly Block[], bases: ReadonlyMap<string, string>): readonly Block[] {
  return body.flatMap(block => {
    const replaced = bases.get(block.id)
    if (replaced === undefined || block.kind === 'table') return [block]
    return replaced === '' ? [] : [{ ...block, text: rich(replaced) }]
  })
}

function withReview(
  body: readonly Block[],
  review: Of<'review'> | undefined,
  newId: () => string,
): readonly Block[] {
  if (review === undefined) return body
  const blocks = review.blocks.map((block): Block => ({ ...block, id: newId() }))
  const removed = new Set(review.removes)
  const heading = body.findIndex(block => block.id === review.target)
  const kept = (list: readonly Block[]) => list.filter(block => !removed.has(block.id))
  return [...kept(body.slice(0, heading + 1)), ...blocks, ...kept(body.slice(heading + 1))]
}

/** Items taken out, and with them what indicators say of serving tasks that are gone. */
function withoutItems(appendix: Appendix, gone: ReadonlySet<string>): Appendix {
  const items = appendix.items
    .filter(item => !gone.has(item.id))
    .map((item): AppendixItem => {
      if (item.kind !== 'row' || item.indicator === undefined) return item
      const tasks = item.indicator.tasks.filter(task => !gone.has(task))
      return { ...item, indicator: { ...item.indicator, tasks } }
    })
  return { ...appendix, items }
}

/** Words put into one column of some rows; an appendix without the column gets it, hidden, when it has words for it. */
function withCellsOf(
  appendix: Appendix,
  field: 'note' | 'baseline',
  heading: string,
  words: ReadonlyMap<string, string>,
): Appendix {
  const items = appendix.items.map((item): AppendixItem => {
    const put = words.get(item.id)
    return item.kind !== 'row' || put === undefined ? item : withCell(item, field, put)
  })
  const isNeeded = appendix.items.some(({ id }) => (words.get(id) ?? '') !== '')
  if (!isNeeded || appendix.columns.some(column => column.field === field)) return { ...appendix, items }
  // Last year's figure goes before the one to reach.
  const target = appendix.columns.findIndex(column => field === 'baseline' && column.field === 'target')
  const align = appendix.columns[target]?.align
  const column: Column = {
    field,
    label: heading,
    width: newWidth(appendix),
    ...(align === undefined ? {} : { align }),
    hidden: true,
  }
  const at = target < 0 ? appendix.columns.length : target
  return { ...appendix, items, columns: appendix.columns.toSpliced(at, 0, column) }
}

/** As wide as a column of a form is that has one more. */
const newWidth = ({ columns }: Pick<Appendix, 'columns'>): number =>
  columns.reduce((sum, { width }) => sum + width, 0) / (columns.length + 2)

function printed(appendix: Appendix, added: readonly Of<'column'>[]): Appendix {
  const fields = new Set<string>(
    added.flatMap(({ target, field }) => (target === appendix.id ? [field] : [])),
  )
  const columns = appendix.columns.map((column): Column => {
    const { hidden: _, ...shown } = column
    return fields.has(column.field) ? shown : column
  })
  return { ...appendix, columns }
}

function withCell(item: RowItem, field: 'note' | 'baseline', words: string): RowItem {
  const { [field]: _, ...others } = item.cells
  return { ...item, cells: words === '' ? others : { ...others, [field]: words } }
}

/** What a schedule's words mean in the new year; a meaning that a person gave moves by as many years. */
function reschedule(item: AppendixItem, plan: Plan, year: number): AppendixItem {
  if (item.kind !== 'row' || item.schedule === undefined) return item
  const { schedule, ...row } = item
  if (schedule.confirmed === true) return { ...row, schedule: moveSchedule(schedule, year - plan.year) }
  const meant = parseSchedule(item.cells.schedule ?? '', { year })
  return meant === undefined ? row : { ...row, schedule: meant }
}

function moveSchedule(schedule: Schedule, years: number): Schedule {
  const move = (day: string) => moveDay(day, years)
  const may = (day: string | null) => (day === null ? null : move(day))
  switch (schedule.kind) {
    case 'range':
      return { ...schedule, start: may(schedule.start), end: may(schedule.end), due: may(schedule.due) }
    case 'point':
      return { ...schedule, date: move(schedule.date), due: move(schedule.due) }
    case 'year':
      return { ...schedule, start: move(schedule.start), end: move(schedule.end), due: move(schedule.due) }
    case 'continuous':
      return { ...schedule, end: may(schedule.end) }
    default:
      return schedule
  }
}

/** Linked years say the new year of themselves; one that someone refused to move follows its field no longer. */
function keepRefused(plan: Plan): Plan {
  const facts = fieldFacts(plan)
  return mapPlaces(plan, (_, text): RichText => {
    const stays = text.some(run => isYearField(run.field) && fieldWords(run.field ?? '', facts) !== run.text)
    if (!stays || plainText(text) === '') return text
    return text.map(run =>
      isYearField(run.field) && fieldWords(run.field ?? '', facts) !== run.text ? unlinked(run) : run,
    )
  })
}

const isYearField = (field: string | undefined): boolean => field === 'năm' || field === 'năm trước'
