import type { AppendixItem } from '../../../shared/plans/appendix.ts'

/** A row's words to read, with strokes between cells that are filled; a heading's title. */
export function itemWords(item: AppendixItem): string {
  if (item.kind !== 'row') return item.title
  return Object.values(item.cells)
    .filter(text => text !== undefined && text.trim() !== '')
    .join(' | ')
}
