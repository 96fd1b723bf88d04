import type { Basis, Plan } from '../plans/plan.ts'
import { arrangeEntries, flat, type Outline } from './arrange-entries.ts'
import { compareAppendices } from './compare-appendices.ts'
import { compareBlocks } from './compare-blocks.ts'
import { compareLines, entriesOf } from './compare-entries.ts'
import { compareFacts } from './compare-facts.ts'
import { compareRichTexts } from './compare-rich-text.ts'
import type { Comparison, Counts, Entry } from './comparison.ts'

/**
 * What differs between two plans: two versions of one plan, or the plans of two years. Between versions equal ids
 * mean the same thing; between two plans things are found again by their words.
 */
export function comparePlans(before: Plan, after: Plan): Comparison {
  const sameIds = before.id === after.id
  const parts = {
    facts: compareFacts(before, after),
    bases: compareBases(before.bases, after.bases, sameIds),
    lead: compareRichTexts(before.lead, after.lead),
    body: compareBlocks(before.body, after.body, sameIds),
    closing: compareRichTexts(before.closing, after.closing),
    recipients: compareLines(before.recipients.items, after.recipients.items),
    authority: compareLines(before.signature.authority, after.signature.authority),
    appendices: compareAppendices(before.appendices, after.appendices, sameIds),
  }
  return { ...parts, counts: countOf(parts) }
}

/** Legal bases in their order. */
export const outlineOfBases = (bases: readonly Basis[]): Outline =>
  flat(bases.map(({ id, text }) => ({ id, kind: 'basis', family: 'basis', text })))

function compareBases(before: readonly Basis[], after: readonly Basis[], sameIds: boolean) {
  return entriesOf(before, after, arrangeEntries(outlineOfBases(before), outlineOfBases(after), sameIds), {
    textOf: basis => basis.text,
  })
}

function countOf(parts: Omit<Comparison, 'counts'>): Counts {
  const counts = { changed: 0, added: 0, removed: 0, moved: 0 }
  const count = ({ kind }: Pick<Entry<unknown>, 'kind'>) => {
    if (kind !== 'same') counts[kind] += 1
  }
  const { facts, bases, lead, body, closing, recipients, authority, appendices } = parts
  for (const entry of [...facts, ...bases, lead, ...body, closing, ...recipients, ...authority]) count(entry)
  for (const appendix of appendices) {
    // An appendix that changed only inside is counted by what changed inside it, one that came or went as a whole.
    if (appendix.kind !== 'changed' || appendix.aspects.length > 0) count(appendix)
    if (appendix.before && appendix.after) [...appendix.columns, ...appendix.items].forEach(count)
  }
  return counts
}
