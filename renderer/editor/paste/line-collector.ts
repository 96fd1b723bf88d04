import type { PastedItem, PastedLine, PastedList, PastedRun, PastedTable } from './pasted-item.ts'

/** What a line is besides its words. */
export type LineFacts = { readonly heading?: number | undefined; readonly list?: PastedList | undefined }

/** Gathers runs into lines while a page is read from the top. */
export function createLineCollector() {
  const items: PastedItem[] = []
  let runs: PastedRun[] = []
  let facts: LineFacts = {}

  const endLine = () => {
    if (/[^\s\u00a0]/.test(runs.map(run => run.text).join(''))) {
      const { heading, list } = facts
      const line: PastedLine = {
        type: 'line',
        runs,
        ...(heading === undefined ? {} : { heading }),
        ...(list === undefined ? {} : { list }),
      }
      items.push(line)
      // The number stands in front of an item's first line only.
      facts = {}
    }
    runs = []
  }

  return {
    items,
    add: (run: PastedRun) => {
      runs.push(run)
    },
    /** Ends the line that is open, if it has words. */
    endLine,
    /** Ends the line and says what the next one is. What is said twice (a paragraph in an item) adds up. */
    startLine: (next: LineFacts) => {
      endLine()
      facts = { heading: next.heading ?? facts.heading, list: next.list ?? facts.list }
    },
    /** Forgets what was said of a line that never came. */
    drop: () => {
      endLine()
      facts = {}
    },
    /** The label that stands in the line itself, as Word writes it. */
    label: (label: PastedRun) => {
      if (label.text !== '') facts = { ...facts, list: { level: 0, ordered: true, ...facts.list, label } }
    },
    addItems: (more: readonly PastedItem[]) => {
      endLine()
      items.push(...more)
    },
    addTable: (table: PastedTable) => {
      endLine()
      items.push(table)
    },
  }
}

export type LineCollector = ReturnType<typeof createLineCollector>
