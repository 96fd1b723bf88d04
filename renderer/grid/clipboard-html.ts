import { square, tidyText } from './tsv.ts'

/** Marks what the grid itself wrote: its plain text is exact. */
const ownMark = 'data-so-ke-hoach-grid'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, letter => entities[letter] ?? letter)

// Excel would make a date of 1/4 and a new row of every line.
const cellStyle = `mso-number-format:'\\@';white-space:pre-wrap;border:1px solid #000;vertical-align:top`
const lineBreak = '<br style="mso-data-placement:same-cell">'

/** A block as a table that Word and Excel take over cell by cell. */
export function writeHtmlTable(values: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<td style="${cellStyle}">${escapeHtml(text).replaceAll('\n', lineBreak)}</td>`
  const rows = values.map(row => `<tr>${row.map(cell).join('')}</tr>`)
  return `<meta charset="utf-8"><table ${ownMark} style="border-collapse:collapse">${rows.join('')}</table>`
}

/** Spreadsheets write exact plain text beside their table; from other programs the table is the better source. */
function isFromSpreadsheet(html: string): boolean {
  return (
    html.includes(ownMark) || /urn:schemas-microsoft-com:office:excel|google-sheets-html-origin/.test(html)
  )
}

const blocks = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])

/** The words of a cell, a line for each paragraph and line break. */
function wordsOf(cell: Element): string {
  let text = ''
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ')
    if (!(node instanceof Element)) return
    if (node.tagName === 'BR') text += '\n'
    const isBlock = blocks.has(node.tagName)
    if (isBlock && text !== '' && !text.endsWith('\n')) text += '\n'
    for (const child of node.childNodes) visit(child)
    if (isBlock && !text.endsWith('\n')) text += '\n'
  }
  for (const child of cell.childNodes) visit(child)
  const lines = tidyText(text).split('\n')
  return lines
    .map(line => line.trim())
    .join('\n')
    .trim()
}

/** More than any table has; a bound against a page that says otherwise. */
const mostSpan = 200

/**
 * The first table of copied HTML, as from Word or a web page; merged cells leave empty ones.
 *
 * @returns null when there is none, or when the plain text beside it is the better source.
 */
export function readHtmlTable(html: string): string[][] | null {
  if (!/<table/i.test(html) || isFromSpreadsheet(html)) return null
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null || table.rows.length === 0) return null
  const rows: string[][] = Array.from(table.rows, () => [])
  const taken = new Set<string>()
  Array.from(table.rows).forEach((row, index) => {
    let column = 0
    for (const cell of row.cells) {
      while (taken.has(`${index}:${column}`)) column++
      const across = Math.min(cell.colSpan, mostSpan)
      const down = Math.min(cell.rowSpan, mostSpan)
      for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) taken.add(`${index + y}:${column + x}`)
      const values = rows[index]
      if (values) {
        while (values.length < column) values.push('')
        values[column] = wordsOf(cell)
      }
      column += across
    }
  })
  return square(rows)
}
