import { expect, test } from 'vitest'
import { placeForBlock } from '../../../../renderer/features/body-coverage/guess-place.ts'
import { taskPlaces } from '../../../../renderer/features/body-coverage/task-places.ts'
import type { Block } from '../../../../shared/plans/block.ts'
import { smallPlan } from '../../../support/small-plan.ts'

const block = (id: string, kind: Exclude<Block['kind'], 'table'>, text: string, title?: true): Block => ({
  id,
  kind,
  text: [{ text }],
  ...(title ? { title } : {}),
})
const body = [
  block('s', 'section', 'Nội dung'),
  block('c1', 'clause', 'Chính quyền số', true),
  block('c11', 'subclause', 'Chỉ đạo, điều hành', true),
  block('d1', 'dash', 'Giao việc qua hệ thống'),
  block('c2', 'clause', 'Hạ tầng số', true),
  block('d2', 'dash', 'Phủ sóng các thôn'),
  block('c3', 'clause', 'Kinh tế số', true),
  block('d3', 'dash', 'Mở gian hàng'),
]
const guess = (id: string | undefined) => placeForBlock(taskPlaces(smallPlan.appendices), body, id)?.headingId

test('new rows are offered the group that is called like a heading over them', () => {
  expect(guess('d1')).toBe('p1g1')
  expect(guess('d3')).toBe('p1g2')
})

test('the heading before is none over it, and what is not in the text has none', () => {
  expect(guess('d2')).toBeUndefined()
  expect(guess('gone')).toBeUndefined()
  expect(guess(undefined)).toBeUndefined()
})
