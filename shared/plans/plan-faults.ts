import type { Appendix, Column, RowItem } from './appendix.ts'
import type { Plan } from './plan.ts'
import { fillsGrid } from './table-grid.ts'

/** Where in a plan something is, step by step from its outermost part. */
export type PlanPath = readonly (string | number)[]

/**
 * The first place where a plan of the right shape contradicts itself: an id given twice, a table whose cells do not
 * fill it, two columns of one field, columns that are all hidden, words in a cell that has no column. Undefined for a
 * sound plan.
 */
export function planFault(plan: Plan): PlanPath | undefined {
  return repeatedId(plan) ?? brokenTable(plan) ?? firstOf(plan.appendices, brokenAppendix)
}

/** Tasks, checks and comparisons point at a plan's parts by id, so no two may share one. */
function repeatedId(plan: Plan): PlanPath | undefined {
  const seen = new Set<string>()
  const places: readonly (readonly [string, PlanPath])[] = [
    ...plan.bases.map(({ id }, index) => [id, ['bases', index, 'id']] as const),
    ...plan.body.map(({ id }, index) => [id, ['body', index, 'id']] as const),
    ...plan.appendices.flatMap(({ id, items }, at) => [
      [id, ['appendices', at, 'id']] as const,
      ...items.map((item, index) => [item.id, ['appendices', at, 'items', index, 'id']] as const),
    ]),
  ]
  for (const [id, path] of places) {
    if (seen.has(id)) return path
    seen.add(id)
  }
  return undefined
}

/** Word refuses a table with a hole or an overlap. */
function brokenTable({ body }: Plan): PlanPath | undefined {
  const at = body.findIndex(
    block =>
      block.kind === 'table' &&
      (block.rows.length === 0 ||
        block.rows.some(cells => cells.length === 0) ||
        !fillsGrid(block.widths.length, block.rows)),
  )
  return at < 0 ? undefined : ['body', at, 'rows']
}

function brokenAppendix({ columns, items }: Appendix, at: number): PlanPath | undefined {
  const fault = columnFault(columns)
  if (fault !== undefined) return ['appendices', at, 'columns', ...fault]
  return firstOf(items, (item, index) => {
    const stray = item.kind === 'row' ? strayField(item.cells, columns) : undefined
    return stray === undefined ? undefined : ['appendices', at, 'items', index, 'cells', stray]
  })
}

/** Where the columns of an appendix contradict themselves: one field shown twice, or none that prints. */
export function columnFault(columns: readonly Column[]): PlanPath | undefined {
  const fields = columns.map(({ field }) => field)
  const twice = fields.findIndex((field, index) => fields.indexOf(field) < index)
  if (twice >= 0) return [twice, 'field']
  return columns.every(({ hidden }) => hidden) ? [0, 'hidden'] : undefined
}

/** The first cell with words that no column holds. The ordinal is computed: words kept for it would never print. */
export function strayField(cells: RowItem['cells'], columns: readonly Column[]): string | undefined {
  const held = new Set<string>(columns.map(({ field }) => field))
  held.delete('ordinal')
  return Object.entries(cells).find(([field, words]) => words.trim() !== '' && !held.has(field))?.[0]
}

function firstOf<T>(
  list: readonly T[],
  find: (one: T, index: number) => PlanPath | undefined,
): PlanPath | undefined {
  for (const [index, one] of list.entries()) {
    const path = find(one, index)
    if (path !== undefined) return path
  }
  return undefined
}
