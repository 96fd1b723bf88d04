import type { SourceItem, SourceLine, SourceTable } from '../../shared/recognize/source.ts'
import { decodeText } from './decode-text.ts'
import { type MarkedLine, readMarkup } from './read-markup.ts'

/** A list's mark before a tab is a paragraph as word processors export it, not the first cell of a table. */
const listMark = /^(?:[-–—+•*]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[IVXLC]+[.)]|\p{L}[.)])$/u

type OpenTable = { readonly at: number; rows: string[][]; rowsAt: number[]; columns: number }

function cellsOf(text: string): string[] {
  return text.split('\t').map(cell => cell.trim().replace(/ {2,}/g, ' '))
}

/** Whether a line's cells go on with the open table, or, with none open, start one. */
function isRow(cells: readonly string[], open: OpenTable | undefined, afterGap: boolean): boolean {
  if (cells.length < 2) return false
  if (open !== undefined && cells.length === open.columns) return true
  if (cells.filter(cell => cell !== '').length < 2) return open !== undefined && !afterGap && cells[0] !== ''
  return cells.length > 2 || !listMark.test(cells[0] ?? '')
}

function asTable(open: OpenTable): SourceTable {
  const rows = open.rows.map(row => [...row, ...Array<string>(open.columns - row.length).fill('')])
  return { type: 'table', at: open.at, rows, rowsAt: open.rowsAt }
}

function asLine(line: MarkedLine, at: number, hints: SourceLine['hints']): SourceLine {
  const lead = line.text.length - line.text.trimStart().length
  const text = line.text.trim().replaceAll('\t', ' ')
  const marks = line.marks
    .map(mark => ({
      ...mark,
      from: Math.max(0, mark.from - lead),
      to: Math.min(text.length, mark.to - lead),
    }))
    .filter(mark => mark.from < mark.to)
  return { type: 'line', text, at, marks, hints: { ...hints, ...(lead > 0 ? { indent: lead } : {}) } }
}

/**
 * A plain-text file as lines and tables. A table is a run of lines with tabs; an empty line in it (a page's end) does
 * not end it when the next row has as many cells.
 *
 * @param name of the file, for errors.
 * @throws Failure `notText` or `emptyFile`.
 */
export function readText(name: string, bytes: Uint8Array): readonly SourceItem[] {
  const lines = readMarkup(decodeText(name, bytes))
  const isBlank = (index: number) => (lines[index]?.text.trim() ?? '') === ''
  const items: SourceItem[] = []
  /** Page numbers met inside a table that may still go on; they come after it. */
  let waiting: SourceItem[] = []
  let open: OpenTable | undefined
  let afterGap = false
  const close = () => {
    if (open !== undefined) items.push(asTable(open))
    items.push(...waiting)
    open = undefined
    waiting = []
  }
  for (const [index, line] of lines.entries()) {
    if (isBlank(index)) {
      afterGap = true
      continue
    }
    const at = index + 1
    const hints = afterGap ? { afterGap } : {}
    const cells = cellsOf(line.text)
    if (
      /^\s*(?:\d{1,3}|[-–] ?\d{1,3} ?[-–])\s*$/.test(line.text) &&
      isBlank(index - 1) &&
      isBlank(index + 1)
    ) {
      const number = asLine(line, at, { ...hints, pageNumber: true })
      if (open === undefined) items.push(number)
      else waiting.push(number)
    } else if (isRow(cells, open, afterGap)) {
      if (open !== undefined && afterGap && cells.length !== open.columns) close()
      open ??= { at, rows: [], rowsAt: [], columns: 0 }
      open.rows.push(cells)
      open.rowsAt.push(at)
      open.columns = Math.max(open.columns, cells.length)
      afterGap = false
    } else {
      close()
      items.push(asLine(line, at, hints))
      afterGap = false
    }
  }
  close()
  return items
}
