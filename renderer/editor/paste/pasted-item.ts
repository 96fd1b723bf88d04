/** What lies on the clipboard, read but not yet understood: lines and tables in order, in any encoding. */
export type PastedRun = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** As the source names it: `.VnTime`. It says the encoding and is then dropped. */
  readonly font?: string
}

export type PastedList = {
  /** 0 for the outermost. */
  readonly level: number
  readonly ordered: boolean
  /** The number or bullet as the source shows it, where it stands outside the text: `1.1.`, `·`. */
  readonly label?: PastedRun
}

export type PastedLine = {
  readonly type: 'line'
  readonly runs: readonly PastedRun[]
  /** Level of a heading, 1 outermost. */
  readonly heading?: number
  readonly list?: PastedList
}

export type PastedCell = {
  readonly lines: readonly PastedLine[]
  readonly colSpan: number
  readonly rowSpan: number
}

export type PastedTable = {
  readonly type: 'table'
  readonly rows: readonly (readonly PastedCell[])[]
  /** Of the columns, in any unit; undefined where the source does not say all of them. */
  readonly widths: readonly number[] | undefined
  /** How many first rows the source calls headings; undefined where it says nothing. */
  readonly headerRows: number | undefined
}

export type PastedItem = PastedLine | PastedTable

/** The words of runs without their look. */
export function wordsOf(runs: readonly PastedRun[]): string {
  return runs.map(run => run.text).join('')
}

/** Every line of the items, those in cells too. */
export function linesOf(items: readonly PastedItem[]): readonly PastedLine[] {
  return items.flatMap(item =>
    item.type === 'line' ? [item] : item.rows.flatMap(row => row.flatMap(cell => cell.lines)),
  )
}

/** The items with every line changed, those in cells too. */
export function mapLines(
  items: readonly PastedItem[],
  change: (line: PastedLine) => PastedLine,
): readonly PastedItem[] {
  return items.map(item =>
    item.type === 'line'
      ? change(item)
      : {
          ...item,
          rows: item.rows.map(row => row.map(cell => ({ ...cell, lines: cell.lines.map(change) }))),
        },
  )
}
