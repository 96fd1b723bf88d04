import { type Appendix, type AppendixItem, fieldKey, type RowItem } from '../../../shared/plans/appendix.ts'
import type { Schedule } from '../../../shared/tasks/schedule.ts'
import { splitUnits, unitKey } from '../../../shared/tasks/unit-names.ts'
import { compare } from '../../../shared/vietnamese.ts'
import { foldQuery } from '../../editor/find/find-in-text.ts'
import { foldedCells, loosely } from './folded-cells.ts'

export const tests = ['contains', 'lacks', 'blank', 'filled', 'unclear'] as const
export type Test = (typeof tests)[number]

/** One thing that rows must be like to be shown. `words` count for `contains` and `lacks`. */
export type Condition = { readonly field: string; readonly test: Test; readonly words: string }

export type Filter = {
  /** Words that some cell must hold; empty for any. */
  readonly words: string
  /** Key of a unit that the row must name in any role; empty for any. */
  readonly unit: string
  readonly conditions: readonly Condition[]
  /** Rows that were picked elsewhere, and what they are; null for all. */
  readonly picked: { readonly ids: readonly string[]; readonly label: string } | null
}
export type Sort = { readonly field: string; readonly down: boolean }

export const noFilter: Filter = { words: '', unit: '', conditions: [], picked: null }

export const unitFields = ['lead', 'support', 'monitor', 'guide', 'person'] as const

/** Whether a filter leaves every row in. */
export function isOpen({ words, unit, conditions, picked }: Filter): boolean {
  return words.trim() === '' && unit === '' && conditions.length === 0 && picked === null
}

/** The words of one cell; an unknown field has none. */
export function cellOf(row: RowItem, field: string): string {
  const key = fieldKey.safeParse(field)
  return key.success ? (row.cells[key.data] ?? '') : ''
}

/** Whether a cell has words whose meaning could not be read. Only schedules and targets have a meaning. */
function isUnclear(row: RowItem, field: string): boolean {
  if (cellOf(row, field).trim() === '') return false
  if (field === 'schedule') return row.schedule === undefined
  return field === 'target' && row.target === undefined
}

function includes(row: RowItem, field: string, words: string): boolean {
  return (foldedCells(row, loosely).get(field) ?? '').includes(foldQuery(words.trim(), loosely))
}

function meets(row: RowItem, { field, test, words }: Condition): boolean {
  const text = cellOf(row, field)
  switch (test) {
    case 'blank':
      return text.trim() === ''
    case 'filled':
      return text.trim() !== ''
    case 'unclear':
      return isUnclear(row, field)
    case 'contains':
      return includes(row, field, words)
    case 'lacks':
      return words.trim() === '' || !includes(row, field, words)
  }
}

type Unit = { readonly key: string; readonly name: string }

/** Worked out of a row once: a filter is asked anew at every key. */
const named = new WeakMap<RowItem, readonly Unit[]>()

function unitsOf(row: RowItem): readonly Unit[] {
  const found = named.get(row)
  if (found !== undefined) return found
  const made = unitFields
    .flatMap(field => splitUnits(cellOf(row, field)))
    .map(name => ({ key: unitKey(name), name }))
    .filter(({ key }) => key !== '')
  named.set(row, made)
  return made
}

/** Whether a folded text is anywhere in a row. */
function holds(row: RowItem, words: string): boolean {
  for (const text of foldedCells(row, loosely).values()) if (text.includes(words)) return true
  return false
}

function passes(row: RowItem, filter: Filter): boolean {
  const words = foldQuery(filter.words.trim(), loosely)
  if (words !== '' && !holds(row, words)) return false
  if (filter.unit !== '' && !unitsOf(row).some(({ key }) => key === filter.unit)) return false
  return filter.conditions.every(condition => meets(row, condition))
}

/**
 * What a filter and an order came to at the time they were asked for. Rows that are typed in or put in afterwards stay
 * in sight until it is asked for again: a row must not vanish under the hands.
 */
export type RowView = {
  readonly filter: Filter
  readonly sort: Sort | null
  /** Items that are not shown. */
  readonly out: ReadonlySet<string>
  /** Places of rows in the order on the screen; null for the printed order. */
  readonly rank: ReadonlyMap<string, number> | null
}

export const wholeView: RowView = { filter: noFilter, sort: null, out: new Set(), rank: null }

/** The day that a schedule ends, as text that sorts; undefined for work without an end. */
function endOf(schedule: Schedule | undefined): string | undefined {
  switch (schedule?.kind) {
    case 'point':
    case 'year':
      return schedule.due
    case 'range':
      return schedule.due ?? schedule.end ?? schedule.start ?? undefined
    case 'continuous':
      return schedule.end ?? undefined
    default:
      return undefined
  }
}

function compareRows(left: RowItem, right: RowItem, field: string): number {
  if (field === 'schedule') {
    const [a, b] = [endOf(left.schedule), endOf(right.schedule)]
    if (a !== b) return a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1
  }
  return compare(cellOf(left, field), cellOf(right, field))
}

/** Rows in another order; those with an empty cell come last either way. */
function ranked(rows: readonly RowItem[], { field, down }: Sort): ReadonlyMap<string, number> {
  const filled = rows.filter(row => cellOf(row, field).trim() !== '')
  const blank = rows.filter(row => cellOf(row, field).trim() === '')
  const sorted = filled.toSorted((left, right) => compareRows(left, right, field) * (down ? -1 : 1))
  return new Map([...sorted, ...blank].map(({ id }, place) => [id, place]))
}

/** Headings under which no row is left: a group goes with its last row, a sub-group likewise. */
function emptyHeadings(items: readonly AppendixItem[], shown: (row: RowItem) => boolean): readonly string[] {
  const empty: string[] = []
  let inGroup = false
  let inSubgroup = false
  for (const item of items.toReversed()) {
    if (item.kind === 'row') {
      const isShown = shown(item)
      inGroup ||= isShown
      inSubgroup ||= isShown
    } else {
      if (!(item.kind === 'group' ? inGroup : inSubgroup)) empty.push(item.id)
      inSubgroup = false
      if (item.kind === 'group') inGroup = false
    }
  }
  return empty
}

/** Works out which rows a filter leaves in and in which order they are shown. Headings make no sense in another order. */
export function viewOf(appendix: Appendix, filter: Filter, sort: Sort | null): RowView {
  if (isOpen(filter) && sort === null) return wholeView
  const rows = appendix.items.filter(item => item.kind === 'row')
  const picked = filter.picked && new Set(filter.picked.ids)
  const passing = new Set(
    rows.filter(row => (picked?.has(row.id) ?? true) && passes(row, filter)).map(({ id }) => id),
  )
  const headings =
    sort === null
      ? emptyHeadings(appendix.items, ({ id }) => passing.has(id))
      : appendix.items.filter(item => item.kind !== 'row').map(({ id }) => id)
  return {
    filter,
    sort,
    out: new Set([...headings, ...rows.filter(({ id }) => !passing.has(id)).map(({ id }) => id)]),
    rank: sort === null ? null : ranked(rows, sort),
  }
}

/** The items that a view shows, in its order; one that came later stands behind the item that it follows in print. */
export function shownItems(items: readonly AppendixItem[], view: RowView): readonly AppendixItem[] {
  const left = view.out.size === 0 ? items : items.filter(({ id }) => !view.out.has(id))
  const { rank } = view
  if (rank === null) return left
  let last = -1
  const placed = left.map(item => {
    const place = rank.get(item.id)
    if (place !== undefined) last = place
    return { item, place: last }
  })
  // Sorting keeps the order of those that are alike.
  return placed.toSorted((one, other) => one.place - other.place).map(({ item }) => item)
}

/** The units that an appendix names, once each as first written, in the order of a Vietnamese list. */
export function unitsNamed({ items }: Pick<Appendix, 'items'>): readonly Unit[] {
  const byKey = new Map<string, Unit>()
  for (const item of items) {
    if (item.kind !== 'row') continue
    for (const unit of unitsOf(item)) if (!byKey.has(unit.key)) byKey.set(unit.key, unit)
  }
  return [...byKey.values()].toSorted((left, right) => compare(left.name, right.name))
}
