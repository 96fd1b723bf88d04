import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Appendix, appendix as appendixSchema, type RowItem } from '../../../shared/plans/appendix.ts'
import {
  changeItemKind,
  duplicateItems,
  insertItems,
  insertRows,
  moveItems,
  removeItems,
  setCells,
  setItemNumber,
  setMeaning,
} from '../../../shared/plans/edit-appendix.ts'
import { planFault } from '../../../shared/plans/plan-faults.ts'
import { smallPlan } from '../../support/small-plan.ts'
import { anyEdit, taskTable, wordsOf } from './appendix-edits.ts'

const counter = () => {
  let count = 0
  return () => `n${++count}`
}
const ids = ({ items }: Appendix) => items.map(({ id }) => id).join(' ')
const rowOf = (appendix: Appendix, id: string): RowItem => {
  const item = appendix.items.find(each => each.id === id)
  if (item?.kind !== 'row') throw new Error(`no row ${id}`)
  return item
}
const titleOf = (appendix: Appendix, id: string) => appendix.items.find(each => each.id === id)

describe('any sequence of edits', () => {
  it('keeps ids unique and the plan sound, and loses no word but where it removes or overwrites', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 15 }), edits => {
        const newId = counter()
        let now = taskTable
        for (const { apply, mayLose, name } of edits) {
          const before = now
          now = apply(before, newId)
          expect(new Set(now.items.map(({ id }) => id)).size, name).toBe(now.items.length)
          expect(planFault({ ...smallPlan, appendices: [now] }), name).toBeUndefined()
          expect(appendixSchema.safeParse(now).success, name).toBe(true)
          if (!mayLose) {
            const left = new Map(Map.groupBy(wordsOf(now), text => text))
            for (const [text, places] of Map.groupBy(wordsOf(before), each => each))
              expect(left.get(text)?.length ?? 0, `${name}: ${text}`).toBeGreaterThanOrEqual(places.length)
          }
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('setCells', () => {
  it('changes words and titles, and leaves what stays the very same', () => {
    const now = setCells(
      taskTable,
      [
        { id: 'r1', field: 'lead', text: 'Công an xã' },
        { id: 'g1', field: null, text: 'Chính quyền số' },
      ],
      2026,
    )
    expect(rowOf(now, 'r1').cells.lead).toBe('Công an xã')
    expect(titleOf(now, 'g1')).toEqual({ id: 'g1', kind: 'group', title: 'Chính quyền số' })
    expect(now.items[2]).toBe(taskTable.items[2])
    expect(setCells(taskTable, [{ id: 'r1', field: 'name', text: 'Kéo cáp' }], 2026)).toBe(taskTable)
  })

  it('takes an emptied cell away', () => {
    const now = setCells(taskTable, [{ id: 'r1', field: 'lead', text: '' }], 2026)
    expect(rowOf(now, 'r1').cells).toEqual({ name: 'Kéo cáp', schedule: 'Quý II/2026' })
  })

  it('passes over the ordinal, fields without a column and items that are not there', () => {
    const changes = [
      { id: 'r1', field: 'ordinal', text: '7' },
      { id: 'r1', field: 'target', text: '80%' },
      { id: 'r1', field: 'constructor', text: 'x' },
      { id: 'r1', field: null, text: 'x' },
      { id: 'g1', field: 'name', text: 'x' },
      { id: 'none', field: 'name', text: 'x' },
    ]
    expect(setCells(taskTable, changes, 2026)).toBe(taskTable)
  })

  it('reads a changed schedule anew and leaves one that a person gave with its words', () => {
    const confirmed = { kind: 'point', date: '2026-06-15', due: '2026-06-15', confidence: 'high' } as const
    const given = setMeaning(taskTable, ['r1'], { schedule: { ...confirmed, confirmed: true } })
    const renamed = setCells(given, [{ id: 'r1', field: 'name', text: 'Kéo cáp quang' }], 2026)
    expect(rowOf(renamed, 'r1').schedule).toMatchObject({ kind: 'point', confirmed: true })
    const later = setCells(renamed, [{ id: 'r1', field: 'schedule', text: 'Quý III' }], 2026)
    expect(rowOf(later, 'r1').schedule).toMatchObject({ kind: 'range', due: '2026-09-30' })
    const blank = setCells(later, [{ id: 'r1', field: 'schedule', text: '' }], 2026)
    expect(rowOf(blank, 'r1')).not.toHaveProperty('schedule')
  })

  it('leaves a given schedule alone when the target changes, and a given target when the unit does', () => {
    const indicators: Appendix = {
      ...taskTable,
      columns: (['name', 'unitOfMeasure', 'target', 'schedule'] as const).map(field => ({
        field,
        label: field,
        width: 1,
      })),
      items: [
        {
          id: 'r1',
          kind: 'row',
          cells: { target: '80', unitOfMeasure: '%', schedule: '2026' },
          schedule: { kind: 'continuous', end: null, confidence: 'high', confirmed: true },
        },
      ],
    }
    const change = (appendix: Appendix, field: string, text: string) =>
      rowOf(setCells(appendix, [{ id: 'r1', field, text }], 2026), 'r1')
    const read = change(indicators, 'target', '≥ 80')
    expect(read.schedule).toMatchObject({ confirmed: true })
    expect(read.target).toMatchObject({ kind: 'ratio', comparator: '>=', value: 80 })
    expect(change({ ...indicators, items: [read] }, 'unitOfMeasure', 'Hộ').target).toMatchObject({
      kind: 'count',
      unit: 'Hộ',
    })
    const given: RowItem = { ...read, target: { kind: 'done' } }
    expect(change({ ...indicators, items: [given] }, 'unitOfMeasure', 'Hộ').target).toEqual({ kind: 'done' })
  })
})

describe('inserting', () => {
  it('puts empty rows before or behind an item, at the end without one', () => {
    const insert = (beside: string | null, where: 'before' | 'after') =>
      ids(insertRows(taskTable, { beside, where, count: 2 }, { newId: counter() }))
    expect(insert('r1', 'before')).toBe('g1 n1 n2 r1 r2 g2 r3')
    expect(insert('r1', 'after')).toBe('g1 r1 n1 n2 r2 g2 r3')
    expect(insert(null, 'after')).toBe('g1 r1 r2 g2 r3 n1 n2')
  })

  it('gives words from elsewhere a hidden column, and takes no item twice', () => {
    const now = insertItems(taskTable, 'r3', [
      { id: 'x', kind: 'row', cells: { name: 'Việc', target: '80%' } },
      { id: 'r1', kind: 'row', cells: { name: 'Hai lần' } },
    ])
    expect(ids(now)).toBe('g1 r1 r2 g2 x r3')
    expect(now.columns.at(-1)).toMatchObject({ field: 'target', hidden: true })
    expect(now.columns.at(-1)?.label).not.toBe('')
  })

  it('copies items behind the last of them, under ids of their own and without their numbers', () => {
    const numbered = setItemNumber(taskTable, 'r2', '2a')
    const now = duplicateItems(numbered, ['r2', 'g1'], { newId: counter() })
    expect(ids(now)).toBe('g1 r1 r2 n1 n2 g2 r3')
    expect(titleOf(now, 'n2')).toEqual({ ...titleOf(taskTable, 'r2'), id: 'n2' })
  })
})

describe('moving and removing', () => {
  it.each([
    [['r1'], 'r3', 'g1 r2 g2 r1 r3'],
    [['r3', 'r1'], 'g1', 'r1 r3 g1 r2 g2'],
    [['r1'], null, 'g1 r2 g2 r3 r1'],
    [['r1', 'r2'], 'r1', 'g1 r1 r2 g2 r3'],
    [['none'], 'g1', 'g1 r1 r2 g2 r3'],
  ])('moves %j before %s', (moved, before, order) => {
    expect(ids(moveItems(taskTable, moved, before))).toBe(order)
  })

  it('leaves the rows of a heading that goes', () => {
    expect(ids(removeItems(taskTable, ['g2', 'none']))).toBe('g1 r1 r2 r3')
  })
})

describe('changeItemKind', () => {
  it('makes a heading of a row with one text, and a row of it again', () => {
    const heading = changeItemKind(
      setCells(taskTable, [{ id: 'r3', field: 'schedule', text: '' }], 2026),
      'r3',
      'subgroup',
    )
    expect(titleOf(heading, 'r3')).toEqual({ id: 'r3', kind: 'subgroup', title: 'Tập huấn' })
    expect(titleOf(changeItemKind(heading, 'r3', 'row'), 'r3')).toEqual({
      id: 'r3',
      kind: 'row',
      cells: { name: 'Tập huấn' },
    })
  })

  it('leaves what would lose words', () => {
    expect(titleOf(changeItemKind(taskTable, 'r1', 'group'), 'r1')).toBe(taskTable.items[1])
    const [ordinal] = taskTable.columns
    if (ordinal === undefined) throw new Error('no column')
    const bare: Appendix = { ...taskTable, columns: [ordinal], items: taskTable.items.slice(0, 1) }
    expect(changeItemKind(bare, 'g1', 'row').items).toEqual(bare.items)
  })

  it('writes a title into the first words that print where there is no name', () => {
    const nameless = {
      ...taskTable,
      columns: taskTable.columns.filter(({ field }) => field !== 'name'),
      items: taskTable.items.slice(0, 1),
    }
    expect(changeItemKind(nameless, 'g1', 'row').items[0]).toMatchObject({ cells: { lead: 'Hạ tầng số' } })
  })
})

describe('setItemNumber and setMeaning', () => {
  it('give a number and take it away; a blank one is none', () => {
    const numbered = setItemNumber(taskTable, 'r1', '1a')
    expect(titleOf(numbered, 'r1')).toHaveProperty('number', '1a')
    for (const none of [undefined, '', ' '])
      expect(titleOf(setItemNumber(numbered, 'r1', none), 'r1')).toEqual(titleOf(taskTable, 'r1'))
  })

  it('set a meaning for several rows at once, without touching a word or a heading', () => {
    const schedule = { kind: 'point', date: '2026-10-10', due: '2026-10-10', confidence: 'high' } as const
    const now = setMeaning(taskTable, ['g1', 'r1', 'r3'], { schedule, indicator: { tasks: ['r2'] } })
    expect(wordsOf(now)).toEqual(wordsOf(taskTable))
    expect(rowOf(now, 'r3')).toMatchObject({ schedule, indicator: { tasks: ['r2'] } })
    expect(titleOf(now, 'g1')).toEqual(titleOf(taskTable, 'g1'))
    const cleared = setMeaning(now, ['r1'], { schedule: undefined })
    expect(rowOf(cleared, 'r1')).not.toHaveProperty('schedule')
    expect(rowOf(cleared, 'r1')).toHaveProperty('indicator')
  })
})
