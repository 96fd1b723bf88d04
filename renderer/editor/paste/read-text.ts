import { isBareMarker } from '../../../shared/recognize/markers.ts'
import type { PastedItem, PastedLine, PastedTable } from './pasted-item.ts'

/** Rows of tab-separated text as spreadsheets write it: a cell with a line break or a quote stands in quotes. */
function readRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/y
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\n') rows.push([])
    if (match[3] === '') break
  }
  return rows.filter(row => row.length > 0)
}

/** Tab-separated text, every row as wide; not a list whose numbers stand before a tab. */
function readTabTable(text: string): PastedTable | undefined {
  const body = text.replace(/\n+$/, '')
  if (!body.includes('\t')) return undefined
  const rows = readRows(body)
  const columns = rows[0]?.length ?? 0
  if (columns < 2 || rows.some(row => row.length !== columns)) return undefined
  if (columns === 2 && rows.every(row => isBareMarker((row[0] ?? '').trim()) || row[0]?.trim() === ''))
    return undefined
  return {
    type: 'table',
    rows: rows.map(row =>
      row.map(cell => ({
        lines: cell
          .split('\n')
          .filter(line => line.trim() !== '')
          .map(line => ({ type: 'line', runs: [{ text: line }] })),
        colSpan: 1,
        rowSpan: 1,
      })),
    ),
    widths: undefined,
    headerRows: undefined,
  }
}

function plainBreaks(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
}

/** Reads plain text line by line. Empty lines part paragraphs and are not kept. */
export function readLines(text: string): readonly PastedLine[] {
  return plainBreaks(text)
    .split('\n')
    .filter(line => /[^\s\u00a0]/.test(line))
    .map(line => ({ type: 'line', runs: [{ text: line }] }))
}

/** Reads plain text: a spreadsheet's cells, or lines. */
export function readText(text: string): readonly PastedItem[] {
  const table = readTabTable(plainBreaks(text))
  return table === undefined ? readLines(text) : [table]
}
