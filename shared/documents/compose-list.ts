import type { Appendix, FieldKey } from '../plans/appendix.ts'
import { numberItems } from '../plans/appendix-numbering.ts'
import { documentKind } from '../plans/document-kind.ts'
import type { Plan } from '../plans/plan.ts'
import { appendixLabel } from './appendix-text.ts'
import { composePrintedSheet } from './compose-printed-sheet.ts'
import { planCitation } from './letterhead-text.ts'
import type { Workbook } from './sheet.ts'

/** Which part of an appendix is wanted: items and columns in the order to print; unknown ones are passed over. */
export type ListRequest = {
  readonly appendixId: string
  readonly items: readonly string[]
  readonly columns: readonly FieldKey[]
}

/**
 * A list out of an appendix, as a workbook of one sheet. Items keep the numbers that they have in the appendix, so
 * that a list of the few can be laid beside the whole; a column that does not print otherwise does when asked for.
 *
 * @param date `YYYY-MM-DD`, when the file is made.
 * @returns undefined when the plan has no such appendix, or the appendix none of the items or columns.
 */
export function composeList(
  plan: Plan,
  { appendixId, items, columns }: ListRequest,
  date: string,
): Workbook | undefined {
  const { appendices, letterhead } = plan
  const index = appendices.findIndex(({ id }) => id === appendixId)
  const whole = appendices[index]
  const part = whole && partOf(whole, items, columns)
  if (part === undefined || part.items.length === 0 || part.columns.length === 0) return undefined
  const sheet = composePrintedSheet(part, plan, index, appendices.length)
  return {
    title: `Danh sách trích ${documentKind(plan).name} ${plan.subject}`.trim(),
    creator: `UBND ${letterhead.unitKind} ${letterhead.communeName}`,
    date,
    printed: [
      {
        ...sheet,
        name: 'Danh sách',
        label: `Danh sách trích ${appendixLabel(index, appendices.length)}`,
        reference: `(Trích ${planCitation(plan)})`,
      },
    ],
    data: [],
  }
}

function partOf(whole: Appendix, ids: readonly string[], fields: readonly FieldKey[]): Appendix {
  const numbers = numberItems(whole)
  const byId = new Map(
    whole.items.map((item, at) => {
      const number = numbers[at]
      return [item.id, number === undefined ? item : { ...item, number }] as const
    }),
  )
  const items = [...new Set(ids)].flatMap(id => byId.get(id) ?? [])
  const columns = [...new Set(fields)]
    .flatMap(field => whole.columns.filter(column => column.field === field))
    .map(({ hidden: _, ...column }) => column)
  return { ...whole, items, columns }
}
