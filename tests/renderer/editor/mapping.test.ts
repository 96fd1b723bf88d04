import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, editorToPlan } from '../../../renderer/editor/editor-to-plan.ts'
import { type PlanBody, planToEditor } from '../../../renderer/editor/plan-to-editor.ts'
import { planSchema } from '../../../renderer/editor/schema.ts'
import { type Block, block as blockSchema } from '../../../shared/plans/block.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { joinRuns } from '../../../shared/plans/rich-text.ts'
import { arbitraryPlan } from '../../electron/store/arbitrary-plan.ts'

const bodyOf = ({ bases, lead, body, closing }: Plan): PlanBody => ({ bases, lead, blocks: body, closing })

/** The one spelling of a block: joined runs, no more heading rows than there are rows. */
function spelled(block: Block): Block {
  if (block.kind !== 'table') return { ...block, text: joinRuns(block.text) }
  return {
    ...block,
    headerRows: Math.min(block.headerRows, block.rows.length),
    rows: block.rows.map(row => row.map(cell => ({ ...cell, text: [...joinRuns(cell.text)] }))),
  }
}

/** The document as if read anew, so that nothing is remembered of the blocks it was made from. */
const forgotten = (body: PlanBody) => planSchema.nodeFromJSON(planToEditor(body).toJSON())

test('plan to editor to plan loses nothing on any plan', () => {
  fc.assert(
    fc.property(arbitraryPlan, plan => {
      const body = bodyOf(plan)
      const back = editorToPlan(forgotten(body))
      expect(back).toEqual({
        bases: body.bases,
        lead: joinRuns(body.lead),
        blocks: body.blocks.map(spelled),
        closing: joinRuns(body.closing),
      })
      for (const block of back.blocks) blockSchema.parse(block)
    }),
  )
})

test('editor to plan to editor is the same document', () => {
  fc.assert(
    fc.property(arbitraryPlan, plan => {
      const doc = forgotten(bodyOf(plan))
      expect(planToEditor(editorToPlan(doc)).eq(doc)).toBe(true)
    }),
  )
})

test('blocks that were not touched come back as the very objects that were read', () => {
  fc.assert(
    fc.property(arbitraryPlan, plan => {
      const blocks = blocksOf(planToEditor(bodyOf(plan)))
      expect(blocks.every((block, index) => block === plan.body[index])).toBe(true)
    }),
  )
})

test('every document is one that the schema allows', () => {
  fc.assert(fc.property(arbitraryPlan, plan => planToEditor(bodyOf(plan)).check()))
})
