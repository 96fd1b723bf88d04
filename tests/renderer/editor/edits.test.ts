import { AllSelection, type Command, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as blocks from '../../../renderer/editor/block-commands.ts'
import { backspaceCommands, deleteCommands } from '../../../renderer/editor/delete-commands.ts'
import { editorToPlan } from '../../../renderer/editor/editor-to-plan.ts'
import { enterCommands } from '../../../renderer/editor/enter-commands.ts'
import { linksOf } from '../../../renderer/editor/field-links.ts'
import { numbersOf, shownNumbers } from '../../../renderer/editor/numbering-plugin.ts'
import { createPlanSession, type PlanSession } from '../../../renderer/editor/plan-session.ts'
import * as tables from '../../../renderer/editor/table-commands.ts'
import { textBlockKinds } from '../../../shared/plans/block.ts'
import { numberBlocks } from '../../../shared/plans/numbering.ts'
import { type Plan, plan as planSchema } from '../../../shared/plans/plan.ts'
import { refillFields } from '../../../shared/plans/refill-fields.ts'
import { arbitraryPlan } from '../../electron/store/arbitrary-plan.ts'
import { smallPlan } from '../../support/small-plan.ts'

function open(plan: Plan): PlanSession {
  let made = 0
  return createPlanSession(
    { bases: plan.bases, lead: plan.lead, blocks: plan.body, closing: plan.closing },
    () => `new-${++made}`,
  )
}

const chain =
  (commands: readonly Command[]): Command =>
  (state, dispatch, view) =>
    commands.some(command => command(state, dispatch, view))

const removeSelection: Command = (state, dispatch) => {
  if (state.selection.empty) return false
  dispatch?.(state.tr.deleteSelection())
  return true
}
const type: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('chữ'))
  return true
}
/** Copies the selected stretch and puts it in again: the same ids twice. */
const duplicate: Command = (state, dispatch) => {
  dispatch?.(state.tr.replace(state.selection.to, state.selection.to, state.selection.content()))
  return true
}

const commands: readonly Command[] = [
  ...textBlockKinds.map(blocks.setKind),
  blocks.demote,
  blocks.promote,
  blocks.shiftBranch('in'),
  blocks.shiftBranch('out'),
  blocks.toggleTitle,
  blocks.clearOverride,
  blocks.moveBranch('up'),
  blocks.moveBranch('down'),
  chain(enterCommands),
  chain([removeSelection, ...backspaceCommands]),
  chain([removeSelection, ...deleteCommands]),
  type,
  duplicate,
  tables.insertTable(2, 3),
  tables.addColumnAfter,
  tables.addColumnBefore,
  tables.addRowAfter,
  tables.removeRow,
  tables.removeColumn,
  tables.removeTable,
  tables.mergeCells,
  tables.splitCell,
  tables.toggleHeaderRow,
]

type Edit = { readonly command: number; readonly from: number; readonly to: number }
const share = fc.double({ min: 0, max: 1, noNaN: true })
const edits = fc.array(fc.record({ command: fc.nat(commands.length - 1), from: share, to: share }), {
  maxLength: 25,
})

function run(session: PlanSession, { command, from, to }: Edit) {
  const { doc, tr } = session.state()
  const at = (part: number) => doc.resolve(Math.round(part * doc.content.size))
  session.dispatch(tr.setSelection(TextSelection.between(at(from), at(to))))
  const chosen = commands[command]
  if (chosen) session.run(chosen)
}

/** A plan whose tables are whole, as the recogniser and the editor make them. */
const plans = fc.oneof(
  fc.constant(smallPlan),
  arbitraryPlan.map(plan => ({ ...plan, body: plan.body.filter(block => block.kind !== 'table') })),
)

test('after any edits the text is a valid plan with an id of its own for every block', () => {
  fc.assert(
    fc.property(plans, edits, (plan, list) => {
      const session = open(plan)
      for (const edit of list) run(session, edit)
      const { doc } = session.state()
      doc.check()
      const { bases, lead, blocks: body, closing } = editorToPlan(doc)
      planSchema.parse({ ...plan, bases, lead, body, closing })
      for (const ids of [bases.map(basis => basis.id), body.map(block => block.id)]) {
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).not.toContain('')
      }
    }),
    { numRuns: 300 },
  )
})

test('after any edits the shown numbers are those that the plan computes', () => {
  fc.assert(
    fc.property(plans, edits, (plan, list) => {
      const session = open(plan)
      for (const edit of list) run(session, edit)
      const computed = numberBlocks(editorToPlan(session.state().doc).blocks)
      expect(shownNumbers(session.state())).toEqual(computed)
      expect(numbersOf(session.state().doc)).toEqual(computed)
    }),
  )
})

test('after any edits nothing that a person wrote follows a field', () => {
  fc.assert(
    fc.property(plans, edits, (plan, list) => {
      const session = open(plan)
      for (const edit of list) run(session, edit)
      const { lead, closing, blocks: body } = editorToPlan(session.state().doc)
      const written = { ...plan, lead, closing, body }
      expect(refillFields(written)).toBe(written)
      session.state().doc.descendants(node => {
        if (node.inlineContent) expect(linksOf(node).every(link => link.intact)).toBe(true)
      })
    }),
    { numRuns: 300 },
  )
})

test('undoing everything gives the start, redoing everything the end', () => {
  fc.assert(
    fc.property(plans, edits, (plan, list) => {
      const session = open(plan)
      const start = session.state().doc
      for (const edit of list) {
        run(session, edit)
        session.endStep()
      }
      const end = session.state().doc
      while (session.undo());
      expect(session.state().doc.eq(start)).toBe(true)
      while (session.redo());
      expect(session.state().doc.eq(end)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('blocks that an edit does not touch keep their ids', () => {
  const session = open(smallPlan)
  const before = smallPlan.body.map(block => block.id)
  run(session, { command: commands.indexOf(type), from: 0.5, to: 0.5 })
  expect(editorToPlan(session.state().doc).blocks.map(block => block.id)).toEqual(before)
})

test('taking out everything leaves a place to write in, and undo brings all back', () => {
  const session = open(smallPlan)
  const { tr, doc } = session.state()
  session.dispatch(tr.setSelection(new AllSelection(doc)))
  session.run(removeSelection)
  expect(editorToPlan(session.state().doc)).toEqual({ bases: [], lead: [], blocks: [], closing: [] })
  session.run(type)
  expect(editorToPlan(session.state().doc).lead).toEqual([{ text: 'chữ' }])
  while (session.undo());
  expect(session.state().doc.eq(doc)).toBe(true)
})

test('a selection over everything is taken out by typing over it', () => {
  const session = open(smallPlan)
  const { tr, doc } = session.state()
  session.dispatch(tr.setSelection(new AllSelection(doc)))
  session.run(type)
  const { blocks: left } = editorToPlan(session.state().doc)
  session.state().doc.check()
  expect(session.state().doc.textContent).toBe('chữ')
  expect(left.length).toBeLessThanOrEqual(1)
})
