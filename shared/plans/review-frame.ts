import type { Block } from './block.ts'
import { editRuns, type TextEdit } from './edit-runs.ts'
import { plainText, type RichText } from './rich-text.ts'
import { fixedStretches, yearMentions } from './year-mentions.ts'

/** What is to be filled in, as drafts have it. */
export const blank = '…'

/** A figure: `1.864`, `96,0`, `2.795/3.250`. */
const figures =
  /(?<![\p{L}\p{N}.,/-])\d+(?:[.,]\d+)*(?:\s?\/\s?\d+(?:[.,]\d+)*)?(?![\p{L}\p{N}]|[/-]\p{L}|[.,]\d)/gu
/** Days, months and years, and what is a name rather than a count: `Đề án 06`, `mức độ 2`, `từ đủ 14 tuổi`, `24/7`. */
const noFigures = [
  /(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/giu,
  /(?:ngày|tháng|quý|năm học|năm)\s+\d+(?:\s*[/-]\s*\d+)*/giu,
  /(?<!\p{L})(?:đề án|dự án|nghị quyết|nghị định|thông tư|quyết định|chỉ thị|kế hoạch)(?: số)?\s+\d+/giu,
  /(?<!\p{L})(?:giai đoạn|mức|mức độ|cấp độ|phần|phụ lục|mục|điều|khoản|điểm|thứ|kỳ|đợt|khóa|khu|tổ)\s+\d+(?:\s*(?:,|-|–|và)\s*\d+)*(?=\s*(?:[^\s\d%]|$))/giu,
  /\d+\s+(?:tuổi|cấp)(?!\p{L})/giu,
  /(?<!\d)24\/7(?!\d)/gu,
]
/** Till when something is told, which is a year later in the year after. */
const until = /(?:đến|tới)(?: hết)?\s+(?:năm\s+|(?:ngày\s+|tháng\s+)?[\d/.-]*(?:\s*tháng\s+\d+\s+năm\s+)?)$/iu
/** A day by itself is that of something past. */
const exactDay = /\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+tháng\s+\d{1,2}\s+năm\s+)$/u

/**
 * An old review as the frame of the new one: its wording and headings with the years moved on, its figures blank, so
 * that none of them passes for one of the year that is reviewed now. Documents that it cites stay.
 *
 * @param year the year that the old review is about.
 */
export function reviewFrame(content: readonly Block[], year: number): readonly Block[] {
  return content.map(block => {
    if (block.kind !== 'table') return { ...block, text: frameText(block.text, year) }
    const rows = block.rows.map((cells, at) =>
      // The first column numbers the lines or names them.
      cells.map((cell, column) =>
        at < block.headerRows || column === 0
          ? { ...cell, text: [...moveYears(cell.text, year)] }
          : { ...cell, text: [...frameText(cell.text, year)] },
      ),
    )
    return { ...block, rows }
  })
}

const frameText = (text: RichText, year: number): RichText => moveYears(blankFigures(text), year)

function blankFigures(text: RichText): RichText {
  const words = plainText(text)
  const kept = [
    ...fixedStretches(words),
    ...noFigures.flatMap(pattern =>
      [...words.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length })),
    ),
  ]
  return editRuns(
    text,
    [...words.matchAll(figures)].flatMap(({ 0: from, index: at }): readonly TextEdit[] =>
      kept.some(each => each.from < at + from.length && at < each.to) ? [] : [{ at, from, to: blank }],
    ),
  )
}

function moveYears(text: RichText, year: number): RichText {
  const words = plainText(text)
  return editRuns(
    text,
    yearMentions(words, year).filter(({ at, moves }) => {
      const before = words.slice(0, at)
      return until.test(before) || (moves && !exactDay.test(before))
    }),
  )
}
