import type { Appendix } from '../plans/appendix.ts'
import { toRoman } from '../plans/numbering.ts'
import { isUpper } from '../vietnamese.ts'
import { kindOf, readColumns } from './appendix-columns.ts'
import { readItems } from './appendix-items.ts'
import { withNotes } from './appendix-notes.ts'
import { isAppendixReference, isListTable, readAppendixLabel } from './document-zones.ts'
import { endsSentence, plainLine } from './line-text.ts'
import { readMarker } from './markers.ts'
import { withoutRepeatedHeader } from './read-inline-table.ts'
import type { Report } from './report.ts'
import type { SourceItem, SourceLine, SourceTable } from './source.ts'

export type Appendices = {
  readonly appendices: readonly Appendix[]
  /** The lines that tie an appendix to its plan; they print by rule. */
  readonly references: readonly SourceLine[]
  /** Lines that belong to no title and no table. */
  readonly unplaced: readonly SourceLine[]
  /** Of these, those below an appendix's last table, with its title. */
  readonly below: ReadonlyMap<SourceLine, string>
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

/** The lines of the title: the first, and short ones after it that go on; a title in capitals goes on in capitals. */
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
      (line.hints.afterGap !== true &&
        !endsSentence(title) &&
        isUpper(title) === isUpper(text) &&
        title.length + text.length < 300)
    if (!fits || text.includes('|') || readMarker(text) !== undefined) break
    title = `${title} ${text}`.trim()
    used += 1
  }
  return { title, others: lines.slice(used) }
}

/** Lines between two parts of one table are headings that lost their tabs; they become rows of one cell. */
function mergeTables(
  first: SourceTable,
  contents: readonly SourceItem[],
  from: number,
): { table: SourceTable; next: number } {
  const rows = [...first.rows]
  const rowsAt = [...first.rowsAt]
  const columns = rows[0]?.length ?? 0
  let next = from
  const pad = (text: string) => [text, ...Array<string>(columns - 1).fill('')]
  for (let index = from; index < contents.length; index++) {
    const item = contents[index]
    if (item?.type !== 'table') continue
    const gap = contents.slice(next, index)
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
    for (const row of item.rows) rows.push(row)
    for (const at of item.rowsAt) rowsAt.push(at)
    next = index + 1
  }
  return { table: { ...first, rows, rowsAt }, next }
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
  const belowTables = new Map<SourceLine, string>()
  const labels: { line: SourceLine; number: string; appendix: number }[] = []
  const nextId = () => `p${appendices.length + 1}`
  const zones = cutAtLabels(items)
  for (const zone of zones) {
    const contents = zone.items.filter(item => {
      const reference = item.type === 'line' && isAppendixReference(plainLine(item.text))
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
    const first = appendices.length
    if (zone.label !== undefined) labels.push({ line: zone.label, number: zone.number, appendix: first })
    if (tableAt < 0) {
      appendices.push(fromLines(others, nextId(), title))
      report.warning(
        zone.label?.at ?? 0,
        'Phụ lục không có bảng; mỗi dòng được giữ thành một hàng và không theo dõi được. Hãy nhập lại phụ lục từ Excel, Word ở thẻ Phụ lục.',
        title,
      )
      continue
    }
    for (const line of others) unplaced.push(line)
    let heading = title
    let below: SourceLine[] = []
    for (let next = tableAt; next < contents.length; ) {
      const item = contents[next++]
      if (item?.type === 'line') below.push(item)
      if (item?.type !== 'table') continue
      for (const line of below) unplaced.push(line)
      below = []
      const merged = mergeTables(item, contents, next)
      next = merged.next
      if (heading === '')
        report.warning(item.at, 'Bảng ở phần phụ lục không có tên; hãy đặt tên cho phụ lục.', '')
      appendices.push(fromTable(withoutRepeatedHeader(merged.table, report), nextId(), heading, year))
      heading = ''
    }
    const last = appendices.at(-1)
    const kept = last === undefined ? undefined : withNotes(last, below, report)
    if (kept !== undefined) appendices[appendices.length - 1] = kept
    else {
      for (const line of below) {
        unplaced.push(line)
        belowTables.set(line, last?.title ?? '')
      }
    }
  }
  for (const { line, number, appendix } of labels) {
    const printed = appendices.length < 2 ? '' : toRoman(appendix + 1)
    if (number === printed) continue
    const message =
      printed === ''
        ? 'Kế hoạch chỉ có một phụ lục nên khi in phụ lục không mang số.'
        : 'Số của phụ lục được đánh lại bằng số La Mã khi in.'
    if (number !== '') report.info(line.at, message, line.text)
  }
  return { appendices, references, unplaced, below: belowTables }
}
