import type { Appendix, AppendixItem } from '../plans/appendix.ts'
import { plainLine } from './line-text.ts'
import { readMarker } from './markers.ts'
import type { Report } from './report.ts'
import type { SourceLine } from './source.ts'

/** Most lines below a table that are its notes; more are a text of their own. */
const mostNotes = 5

/**
 * The appendix with the lines below its table as headings without a number at its end, which span the table as the
 * notes did; undefined where they cannot stand there, because such headings count.
 */
export function withNotes(
  appendix: Appendix,
  lines: readonly SourceLine[],
  report: Report,
): Appendix | undefined {
  if (lines.length === 0) return appendix
  const fits = lines.length <= mostNotes && lines.every(line => readMarker(line.text)?.kind !== 'section')
  const kind =
    appendix.subgroupNumbering === 'none'
      ? 'subgroup'
      : appendix.groupNumbering === 'none'
        ? 'group'
        : undefined
  if (!fits || kind === undefined) return undefined
  const notes = lines.map((line, index): AppendixItem => {
    report.warning(
      line.at,
      `Dòng ghi chú dưới bảng của phụ lục “${appendix.title}” được giữ thành hàng cuối của bảng.`,
      line.text,
    )
    return { id: `${appendix.id}n${index + 1}`, kind, title: plainLine(line.text) }
  })
  return { ...appendix, items: [...appendix.items, ...notes] }
}
