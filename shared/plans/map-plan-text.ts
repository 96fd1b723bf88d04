import type { Appendix, AppendixItem } from './appendix.ts'
import type { Block } from './block.ts'
import type { Plan } from './plan.ts'
import { mapText } from './rich-text.ts'

type Change = (text: string) => string

function mapBlock(block: Block, change: Change): Block {
  if (block.kind !== 'table') return { ...block, text: mapText(block.text, change) }
  const rows = block.rows.map(row => row.map(cell => ({ ...cell, text: [...mapText(cell.text, change)] })))
  return { ...block, rows }
}

function mapItem(item: AppendixItem, change: Change): AppendixItem {
  if (item.kind !== 'row') return { ...item, title: change(item.title) }
  const cells = Object.fromEntries(Object.entries(item.cells).map(([field, text]) => [field, change(text)]))
  return { ...item, cells }
}

const mapAppendix = (appendix: Appendix, change: Change): Appendix => ({
  ...appendix,
  title: change(appendix.title),
  columns: appendix.columns.map(column => ({ ...column, label: change(column.label) })),
  items: appendix.items.map(item => mapItem(item, change)),
})

/**
 * A plan with its running text changed: subject, bases, lead, body, closing, recipients, appendices, run by run.
 * The letterhead's facts, the signature and the 'Lưu' line stay.
 *
 * @param basisChange what happens to bases, where that is something else.
 */
export function mapPlanText(plan: Plan, change: Change, basisChange: Change = change): Plan {
  return {
    ...plan,
    subject: change(plan.subject),
    bases: plan.bases.map(basis => ({ ...basis, text: basisChange(basis.text) })),
    lead: mapText(plan.lead, change),
    body: plan.body.map(block => mapBlock(block, change)),
    closing: mapText(plan.closing, change),
    recipients: { ...plan.recipients, items: plan.recipients.items.map(change) },
    appendices: plan.appendices.map(appendix => mapAppendix(appendix, change)),
  }
}
