import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeLogs } from '../../../shared/tasks/merge-logs.ts'
import { type ProgressEntry, standingEntries } from '../../../shared/tasks/progress.ts'
import { settleConflicts } from '../../../shared/tasks/settle-conflicts.ts'
import { entry } from './progress-entries.ts'

const rows = new Set(['r'])
const first = entry('2026-03-01', { percent: 10 })
const fix = (id: string, at: string, corrects = first.id) =>
  entry('2026-03-01', { id, corrects, reason: 'Nhầm', at: `${at}T00:00:00.000Z` })
const stands = (log: readonly ProgressEntry[]) => standingEntries(log).map(({ id }) => id)

describe('standingEntries of a log with rival corrections', () => {
  it('has the one entered last, with what corrected it, and nothing of the other', () => {
    const log = [first, fix('a', '2026-03-02'), fix('a2', '2026-03-09', 'a'), fix('b', '2026-03-03')]
    expect(stands(log)).toEqual(['b'])
    expect(stands([...log, fix('b2', '2026-03-04', 'b')].toReversed())).toEqual(['b2'])
  })
})

describe('mergeLogs', () => {
  it('ignores which plan of the family an entry stands under and which file brought it', () => {
    const moved = { ...first, planId: 'other', source: { kind: 'exchange', file: 'a', hash: 'b' } as const }
    expect(mergeLogs([first], [moved], rows)).toEqual({ added: [], conflicts: [] })
  })

  it('holds an answer once that both machines took out of one form, with what corrected it', () => {
    const answer = (id: string, at: string) =>
      entry('2026-03-05', { id, at, percent: 40, source: { kind: 'form', file: 'a.xlsx', hash: 'f00' } })
    const here = [first, answer('a1', '2026-03-06T01:00:00.000Z')]
    const there = [first, answer('b1', '2026-03-07T01:00:00.000Z'), fix('b2', '2026-03-08', 'b1')]
    const { added, conflicts } = mergeLogs(here, there, rows)
    expect(conflicts).toEqual([])
    expect(added).toMatchObject([{ id: 'b2', corrects: 'a1' }])
    const one = [...here, ...added]
    expect(stands(one)).toEqual([first.id, 'b2'])
    expect(mergeLogs(there, one, rows)).toEqual({ added: [], conflicts: [] })
    expect(mergeLogs(one, there, rows)).toEqual({ added: [], conflicts: [] })
  })

  it('keeps answers of two forms apart, however alike', () => {
    const answer = (id: string, hash: string) =>
      entry('2026-03-05', { id, percent: 40, source: { kind: 'form', file: 'a.xlsx', hash } })
    expect(mergeLogs([answer('a1', 'f00')], [answer('b1', 'f01')], rows).added).toHaveLength(1)
  })

  it('does not ask again about what was taken of the file before', () => {
    const tampered = { ...first, percent: 77 }
    expect(mergeLogs([first], [tampered], rows).conflicts).toMatchObject([{ kind: 'content' }])
    const taken = { ...fix('t', '2026-03-09'), percent: 77 }
    expect(mergeLogs([first, taken], [tampered], rows).conflicts).toEqual([])
  })

  it('comes to one log on both machines, whatever was entered on each', () => {
    const step = fc.record({
      at: fc.integer({ min: 10, max: 28 }),
      corrects: fc.option(fc.nat(9)),
      side: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const logs: [ProgressEntry[], ProgressEntry[]] = [[first], [first]]
        for (const [index, { at, corrects, side }] of steps.entries()) {
          const own = logs[side ? 0 : 1]
          const corrected = own[(corrects ?? 0) % own.length]
          own.push(
            entry('2026-03-01', {
              id: `n${index}`,
              at: `2026-03-${at}T00:00:00.000Z`,
              ...(corrects === null ? {} : { corrects: corrected?.id ?? '', reason: 'Nhầm' }),
            }),
          )
        }
        const [here, there] = logs
        const one = [...here, ...mergeLogs(here, there, rows).added]
        const other = [...there, ...mergeLogs(there, one, rows).added]
        expect(new Set(one.map(({ id }) => id))).toEqual(new Set(other.map(({ id }) => id)))
        expect(stands(one)).toEqual(stands(other))
        expect(mergeLogs(one, other, rows)).toEqual({ added: [], conflicts: [] })
      }),
    )
  })
})

describe('settleConflicts', () => {
  const settling = {
    newId: () => 'new',
    now: '2026-03-05T00:00:00.000Z',
    source: { kind: 'exchange', file: 'a.khxa', hash: 'f' } as const,
  }

  it('lets what was taken stand, even against a clock that is ahead', () => {
    const [here, there] = [fix('here', '2026-03-02'), fix('there', '2026-03-30')]
    const { conflicts } = mergeLogs([first, here], [first, there], rows)
    const merged = [first, here, there]
    const settled = settleConflicts(merged, conflicts, [{ id: 'there', take: 'here' }], settling)
    expect(settled).toMatchObject([{ corrects: first.id, at: '2026-03-30T00:00:00.001Z' }])
    expect(stands([...merged, ...settled])).toEqual(['new'])
    expect(settleConflicts(merged, conflicts, [{ id: 'there', take: 'there' }], settling)).toEqual([])
    expect(settleConflicts(merged, conflicts, [], settling)).toEqual([])
  })

  it('takes what a correction was corrected to', () => {
    const here = fix('here', '2026-03-02')
    const again = { ...fix('again', '2026-03-03', 'here'), percent: 66 }
    const there = fix('there', '2026-03-04')
    const { conflicts } = mergeLogs([first, here, again], [first, there], rows)
    const settled = settleConflicts(
      [first, here, again, there],
      conflicts,
      [{ id: 'there', take: 'here' }],
      settling,
    )
    expect(settled).toMatchObject([{ corrects: first.id, percent: 66 }])
  })
})
