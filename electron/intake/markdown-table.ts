import type { MarkedLine } from './read-markup.ts'

/** A line of a Markdown table as cells; its rule `|---|:-:|` as none. */
export type MarkdownRow = { readonly cells: readonly string[] | undefined }

/** `| a | b |` → its cells; a stroke behind a backslash belongs to the words. */
function cellsOf(text: string): string[] {
  return text
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell =>
      cell
        .replaceAll('\\|', '|')
        .replace(/<br\s*\/?>/gi, '\n')
        .replace(/[ \t]+/g, ' ')
        .trim(),
    )
}

function isStroked(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length > 2 && trimmed.startsWith('|') && trimmed.endsWith('|')
}

const rule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

function isRule(text: string): boolean {
  return text.includes('|') && rule.test(text)
}

/**
 * Finds the rows of Markdown tables: lines between strokes that hold a rule in second place.
 *
 * @param most columns that a table may have; lines with more stay lines.
 * @returns the rows by the line's place.
 */
export function findMarkdownRows(
  lines: readonly MarkedLine[],
  most: number,
): ReadonlyMap<number, MarkdownRow> {
  const rows = new Map<number, MarkdownRow>()
  for (let index = 0; index + 1 < lines.length; index++) {
    const [heading = '', below = ''] = [lines[index]?.text, lines[index + 1]?.text]
    if (!isStroked(heading) || isRule(heading) || !isRule(below)) continue
    const columns = cellsOf(heading).length
    if (columns < 2 || columns > most) continue
    rows.set(index, { cells: cellsOf(heading) })
    rows.set(index + 1, { cells: undefined })
    for (index += 2; index < lines.length && isStroked(lines[index]?.text ?? ''); index++) {
      const cells = isRule(lines[index]?.text ?? '') ? undefined : cellsOf(lines[index]?.text ?? '')
      if (cells !== undefined && cells.length > most) break
      rows.set(index, { cells })
    }
    index--
  }
  return rows
}
