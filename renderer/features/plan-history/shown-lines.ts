import { differs, type Line } from './comparison-line.ts'

/** What is drawn: a part's title, a line, or how many equal lines are left out. */
export type Shown =
  | { readonly type: 'part'; readonly key: string; readonly title: string }
  | { readonly type: 'line'; readonly key: string; readonly line: Line }
  | { readonly type: 'gap'; readonly key: string; readonly count: number }

/**
 * The lines to draw, under the titles of their parts.
 *
 * @param onlyDifferences leaves out what is the same, and parts in which all is.
 */
export function shownLines(lines: readonly Line[], onlyDifferences: boolean): readonly Shown[] {
  const shown: Shown[] = []
  for (const [part, ofPart] of Map.groupBy(lines, line => line.part)) {
    if (onlyDifferences && !ofPart.some(differs)) continue
    shown.push({ type: 'part', key: `part-${part}`, title: part })
    let skipped = 0
    const gap = (key: string) => {
      if (skipped > 0) shown.push({ type: 'gap', key: `gap-${key}`, count: skipped })
      skipped = 0
    }
    for (const line of ofPart) {
      if (onlyDifferences && !differs(line)) skipped += 1
      else {
        gap(line.key)
        shown.push({ type: 'line', key: line.key, line })
      }
    }
    gap(`end-${part}`)
  }
  return shown
}

/** How a comparison is summed up: `3 chỗ sửa, 1 chỗ thêm`. */
export function countWords(counts: {
  readonly changed: number
  readonly added: number
  readonly removed: number
  readonly moved: number
}): string {
  const words = [
    counts.changed > 0 && `${counts.changed} chỗ sửa`,
    counts.added > 0 && `${counts.added} chỗ thêm`,
    counts.removed > 0 && `${counts.removed} chỗ bỏ`,
    counts.moved > 0 && `${counts.moved} chỗ chuyển`,
  ].filter(Boolean)
  return words.length > 0 ? words.join(', ') : 'Hai bản giống nhau'
}
