import type { AppendixKind, Column, KnownField } from '../plans/appendix.ts'
import { fold } from '../vietnamese.ts'
import { columnWidths } from './column-widths.ts'

/** Headings as provinces word them, folded; the first that fits counts. */
const fieldWords: readonly (readonly [RegExp, KnownField])[] = [
  [/^(?:stt|tt|so tt|so thu tu)$/, 'ordinal'],
  [/^ghi chu|^luu y/, 'note'],
  [/don vi tinh|^dvt$|^don vi do/, 'unitOfMeasure'],
  [/theo doi|tong hop|giam sat|don doc/, 'monitor'],
  [/huong dan|kiem tra/, 'guide'],
  [/chu tri|don vi thuc hien|co quan thuc hien|don vi phu trach|tham muu/, 'lead'],
  [/phoi hop/, 'support'],
  [/nguoi (?:thuc hien|phu trach|chiu trach nhiem)|lanh dao|can bo|ro nguoi|phu trach/, 'person'],
  [/thoi gian|thoi han|tien do|han hoan thanh|lo trinh/, 'schedule'],
  [/san pham|dau ra/, 'deliverable'],
  [/kinh phi|nguon luc|nguon von/, 'resources'],
  [/tham quyen/, 'authority'],
  [/^chi tiet|noi dung (?:thuc hien|cong viec|cu the)|giai phap|cach lam/, 'detail'],
  [/hien trang|(?:ket qua|thuc hien) (?:nam )?20\d\d|nam truoc|dau ky/, 'baseline'],
  [
    /(?:chi tieu|muc tieu|ke hoach) (?:ph.n dau|nam|20\d\d|giao|dat)|^muc tieu$|ph.n dau|dinh luong|gia tri/,
    'target',
  ],
  [/ket qua|muc do hoan thanh/, 'result'],
  [/nhiem vu|cong viec|noi dung|chi tieu|ten|hoat dong/, 'name'],
]

/** Fields whose cells stand in the middle of their column. */
export const centred: ReadonlySet<string> = new Set([
  'ordinal',
  'unitOfMeasure',
  'target',
  'baseline',
  'schedule',
])

/** The field that a heading names; undefined for words that the program does not know. */
export function fieldOf(label: string): KnownField | undefined {
  const folded = fold(label)
  return fieldWords.find(([pattern]) => pattern.test(folded))?.[1]
}

/**
 * Columns from a table's heading: each a known field, or `custom1`, `custom2` … for unknown words and for a field
 * that an earlier column shows already.
 *
 * @param rows the heading and the rows below, for the widths.
 */
export function readColumns(rows: readonly (readonly string[])[]): readonly Column[] {
  const widths = columnWidths(rows)
  const taken = new Set<string>()
  let own = 0
  const labels = rows[0] ?? []
  const named = labels.some(label => fieldOf(label) === 'name')
  return labels.map((label, index) => {
    const found = fieldOf(label)
    // Details of nothing: then it is what the task is called by.
    const known = found === 'detail' && !named && !taken.has('name') ? 'name' : found
    const fits = known !== undefined && !taken.has(known) && (known !== 'ordinal' || index === 0)
    const field = fits ? known : `custom${++own}`
    taken.add(field)
    return {
      field,
      label,
      width: field === 'ordinal' ? 5 : (widths[index] ?? 10),
      ...(centred.has(field) ? { align: 'center' as const } : {}),
    }
  })
}

/** Indicators have targets, tasks have somebody in charge or a time; anything else is a free table. */
export function kindOf(columns: readonly Column[]): AppendixKind {
  const has = (field: KnownField) => columns.some(column => column.field === field)
  if (has('target')) return 'indicators'
  return has('lead') || has('schedule') ? 'tasks' : 'free'
}
