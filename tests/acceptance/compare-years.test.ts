import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../shared/plans/block.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { readPlanFile } from '../../shared/plans/plan-file.ts'
import { comparePlans } from '../../shared/versions/compare-plans.ts'
import type { Comparison, Entry, EntryKind } from '../../shared/versions/comparison.ts'
import { sharedFolder } from '../support/checkers.ts'
import { type Deeds, nextYearOf } from '../support/next-year.ts'
import { runCliIn } from '../support/run-cli.ts'

const names = ['son-duong', 'xuan-loc', 'nhu-thanh', 'ta-dung', 'nghia-dan'] as const
/** As many next years of every plan, each another one. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
const missing = 'the folder of real plans is not here'
const hasSeeds = names.every(name => existsSync(`${sharedFolder}seeds/${name}.txt`))

const folder = mkdtempSync(join(tmpdir(), 'compare-years-'))
afterAll(() => rmSync(folder, { recursive: true }))
const plans = new Map<string, Plan>()

beforeAll(async () => {
  if (!hasSeeds) return
  for (const name of names) {
    const file = join(folder, `${name}.khxa`)
    const run = await runCliIn(folder, ['import', `${sharedFolder}seeds/${name}.txt`, '--out', file])
    expect(run).toMatchObject({ code: 0, errors: [] })
    plans.set(name, readPlanFile(file, readFileSync(file, 'utf8')))
  }
})

function planOf(name: string): Plan {
  const plan = plans.get(name)
  if (plan === undefined) throw new Error(`${name} was not imported`)
  return plan
}

/** What something says beside its id and the year that it speaks of: things that say the same may stand for each other. */
const said = ({ id: _, ...rest }: { readonly id: string }) =>
  JSON.stringify(rest).replace(/(?<![\d/.])20\d\d(?![\d/])/g, 'YEAR')

type Thing = { readonly id: string }

/** What the comparison tells of a list, in the words of the deeds; pairs that say the same are as good as the true ones. */
function told<T extends Thing>(entries: readonly Entry<T>[], before: readonly T[], deeds: Deeds) {
  const byId = new Map(before.map(thing => [thing.id, thing]))
  const idsOf = (kind: EntryKind) =>
    entries.flatMap(entry => (entry.kind === kind ? ((entry.after ?? entry.before)?.id ?? []) : []))
  const mispaired = entries.filter(entry => {
    if (entry.before === undefined || entry.after === undefined) return false
    const was = byId.get(deeds.was.get(entry.after.id) ?? '')
    return was === undefined || said(was) !== said(entry.before)
  })
  const reworded = new Set(deeds.reworded)
  const unmarked = entries.filter(
    ({ after, aspects }) => after !== undefined && reworded.has(after.id) && !aspects.includes('words'),
  )
  return {
    moved: idsOf('moved').toSorted(),
    added: idsOf('added').toSorted(),
    removed: idsOf('removed').toSorted(),
    mispaired,
    unmarked,
  }
}

const done = ({ moved, added, removed }: Deeds) => ({
  moved: moved.toSorted(),
  added: added.toSorted(),
  removed: removed.toSorted(),
  mispaired: [],
  unmarked: [],
})

describe.each(names)('the real plan %s and its next year', name => {
  it('shows moved sections as moved, and every other deed as what it was', context => {
    if (!hasSeeds) return context.skip(missing)
    const plan = planOf(name)
    let moves = 0
    for (const seed of seeds) {
      const next = nextYearOf(plan, seed)
      moves += next.body.moved.length
      const comparison = comparePlans(plan, next.plan)
      expect(told(comparison.body, plan.body, next.body), `seed ${seed}`).toEqual(done(next.body))
      // What a moved section took along says so.
      for (const head of next.body.moved)
        expect(comparison.body.filter(({ movedWith }) => movedWith === head).length).toBeGreaterThan(0)
      expect(comparison.appendices).toHaveLength(plan.appendices.length)
      comparison.appendices.forEach(({ items }, index) => {
        const deeds = next.rows[index]
        if (deeds === undefined) throw new Error('an appendix too many')
        const before = plan.appendices[index]?.items ?? []
        expect(told(items, before, deeds), `seed ${seed}`).toEqual(done(deeds))
      })
    }
    // Nearly every next year moves two sections.
    expect(moves).toBeGreaterThan(seeds.length)
  })
})

const kinds: readonly EntryKind[] = ['same', 'changed', 'added', 'removed', 'moved']

/** How many entries are of each kind. */
function tally(entries: readonly Entry<unknown>[]): Readonly<Record<EntryKind, number>> {
  const counts = { same: 0, changed: 0, added: 0, removed: 0, moved: 0 }
  for (const { kind } of entries) counts[kind] += 1
  return counts
}

/** Both lists whole, each thing in one entry, entries in the order of the second. */
function expectWhole<T>(entries: readonly Entry<T>[], before: readonly T[], after: readonly T[]) {
  const counts = tally(entries)
  const both = counts.same + counts.changed + counts.moved
  expect(both + counts.removed).toBe(before.length)
  expect(both + counts.added).toBe(after.length)
  expect(entries.flatMap(entry => entry.after ?? [])).toEqual(after)
  const befores = entries.flatMap(entry => entry.before ?? [])
  expect(befores).toHaveLength(before.length)
  expect(new Set(befores)).toEqual(new Set(before))
  for (const entry of entries) {
    expect(kinds).toContain(entry.kind)
    expect(entry.kind === 'added').toBe(entry.before === undefined)
    expect(entry.kind === 'removed').toBe(entry.after === undefined)
  }
}

const taken = ({ body }: Comparison) => body.length - tally(body).added - tally(body).removed

describe('two real plans of different communes', () => {
  const pairs = names.flatMap((one, place) => names.slice(place + 1).map(other => [one, other] as const))

  it('compare soundly, whichever two: every thing in one state, sizes that add up', context => {
    if (!hasSeeds) return context.skip(missing)
    for (const [one, other] of pairs) {
      const [before, after] = [planOf(one), planOf(other)]
      const { body, bases, recipients, appendices } = comparePlans(before, after)
      expectWhole(body, before.body, after.body)
      expectWhole(bases, before.bases, after.bases)
      expectWhole(recipients, before.recipients.items, after.recipients.items)
      expectWhole(appendices, before.appendices, after.appendices)
      for (const appendix of appendices)
        expectWhole(appendix.items, appendix.before?.items ?? [], appendix.after?.items ?? [])
    }
  })

  it('the closest two share headings, and what pairs has words in common', context => {
    if (!hasSeeds) return context.skip(missing)
    const comparisons = pairs.map(([one, other]) => comparePlans(planOf(one), planOf(other)))
    const [closest] = comparisons.toSorted((left, right) => taken(right) - taken(left))
    if (closest === undefined) throw new Error('no pair')
    expect(taken(closest)).toBeGreaterThanOrEqual(20)
    const isHeading = (block: Block | undefined) => block?.kind === 'section' || block?.kind === 'clause'
    expect(closest.body.some(({ kind, after }) => kind === 'same' && isHeading(after))).toBe(true)
    for (const { words, rows, kind } of closest.body)
      if (kind === 'changed' && rows === undefined)
        expect(words.some(part => part.kind === 'same' && /\p{L}/u.test(part.text))).toBe(true)
  })
})
