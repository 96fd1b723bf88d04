import { appendixLabel } from '../../../shared/documents/appendix-text.ts'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import { insertItems } from '../../../shared/plans/edit-appendix.ts'

/** Where new task rows can go: behind the rows of a heading, or (`headingId` null) at an appendix's end. */
export type TaskPlace = {
  readonly key: string
  readonly label: string
  /** Of the heading; empty at an appendix's end. */
  readonly title: string
  readonly appendixId: string
  readonly headingId: string | null
}

/** The places of all task appendices, in printed order. */
export function taskPlaces(appendices: readonly Appendix[]): readonly TaskPlace[] {
  return appendices.flatMap((appendix, index) => {
    if (appendix.kind !== 'tasks') return []
    const { id, items } = appendix
    const name = appendixLabel(index, appendices.length)
    const numbers = numberItems(appendix)
    const headings = items.flatMap((item, at) => {
      if (item.kind === 'row') return []
      const title = [numbers[at], item.title].filter(part => part !== undefined && part !== '').join(' ')
      const label = `${name}: ${item.kind === 'subgroup' ? '– ' : ''}${title}`
      return [{ key: `${id}/${item.id}`, label, title: item.title, appendixId: id, headingId: item.id }]
    })
    return [
      ...headings,
      { key: `${id}/`, label: `${name}: cuối bảng`, title: '', appendixId: id, headingId: null },
    ]
  })
}

/** The place of the heading over an item; the end of its appendix when there is none. */
export function placeOfItem(appendices: readonly Appendix[], itemId: string | null): string | undefined {
  for (const { id, kind, items } of appendices) {
    const at = items.findIndex(item => item.id === itemId)
    if (at < 0 || kind !== 'tasks') continue
    const over = items.slice(0, at + 1).findLast(item => item.kind !== 'row')
    return `${id}/${over?.id ?? ''}`
  }
  return undefined
}

/** Puts rows behind those of a heading, before the next heading. */
export function addRows(
  appendices: readonly Appendix[],
  { appendixId, headingId }: Pick<TaskPlace, 'appendixId' | 'headingId'>,
  rows: readonly RowItem[],
): readonly Appendix[] {
  return appendices.map(appendix => {
    if (appendix.id !== appendixId || rows.length === 0) return appendix
    const { items } = appendix
    const at = items.findIndex(({ id }) => id === headingId)
    const next = at < 0 ? undefined : items.slice(at + 1).find(({ kind }) => kind !== 'row')
    return insertItems(appendix, next?.id ?? null, rows)
  })
}
