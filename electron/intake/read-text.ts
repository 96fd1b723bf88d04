import type { SourceItem, SourceLine } from '../../shared/recognize/source.ts'
import { decodeText } from './decode-text.ts'
import { findMarkdownRows } from './markdown-table.ts'
import { type MarkedLine, readMarkup } from './read-markup.ts'

/** A list's mark before a tab is a paragraph as word processors export it, not the first cell of a table. */
const listMark =
  /^(?:[-–—+•*·●▪■◆❖➢➤►▶✓✔\uf0b7\uf0d8\uf02d]|\(?\d{1,2}(?:\.\d{1,2})*[.)/-]|\d{1,2}(?:\.\d{1,2})+|[IVXLC]+[.)/-]|\p{L}[.)/]|M(?:ục|ỤC) [IVX\d]+[.:]?)$/u
const bullet = /^[^\p{L}\p{N}]$/u

/** Most columns of a table; a line of more cells is no row of anything that could be printed. */
const mostColumns = 60

type OpenTable = {
  readonly at: number
  rows: string[][]
  rowsAt: number[]
  marked: MarkedLine
  hints: SourceLine['hints']
  columns: number
}

function cellsOf(text: string): string[] {
  const cells = text.split('\t', mostColumns + 1)
  return cells.length > mostColumns ? [] : cells.map(cell => cell.trim().replace(/ {2,}/g, ' '))
}

/** Whether a line is nothing but a list's mark and its words: `\t-\tLàm tốt …`. */
function isListed(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell !== '')
  return filled.length === 2 && listMark.test(filled[0] ?? '')
}

/** Whether a listed line is a row of the open table: one that numbers its rows, or of three columns and more. */
function isListedRow(cells: readonly string[], open: OpenTable): boolean {
  if (cells.length !== open.columns) return false
  if (open.columns > 2) return true
  const [heading = ''] = open.rows[0] ?? []
  const numbers = /^(?:stt|tt|số tt|số thứ tự)$/iu.test(heading)
  return numbers || (open.rows.length > 1 && !bullet.test(cells[0] ?? ''))
}

/** Whether a line's cells go on with the open table, or, with none open, start one. */
function isRow(cells: readonly string[], open: OpenTable | undefined, afterGap: boolean): boolean {
  if (cells.length < 2) return false
  if (isListed(cells)) return open !== undefined && isListedRow(cells, open)
  if (open !== undefined && cells.length === open.columns) return true
  if (cells.filter(cell => cell !== '').length < 2) return open !== undefined && !afterGap && cells[0] !== ''
  return true
}

function asTable(open: OpenTable): SourceItem {
  const [only = []] = open.rows
  const filled = only.filter(cell => cell !== '')
  if (open.rows.length === 1 && filled.length <= 2) {
    const [first = '', second] = filled
    // Two blocks side by side, such as a letterhead's, are told from a sentence later: by a wide gap.
    if (second === undefined || !mayStandApart(first, second)) return asLine(open.marked, open.at, open.hints)
    return asLine({ text: `${first}    ${second}`, marks: [] }, open.at, open.hints)
  }
  const rows = open.rows.map(row => [...row, ...Array<string>(open.columns - row.length).fill('')])
  return { type: 'table', at: open.at, rows, rowsAt: open.rowsAt }
}

/** Whether two cells may be blocks of their own: no sentence begins so. */
function mayStandApart(first: string, second: string): boolean {
  return /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second)
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
 * A plain-text file as lines and tables. A table is a run of two lines or more with tabs, or a Markdown table; an empty line in it
 * (a page's end) does not end it when the next row has as many cells.
 *
 * @param name of the file, for errors.
 * @throws Failure `notText` or `emptyFile`.
 */
export function readText(name: string, bytes: Uint8Array): readonly SourceItem[] {
  const lines = readMarkup(decodeText(name, bytes))
  const markdown = findMarkdownRows(lines, mostColumns)
  const isBlank = (index: number) => (lines[index]?.text.trim() ?? '') === ''
  const items: SourceItem[] = []
  /** Page numbers met inside a table that may still go on; they come after it. */
  let waiting: SourceItem[] = []
  let open: OpenTable | undefined
  let afterGap = false
  const close = () => {
    if (open !== undefined) items.push(asTable(open))
    for (const number of waiting) items.push(number)
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
    const stroked = markdown.get(index)
    if (stroked !== undefined && stroked.cells === undefined) continue
    const cells = stroked?.cells ?? cellsOf(line.text)
    if (
      /^\s*(?:\d{1,3}|[-–] ?\d{1,3} ?[-–])\s*$/.test(line.text) &&
      isBlank(index - 1) &&
      isBlank(index + 1)
    ) {
      const number = asLine(line, at, { ...hints, pageNumber: true })
      if (open === undefined) items.push(number)
      else waiting.push(number)
    } else if (stroked !== undefined || isRow(cells, open, afterGap)) {
      if (open !== undefined && afterGap && cells.length !== open.columns) close()
      open ??= { at, rows: [], rowsAt: [], marked: line, hints, columns: 0 }
      open.rows.push([...cells])
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
