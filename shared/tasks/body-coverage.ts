import type { RowItem } from '../plans/appendix.ts'
import type { Plan } from '../plans/plan.ts'
import { type BodyItem, bodyItems } from './task-blocks.ts'
import { clausesOf, type Featured, featuresOf, shortNameOf, weigh, weightOf } from './text-likeness.ts'

/** From 0 to 1: how surely the two speak of the same thing. */
export type RowMatch = { readonly rowId: string; readonly score: number }
export type BlockMatch = { readonly blockId: string; readonly score: number }

/** Which items of the body have a row, and which rows a mention, the surest first. */
export type Coverage = {
  /** Items of the sections of tasks, solutions and objectives; units' duties repeat these and are not listed. */
  readonly bodyItems: readonly (BodyItem & { readonly rows: readonly RowMatch[] })[]
  /** Rows of task and indicator appendices; a unit's duty counts as a mention too. */
  readonly rows: readonly {
    readonly rowId: string
    readonly appendixId: string
    readonly blocks: readonly BlockMatch[]
  }[]
}

/** Below this two texts only share the plan's subject. Set on published plans and the built-in templates. */
const enough = 0.34
/** So much weight must be shared at all: one rare word is not enough. */
const leastShared = 7
/** A match this much less sure than the best one of the same text says no more than that both are near. */
const besideBest = 0.6

type Side = Featured & { readonly weight: number }
type Row = {
  readonly rowId: string
  readonly appendixId: string
  /** The name, and all that the row says. */
  readonly name: Side
  readonly whole: Side
}

const said = (row: RowItem, fields: readonly (keyof RowItem['cells'])[]) =>
  fields.map(field => row.cells[field] ?? '').join('\n')

/** Adds up what a text shares with each row. */
function sharedWith(
  { features }: Featured,
  postings: ReadonlyMap<string, readonly number[]>,
  weights: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>()
  for (const feature of features) {
    const weight = weights.get(feature) ?? 0
    if (weight > 0)
      for (const row of postings.get(feature) ?? []) shared.set(row, (shared.get(row) ?? 0) + weight)
  }
  return shared
}

function postingsOf(texts: readonly Featured[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>()
  for (const [index, { features }] of texts.entries())
    for (const feature of features) {
      const known = postings.get(feature)
      if (known) known.push(index)
      else postings.set(feature, [index])
    }
  return postings
}

/**
 * How surely a clause speaks of a row: how much of the row's name is in it, how much of it is in the row, and how
 * alike the two are.
 */
function score(clauseWeight: number, row: Row, inName: number, inWhole: number): number {
  if (inWhole < leastShared) return 0
  const name = inName / Math.max(row.name.weight, leastShared)
  const clause = inWhole / Math.max(clauseWeight, leastShared)
  const alike = (2 * inName) / (clauseWeight + row.name.weight)
  return Math.min(1, 0.4 * Math.max(name, clause) + 0.2 * Math.min(name, clause) + 0.4 * alike)
}

/**
 * Matches the body's items with the rows of the task and indicator appendices by the words that they share, rare
 * words and pairs of words counting most, clause by clause. A suggestion: the clerk decides.
 */
export function coverage(plan: Pick<Plan, 'body' | 'appendices'>): Coverage {
  const items = bodyItems(plan).map(item => ({
    item,
    clauses: clausesOf(item.text).map(text => ({ features: featuresOf(text) })),
  }))
  const texts = plan.appendices.flatMap(({ id, kind, items: own }) =>
    kind === 'free'
      ? []
      : own.flatMap(row => {
          if (row.kind !== 'row') return []
          const name = shortNameOf(row.cells.name ?? row.cells.detail ?? '')
          const whole = said(row, ['name', 'detail', 'deliverable', 'target'])
          return [{ rowId: row.id, appendixId: id, name: featuresOf(name), whole: featuresOf(whole) }]
        }),
  )
  const weights = weigh([
    ...items.map(({ item }) => ({ features: featuresOf(item.text) })),
    ...texts.map(({ whole }) => ({ features: whole })),
  ])
  const weighed = (features: ReadonlySet<string>): Side => ({
    features,
    weight: weightOf({ features }, weights),
  })
  const rows = texts.map((row): Row => ({ ...row, name: weighed(row.name), whole: weighed(row.whole) }))
  const names = postingsOf(rows.map(({ name }) => name))
  const wholes = postingsOf(rows.map(({ whole }) => whole))

  /** The best that any clause of a text says of each row. */
  const matchesOf = (clauses: readonly Featured[]): readonly RowMatch[] => {
    const best = new Map<number, number>()
    for (const clause of clauses) {
      const weight = weightOf(clause, weights)
      const inNames = sharedWith(clause, names, weights)
      for (const [index, inWhole] of sharedWith(clause, wholes, weights)) {
        const row = rows[index]
        const sure = row === undefined ? 0 : score(weight, row, inNames.get(index) ?? 0, inWhole)
        if (sure >= enough && sure > (best.get(index) ?? 0)) best.set(index, sure)
      }
    }
    const top = Math.max(...best.values())
    return [...best].flatMap(([index, sure]) => {
      const row = rows[index]
      return row === undefined || sure < top * besideBest ? [] : [{ rowId: row.rowId, score: sure }]
    })
  }

  const byRow = new Map<string, BlockMatch[]>(rows.map(({ rowId }) => [rowId, []]))
  const listed = items.flatMap(({ item, clauses }) => {
    const matches = matchesOf(clauses)
    for (const match of matches) byRow.get(match.rowId)?.push({ blockId: item.blockId, score: match.score })
    return item.section === 'duties' ? [] : [{ ...item, rows: matches.toSorted(surest) }]
  })
  return {
    bodyItems: listed,
    rows: rows.map(({ rowId, appendixId }) => ({
      rowId,
      appendixId,
      blocks: (byRow.get(rowId) ?? []).toSorted(surest),
    })),
  }
}

const surest = (left: { readonly score: number }, right: { readonly score: number }) =>
  right.score - left.score
