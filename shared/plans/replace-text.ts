import { upper } from '../vietnamese.ts'
import type { Appendix, AppendixItem } from './appendix.ts'
import type { Block } from './block.ts'
import type { Plan } from './plan.ts'
import { mapRuns } from './rich-text.ts'

const boundary = /[\p{L}\p{N}]/u

/** Replaces whole words: `xã Tân` does not touch `xã Tân Hòa` spelt on, only a name that ends there. */
function replaceWhole(text: string, from: string, to: string): string {
  let out = ''
  let rest = text
  for (let at = rest.indexOf(from); at >= 0; at = rest.indexOf(from)) {
    const before = rest[at - 1] ?? out.at(-1) ?? ' '
    const after = rest[at + from.length] ?? ' '
    const whole = !boundary.test(before) && !boundary.test(after)
    out += rest.slice(0, at) + (whole ? to : from)
    rest = rest.slice(at + from.length)
  }
  return out + rest
}

/** A text with a name changed in its three spellings: as given, with a first capital, in capitals. */
function renamer(from: string, to: string): (text: string) => string {
  const capital = (text: string) => upper(text.slice(0, 1)) + text.slice(1)
  const spellings = new Map([
    [from, to],
    [capital(from), capital(to)],
    [upper(from), upper(to)],
  ])
  return text => [...spellings].reduce((done, [old, wanted]) => replaceWhole(done, old, wanted), text)
}

function renameBlock(block: Block, rename: (text: string) => string): Block {
  if (block.kind !== 'table') return { ...block, text: mapRuns(block.text, rename) }
  const rows = block.rows.map(row => row.map(cell => ({ ...cell, text: [...mapRuns(cell.text, rename)] })))
  return { ...block, rows }
}

function renameItem(item: AppendixItem, rename: (text: string) => string): AppendixItem {
  if (item.kind !== 'row') return { ...item, title: rename(item.title) }
  const cells = Object.fromEntries(Object.entries(item.cells).map(([field, text]) => [field, rename(text)]))
  return { ...item, cells }
}

const renameAppendix = (appendix: Appendix, rename: (text: string) => string): Appendix => ({
  ...appendix,
  title: rename(appendix.title),
  columns: appendix.columns.map(column => ({ ...column, label: rename(column.label) })),
  items: appendix.items.map(item => renameItem(item, rename)),
})

/**
 * A plan with a name changed everywhere in its text: subject, bases, body, recipients, appendices. Its letterhead's
 * facts stay: they are where names come from.
 *
 * @param from the name as it stands in running text, such as `xã Minh Tân`; capitals of it are changed alike.
 */
export function replaceInPlan(plan: Plan, from: string, to: string): Plan {
  const rename = renamer(from, to)
  return {
    ...plan,
    subject: rename(plan.subject),
    bases: plan.bases.map(basis => ({ ...basis, text: rename(basis.text) })),
    lead: mapRuns(plan.lead, rename),
    body: plan.body.map(block => renameBlock(block, rename)),
    closing: mapRuns(plan.closing, rename),
    recipients: { ...plan.recipients, items: plan.recipients.items.map(rename) },
    appendices: plan.appendices.map(appendix => renameAppendix(appendix, rename)),
  }
}
