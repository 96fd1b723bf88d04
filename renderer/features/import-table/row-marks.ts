import type { MappedRow, SkipKind } from '../../../shared/recognize/mapped-row.ts'
import type { RawTable } from '../../../shared/recognize/raw-table.ts'
import type { TableMapping } from '../../../shared/recognize/table-mapping.ts'

/** What a row of the file is taken as, for the margin of the preview. */
export type RowMark = {
  readonly kind: 'title' | 'header' | 'group' | 'row' | 'skipped'
  readonly word: string
  /** Why, where the word alone does not say it. */
  readonly reason?: string
}

const skipWords: Readonly<Record<SkipKind, string>> = {
  title: 'tiêu đề bảng',
  header: 'lặp tiêu đề',
  columnNumbers: 'số cột',
  blank: 'hàng trống',
  total: 'tổng cộng',
  signature: 'phần ký',
  joined: 'nối lên trên',
}

/** What each row of a table is taken as, by its place in the table. */
export function rowMarks(
  table: RawTable,
  { titleRows, headerRows }: TableMapping,
  mapped: readonly MappedRow[],
): readonly RowMark[] {
  const byRow = new Map<number, RowMark>()
  for (const row of mapped) {
    if (row.kind === 'row') byRow.set(row.at, { kind: 'row', word: 'dòng' })
    else if (row.kind === 'skipped')
      byRow.set(row.at, { kind: 'skipped', word: skipWords[row.what], reason: row.reason })
    else byRow.set(row.at, { kind: 'group', word: row.kind === 'group' ? 'nhóm' : 'nhóm con' })
  }
  return table.rows.map((_, index): RowMark => {
    if (index < titleRows) return { kind: 'title', word: 'tiêu đề bảng' }
    if (index < titleRows + headerRows) return { kind: 'header', word: 'tên cột' }
    return byRow.get(table.rowsAt[index] ?? index + 1) ?? { kind: 'skipped', word: 'bỏ qua' }
  })
}

/** `42 dòng trong 5 nhóm; bỏ qua 3 hàng`. Rows of the title are no rows left out. */
export function readingInWords(mapped: readonly MappedRow[]): string {
  const count = (kinds: readonly MappedRow['kind'][]) =>
    mapped.filter(({ kind }) => kinds.includes(kind)).length
  const groups = count(['group'])
  const subgroups = count(['subgroup'])
  const left = mapped.filter(row => row.kind === 'skipped' && row.what !== 'title').length
  const within = [
    ...(groups > 0 ? [`${groups} nhóm`] : []),
    ...(subgroups > 0 ? [`${subgroups} nhóm con`] : []),
  ].join(', ')
  return `Đọc được ${count(['row'])} dòng${within === '' ? '' : `, ${within}`}; bỏ qua ${left} hàng.`
}
