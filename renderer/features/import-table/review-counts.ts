import type { TableMerge } from '../../../shared/recognize/table-merge.ts'

export type ReviewCounts = {
  readonly added: number
  readonly changed: number
  /** Cells of the changed rows. */
  readonly cells: number
  readonly unchanged: number
  readonly headings: number
  readonly skipped: number
  readonly missing: number
}

/** How much a merge would do of each kind. */
export function reviewCounts({ entries, missing }: TableMerge): ReviewCounts {
  const count = (kind: string) => entries.filter(entry => entry.kind === kind).length
  return {
    added: count('added'),
    changed: count('changed'),
    cells: entries.reduce((sum, entry) => sum + (entry.kind === 'changed' ? entry.cells.length : 0), 0),
    unchanged: count('unchanged'),
    headings: count('heading'),
    skipped: count('skipped'),
    missing: missing.length,
  }
}

/** A merge without what was turned down. */
export function acceptedOnly(merge: TableMerge, accepted: ReadonlySet<string>): TableMerge {
  return { ...merge, entries: merge.entries.filter(entry => 'key' in entry && accepted.has(entry.key)) }
}

/** `thêm 40 dòng, 5 nhóm; sửa 3 dòng (4 ô)`; empty when nothing is done. */
export function doingInWords({ added, headings, changed, cells }: ReviewCounts): string {
  const adding = [
    ...(added > 0 ? [`${added} dòng`] : []),
    ...(headings > 0 ? [`${headings} nhóm`] : []),
  ].join(', ')
  return [
    ...(adding === '' ? [] : [`thêm ${adding}`]),
    ...(changed > 0 ? [`sửa ${changed} dòng (${cells} ô)`] : []),
  ].join('; ')
}
