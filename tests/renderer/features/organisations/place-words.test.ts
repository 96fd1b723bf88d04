import { expect, test } from 'vitest'
import { placeWords } from '../../../../renderer/features/unit-names/place-words.ts'
import { smallPlan } from '../../../support/small-plan.ts'

test('a place is said by its appendix, column and row', () => {
  const [tasks] = smallPlan.appendices
  if (tasks === undefined) throw new Error('the small plan has an appendix')
  const place = { appendixId: 'p1', rowId: 'p1r3', field: 'lead' } as const
  expect(placeWords([tasks])(place)).toBe('Phụ lục · Đơn vị chủ trì · Mở gian hàng trên sàn thương mại')
  const long = {
    ...tasks,
    items: [{ id: 'p1r3', kind: 'row' as const, cells: { name: 'Rà soát '.repeat(20) } }],
  }
  const words = placeWords([{ ...tasks, id: 'p0' }, long])(place)
  expect(words).toMatch(/^Phụ lục II · Đơn vị chủ trì · Rà soát .*…$/)
  expect(words.length).toBeLessThan(110)
  expect(placeWords([])(place)).toBe('')
})
