import { normalise } from '../vietnamese.ts'
import { type RawTable, tableOfWords } from './raw-table.ts'

/** A quoted cell and where it ends: behind the quote that no other follows; undefined when none does. */
function readQuoted(
  text: string,
  from: number,
): { readonly words: string; readonly next: number } | undefined {
  let words = ''
  let at = from
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return undefined
    words += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { words, next: quote + 1 }
    words += '"'
    at = quote + 2
  }
}

/** Whether a quote that opens a cell is closed right before the cell's end: else it is a word's own. */
function closesCell(text: string, next: number): boolean {
  const after = text[next]
  return after === undefined || after === '\t' || after === '\n'
}

/**
 * A range as spreadsheets put it on the clipboard: cells parted by tabs, rows by line ends; a cell with a tab, a line
 * end or a quote in it stands in quotes, quotes in it doubled. Blank rows at the end are dropped.
 */
export function tableFromText(text: string): RawTable {
  const plain = normalise(text).replace(/\r\n?/g, '\n')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= plain.length) {
    const quoted = plain[at] === '"' ? readQuoted(plain, at + 1) : undefined
    let end: number
    if (quoted !== undefined && closesCell(plain, quoted.next)) {
      row.push(quoted.words.trim())
      end = quoted.next
    } else {
      const found = /[\t\n]/g
      found.lastIndex = at
      end = found.exec(plain)?.index ?? plain.length
      row.push(plain.slice(at, end).trim())
    }
    if (plain[end] !== '\t') {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  while (rows.at(-1)?.every(cell => cell === '') === true) rows.pop()
  return tableOfWords('Vùng dán', rows)
}
