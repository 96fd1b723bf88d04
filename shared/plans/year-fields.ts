/** Words before a day that make it a time to keep, not the date of a document. */
const timeWords = /(?:^|[^\p{L}])(?:trước|đến|hết|từ|vào|sau|trong|quá|kể từ)\s+$/iu
const dayBefore = /ngày\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+tháng\s+\d{1,2}\s+năm\s+)$/iu
const periodBefore = /\d{4}\s*[-–]\s*$/u
const periodAfter = /^\s*[-–]\s*\d{4}/u
/** `12/2026/NĐ-CP`: the year is part of a document's symbol. */
const symbolAfter = /^[/-]\p{L}/u

/**
 * A text with the year of its plan as a field, and the year before it where it reads 'năm 2025'. The dates of cited
 * documents, their symbols, and periods of years stay as they are.
 */
export function fieldsForYears(text: string, year: number): string {
  return text.replace(/(?<![\p{L}\p{N}])\d{4}(?![\p{L}\p{N}])/gu, (found: string, at: number) => {
    const before = text.slice(0, at)
    const after = text.slice(at + found.length)
    if (periodBefore.test(before) || periodAfter.test(after) || symbolAfter.test(after)) return found
    const day = dayBefore.exec(before)
    if (day !== null && !timeWords.test(before.slice(0, day.index))) return found
    if (found === String(year)) return '{năm}'
    return found === String(year - 1) && /năm\s+$/iu.test(before) ? '{năm trước}' : found
  })
}
