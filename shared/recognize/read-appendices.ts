import type { Appendix } from '../plans/appendix.ts'
import { fold } from '../vietnamese.ts'
import { kindOf, readColumns } from './appendix-columns.ts'
import { readItems } from './appendix-items.ts'
import { isListTable, readAppendixLabel } from './document-zones.ts'
import { endsSentence, plainLine } from './line-text.ts'
import { withoutRepeatedHeader } from './read-inline-table.ts'
import type { Report } from './report.ts'
import type { SourceItem, SourceLine, SourceTable } from './source.ts'

export type Appendices = {
  readonly appendices: readonly Appendix[]
  /** The lines that tie an appendix to its plan; they print by rule. */
  readonly references: readonly SourceLine[]
  /** Lines that belong to no title and no table. */
  readonly unplaced: readonly SourceLine[]
}

type Zone = {
  readonly label: SourceLine | undefined
  readonly number: string
  readonly rest: string
  items: SourceItem[]
}

function cutAtLabels(items: readonly SourceItem[]): readonly Zone[] {
  const zones: Zone[] = []
  for (const item of items) {
    const label = item.type === 'line' ? readAppendixLabel(plainLine(item.text)) : undefined
    if (item.type === 'line' && label !== undefined) zones.push({ label: item, ...label, items: [] })
    else if (zones.length === 0) zones.push({ label: undefined, number: '', rest: '', items: [item] })
    else zones.at(-1)?.items.push(item)
  }
  return zones
}

function isReference(text: string): boolean {
  return /^\(/.test(text) && /kem theo/.test(fold(text)) && /ke hoach/.test(fold(text))
}

/** The lines of the title: the first, and short ones after it that go on. */
function splitTitle(
  lines: readonly SourceLine[],
  rest: string,
): { title: string; others: readonly SourceLine[] } {
  let title = rest
  let used = 0
  for (const line of lines) {
    const text = plainLine(line.text)
    const fits =
      title === '' ||
      (line.hints.afterGap !== true && !endsSentence(title) && title.length + text.length < 300)
    if (!fits) break
    title = `${title} ${text}`.trim()
    used += 1
  }
  return { title, others: lines.slice(used) }
}

/** Lines between two parts of one table are headings that lost their tabs; they become rows of one cell. */
function mergeTables(
  first: SourceTable,
  between: readonly SourceItem[],
): { table: SourceTable; used: number } {
  const rows = [...first.rows]
  const rowsAt = [...first.rowsAt]
  const columns = rows[0]?.length ?? 0
  let used = 0
  const pad = (text: string) => [text, ...Array<string>(columns - 1).fill('')]
  for (const [index, item] of between.entries()) {
    if (item.type !== 'table') continue
    const gap = between.slice(used, index)
    const headings = gap.flatMap(line => (line.type === 'line' && line.text.length <= 200 ? [line] : []))
    const sameHeading = item.rows[0]?.join('\t') === rows[0]?.join('\t')
    if (
      item.rows[0]?.length !== columns ||
      headings.length !== gap.length ||
      (isListTable(item) && !sameHeading)
    )
      break
    for (const line of headings) {
      rows.push(pad(plainLine(line.text)))
      rowsAt.push(line.at)
    }
    rows.push(...item.rows)
    rowsAt.push(...item.rowsAt)
    used = index + 1
  }
  return { table: { ...first, rows, rowsAt }, used }
}

function fromTable(table: SourceTable, id: string, title: string, year: number): Appendix {
  const columns = readColumns(table.rows)
  const base = { id, title, kind: kindOf(columns), columns }
  return { ...base, ...readItems(table.rows.slice(1), base, year) }
}

/** An appendix of words alone: one column, a row a line. */
function fromLines(lines: readonly SourceLine[], id: string, title: string): Appendix {
  return {
    id,
    kind: 'free',
    title,
    columns: [{ field: 'name', label: 'Nội dung', width: 1 }],
    groupNumbering: 'none',
    subgroupNumbering: 'none',
    rowNumbering: 'none',
    items: lines.map((line, index) => ({
      id: `${id}r${index + 1}`,
      kind: 'row',
      cells: { name: plainLine(line.text) },
    })),
  }
}

/**
 * The appendices: label, title, table. A second table of another shape under one label becomes an appendix of its own.
 *
 * @param items from the first label (or table behind the signature) to the document's end.
 * @param year what a schedule counts in that names none.
 */
export function readAppendices(items: readonly SourceItem[], year: number, report: Report): Appendices {
  const appendices: Appendix[] = []
  const references: SourceLine[] = []
  const unplaced: SourceLine[] = []
  const nextId = () => `p${appendices.length + 1}`
  for (const zone of cutAtLabels(items)) {
    if (zone.label !== undefined && zone.number !== '') {
      report.info(zone.label.at, 'Số của phụ lục được đánh lại bằng số La Mã khi in.', zone.label.text)
    }
    const contents = zone.items.filter(item => {
      const reference = item.type === 'line' && isReference(plainLine(item.text))
      if (reference) {
        references.push(item)
        report.info(
          item.at,
          'Dòng “Kèm theo Kế hoạch…” không lưu riêng; khi in được ghi theo số, ngày của kế hoạch.',
          item.text,
        )
      }
      return !reference
    })
    const tableAt = contents.findIndex(item => item.type === 'table')
    const before = contents.slice(0, tableAt < 0 ? contents.length : tableAt)
    const { title, others } = splitTitle(
      before.flatMap(item => (item.type === 'line' ? [item] : [])),
      zone.rest,
    )
    if (tableAt < 0) {
      appendices.push(fromLines(others, nextId(), title))
      report.warning(zone.label?.at ?? 0, 'Phụ lục không có bảng; mỗi dòng được giữ thành một hàng.', title)
      continue
    }
    unplaced.push(...others)
    let heading = title
    let left = contents.slice(tableAt)
    while (left.length > 0) {
      const [item, ...after] = left
      left = after
      if (item?.type === 'line') unplaced.push(item)
      if (item?.type !== 'table') continue
      const { table, used } = mergeTables(item, after)
      left = after.slice(used)
      if (heading === '')
        report.warning(item.at, 'Bảng ở phần phụ lục không có tên; hãy đặt tên cho phụ lục.', '')
      appendices.push(fromTable(withoutRepeatedHeader(table, report), nextId(), heading, year))
      heading = ''
    }
  }
  return { appendices, references, unplaced }
}
