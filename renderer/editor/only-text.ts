import type { Transaction } from '@tiptap/pm/state'
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform'

/** Whether a transaction changes words or their marks only, each time inside one block: no block comes, goes or changes. */
export function onlyText(transaction: Transaction): boolean {
  return transaction.steps.every((step, index) => {
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true
    if (!(step instanceof ReplaceStep)) return false
    const { openStart, openEnd, content } = step.slice
    if (openStart > 0 || openEnd > 0 || content.firstChild?.isBlock) return false
    const doc = transaction.docs[index]
    if (doc === undefined) return false
    const $from = doc.resolve(step.from)
    return $from.parent.inlineContent && step.to <= $from.end()
  })
}
