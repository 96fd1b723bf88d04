import type { RawCell, RawTable } from '../../shared/recognize/raw-table.ts'
import type { DocxNumbers } from './docx-numbers.ts'
import { docxWords } from './docx-text.ts'
import { childOf, childrenOf, type XmlElement } from './parse-xml.ts'

const mostColumns = 60

const numberOf = (element: XmlElement | undefined) => {
  const value = Number(element?.attributes['w:val'] ?? 0)
  return Number.isInteger(value) && value > 0 ? Math.min(value, mostColumns) : 0
}

/** Rows and cells may stand in a frame for content controls or changes. */
function unwrapped(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap(child => {
    if (child.name === name) return [child]
    if (child.name === 'w:sdt') return unwrapped(childOf(child, 'w:sdtContent') ?? child, name)
    return child.name === 'w:ins' || child.name === 'w:customXml' ? unwrapped(child, name) : []
  })
}

/** A tall cell that later rows may go on with. */
type Open = { readonly row: number; readonly column: number; rows: number }

/**
 * A table of a Word file as a rectangle, its merged cells at their first places. A row that tracked changes deleted is
 * left out.
 *
 * @param name what to call it.
 */
export function docxTable(table: XmlElement, name: string, numbers: DocxNumbers): RawTable {
  const rows: RawCell[][] = []
  const open = new Map<number, Open>()
  const tall: Open[] = []
  for (const row of unwrapped(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr')
    if (childOf(properties, 'w:del') !== undefined) continue
    const line: RawCell[] = Array.from({ length: numberOf(childOf(properties, 'w:gridBefore')) }, () => ({
      text: '',
    }))
    for (const cell of unwrapped(row, 'w:tc')) {
      const cellProperties = childOf(cell, 'w:tcPr')
      const span = numberOf(childOf(cellProperties, 'w:gridSpan')) || 1
      const merge = childOf(cellProperties, 'w:vMerge')
      const column = line.length
      const above = open.get(column)
      const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart' && above !== undefined
      if (goesOn) {
        above.rows = rows.length - above.row + 1
        line.push({ text: '' })
      } else {
        const { text, bold } = docxWords(cell, numbers)
        line.push({ text, ...(bold ? { bold: true } : {}), ...(span > 1 ? { colSpan: span } : {}) })
        open.delete(column)
        if (merge !== undefined) {
          const origin = { row: rows.length, column, rows: 1 }
          open.set(column, origin)
          tall.push(origin)
        }
      }
      for (let covered = 1; covered < span; covered++) line.push({ text: '' })
    }
    rows.push(line)
  }
  for (const { row, column, rows: count } of tall) {
    const cell = rows[row]?.[column]
    const line = rows[row]
    if (count > 1 && cell !== undefined && line !== undefined) line[column] = { ...cell, rowSpan: count }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return {
    name,
    above: [],
    rows: rows.map(row => Array.from({ length: width }, (_, column) => row[column] ?? { text: '' })),
    rowsAt: rows.map((_, index) => index + 1),
    hiddenRows: [],
  }
}
