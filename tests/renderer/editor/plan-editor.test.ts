import { AllSelection, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { placeOfId, planEditor } from '../../../renderer/editor/plan-editor.ts'
import { createPlanSession, type PlanSession } from '../../../renderer/editor/plan-session.ts'
import type { Block } from '../../../shared/plans/block.ts'

const dash = (id: string): Block => ({ id, kind: 'dash', text: [{ text: `gạch ${id}` }] })
const open = () =>
  createPlanSession(
    {
      bases: [{ id: 'c', text: 'Căn cứ Luật' }],
      lead: [{ text: 'Câu dẫn:' }],
      blocks: ['a', 'b', 'd'].map(dash),
      closing: [{ text: 'Câu kết' }],
    },
    () => 'new',
  )

/** Selects from `before` letters into one block to `after` letters into another. */
function select(session: PlanSession, [from, before]: [string, number], [to, after]: [string, number]) {
  const { doc, tr } = session.state()
  const at = (id: string, letters: number) => (placeOfId(session, id) ?? 0) + 1 + letters
  session.dispatch(tr.setSelection(TextSelection.create(doc, at(from, before), at(to, after))))
  return planEditor(session).selectedIds()
}

test('the blocks that a selection touches, in order', () => {
  const session = open()
  expect(select(session, ['a', 2], ['b', 1])).toEqual(['a', 'b'])
  expect(select(session, ['d', 1], ['b', 3])).toEqual(['b', 'd'])
})

test('a caret stands in one block; what begins or ends at a selection’s edge is not touched', () => {
  const session = open()
  expect(select(session, ['b', 3], ['b', 3])).toEqual(['b'])
  expect(select(session, ['a', 0], ['b', 0])).toEqual(['a'])
  expect(select(session, ['a', 'gạch a'.length], ['b', 4])).toEqual(['b'])
})

test('bases and the two sentences are no blocks', () => {
  const session = open()
  expect(select(session, ['c', 0], ['a', 2])).toEqual(['a'])
  const { doc, tr } = session.state()
  session.dispatch(tr.setSelection(new AllSelection(doc)))
  expect(planEditor(session).selectedIds()).toEqual(['a', 'b', 'd'])
})
