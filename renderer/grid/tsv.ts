/** A cell's text as the grid keeps it: composed letters, lines ended by `\n`. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\0', '')
}

function quote(text: string): string {
  return /[\n\r\t]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A block as Excel puts it on the clipboard: tabs, CRLF after every row, quotes only where a cell needs them. */
export function writeTsv(values: readonly (readonly string[])[]): string {
  return values.map(row => `${row.map(quote).join('\t')}\r\n`).join('')
}

type Field = { readonly text: string; readonly end: number }

/**
 * A field that was quoted; null when its quotes are its own: Excel writes a cell that merely begins with a quote as
 * it is, and quotes only what holds a tab, a new line, or doubled quotes.
 */
function readQuoted(source: string, start: number): Field | null {
  const closing = /"(?!")/g
  let inner = ''
  let at = start + 1
  while (at < source.length) {
    closing.lastIndex = at
    const next = source.indexOf('"', at)
    if (next === -1) return null
    inner += source.slice(at, next)
    if (source[next + 1] !== '"') {
      const rest = readBare(source, next + 1)
      const needed = /[\n\r\t]/.test(inner) || inner.includes('"')
      return needed ? { text: inner + rest.text, end: rest.end } : null
    }
    inner += '"'
    at = next + 2
  }
  return null
}

function readBare(source: string, start: number): Field {
  const ending = /[\t\r\n]/g
  ending.lastIndex = start
  const end = ending.exec(source)?.index ?? source.length
  return { text: source.slice(start, end), end }
}

/**
 * Reads what a spreadsheet or an editor put on the clipboard as text. Never throws.
 *
 * @returns rows of equal length, at least one cell; texts tidied.
 */
export function readTsv(source: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (true) {
    const field = (source[at] === '"' ? readQuoted(source, at) : null) ?? readBare(source, at)
    rows.at(-1)?.push(tidyText(field.text))
    at = field.end
    if (at >= source.length) break
    const isRowEnd = source[at] !== '\t'
    at += source.startsWith('\r\n', at) ? 2 : 1
    if (isRowEnd && at >= source.length) break
    if (isRowEnd) rows.push([])
  }
  return square(rows)
}

/** Rows of equal length, the short ones filled with empty texts. */
export function square(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1)
  return rows.map(row => [...row, ...Array.from({ length: width - row.length }, () => '')])
}
