import { describe, expect, test } from 'vitest'
import {
  type Filter,
  noFilter,
  shownItems,
  unitsNamed,
  viewOf,
} from '../../../../renderer/features/plan-appendix/row-view.ts'
import type { Appendix, RowItem } from '../../../../shared/plans/appendix.ts'
import { withMeaning } from '../../../../shared/plans/row-meaning.ts'
import { unitKey } from '../../../../shared/tasks/unit-names.ts'
import { sampleTaskAppendix } from '../../../support/samples.ts'

const appendix: Appendix = {
  ...sampleTaskAppendix,
  items: sampleTaskAppendix.items.map(item => (item.kind === 'row' ? withMeaning(item, 2026) : item)),
}
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
const filtered = (filter: Partial<Filter>, of = appendix) =>
  ids(shownItems(of.items, viewOf(of, { ...noFilter, ...filter }, null)))

describe('filter', () => {
  test('words in any column, without accents; headings stay above rows that stay', () => {
    expect(filtered({ words: 'wi-fi' })).toEqual(['g2', 'r3'])
    expect(filtered({ words: 'tap huan' })).toEqual(['g1', 'r2'])
    expect(filtered({ words: 'không có ở đâu' })).toEqual([])
  })

  test('a unit in any role', () => {
    expect(filtered({ unit: unitKey('Công an xã') })).toEqual(['g1', 'r1'])
    expect(unitsNamed(appendix).map(({ name }) => name)).toContain('Phòng Kinh tế')
  })

  test('cells that lack words, have some, or are not understood', () => {
    const blank: RowItem = { id: 'r4', kind: 'row', cells: { name: 'Việc chưa có hạn' } }
    const strange = withMeaning({ id: 'r5', kind: 'row', cells: { schedule: 'khi nào xong' } }, 2026)
    const more = { ...appendix, items: [...appendix.items, blank, strange] }
    const by = (test: 'blank' | 'filled' | 'unclear') =>
      filtered({ conditions: [{ field: 'schedule', test, words: '' }] }, more)
    expect(by('blank')).toEqual(['g2', 'r4'])
    expect(by('unclear')).toEqual(['g2', 'r5'])
    expect(by('filled')).toEqual(['g1', 'r1', 'r2', 'g2', 'r3', 'r5'])
  })

  test('rows put in afterwards are shown, whatever they say', () => {
    const view = viewOf(appendix, { ...noFilter, words: 'wi-fi' }, null)
    const added: RowItem = { id: 'new', kind: 'row', cells: {} }
    expect(ids(shownItems([...appendix.items, added], view))).toEqual(['g2', 'r3', 'new'])
  })
})

describe('order', () => {
  const sorted = (field: string, down: boolean) => viewOf(appendix, noFilter, { field, down })

  test('a schedule sorts by its end, not by its words', () => {
    expect(ids(shownItems(appendix.items, sorted('schedule', false)))).toEqual(['r1', 'r2', 'r3'])
    expect(ids(shownItems(appendix.items, sorted('schedule', true)))).toEqual(['r3', 'r2', 'r1'])
  })

  test('words sort as a Vietnamese list does, empty cells last either way', () => {
    const items = appendix.items.concat({ id: 'r4', kind: 'row', cells: {} })
    const more = { ...appendix, items }
    const by = (down: boolean) => ids(shownItems(items, viewOf(more, noFilter, { field: 'name', down })))
    expect(by(false)).toEqual(['r3', 'r1', 'r2', 'r4'])
    expect(by(true)).toEqual(['r2', 'r1', 'r3', 'r4'])
  })

  test('a row put in afterwards stands behind the row that it follows in print', () => {
    const added: RowItem = { id: 'new', kind: 'row', cells: {} }
    const items = appendix.items.toSpliced(3, 0, added)
    expect(ids(shownItems(items, sorted('name', false)))).toEqual(['r3', 'r1', 'r2', 'new'])
  })

  test('nothing asked for shows the printed order itself', () => {
    expect(shownItems(appendix.items, viewOf(appendix, noFilter, null))).toBe(appendix.items)
  })
})
