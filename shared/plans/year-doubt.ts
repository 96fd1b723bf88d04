import { documentTypes } from '../legal-bases/document-types.ts'

const typeWords = documentTypes
  .map(({ name }) => name)
  .concat('Báo cáo', 'Tờ trình', 'văn bản')
  .join('|')
const documentBefore = new RegExp(`(?<!\\p{L})(?:${typeWords})(?!\\p{L})[^.;:\\n]{0,150}$`, 'u')
const timeWords = /(?:^|[^\p{L}])(?:trước|đến|hết|từ|vào|sau|trong|quá|kể từ|chậm nhất(?: là)?)\s+$/iu
const dayEnding = /ngày\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+tháng\s+\d{1,2}\s+năm\s+)$/iu

/** What may stand between a word of time and its year: `năm`, `ngày 01/7/`, `tháng 7/`, `quý IV năm`. */
const upToYear =
  '(?:(?:đầu|giữa|cuối)\\s+)?(?:năm\\s+|(?:ngày\\s+)?\\d{1,2}\\s*[/.-]\\s*(?:\\d{1,2}\\s*[/.-]\\s*)?|(?:ngày\\s+\\d{1,2}\\s+)?tháng\\s+\\d{1,2}(?:\\s*[/-]\\s*|\\s+năm\\s+)|quý\\s+[IV\\d]+(?:\\s*[/-]\\s*|\\s+năm\\s+))?$'
const sinceOrUntil = new RegExp(`(?<!\\p{L})(?:từ|kể từ|sau khi|sau|đến|tới)(?: hết)?\\s+${upToYear}`, 'iu')
/** `từ năm 2025 sang`, `từ tháng 12/2025 đến hết quý I/2026`: what goes on in the plan's year moves with it. */
const handedOn = (clause: string, year: number) =>
  /^\s*(?:chuyển )?(?:sang|qua)(?!\p{L})/iu.test(clause) ||
  (/^\s*(?:đến|tới)\s/iu.test(clause) && clause.includes(String(year)))
/** `85% (năm 2025`, and what comes after a year that was reported: `năm 2025 đã đạt 85%`. */
const figureBefore = /\d\s*%?\s*\(?\s*(?:(?:vào|trong|của|cuối|hết)\s+)*năm\s+$/iu
const figureAfter = /(?<!\p{L})(?:đã|đạt|chiếm|ước|mới)(?!\p{L}).*\d/iu
const comparedWith = /so với (?:cùng kỳ |cuối )?(?:năm )?$/iu
const counted =
  /^\s*(?:hộ|người|hồ sơ|tin|bài|lượt|máy|tài khoản|văn bản|lao động|học sinh|triệu|đồng)(?!\p{L})/iu

/** What of a text still belongs to the sentence that it begins in. */
const clauseOf = (after: string) => /^.*?(?=[;\n]|\.(?:\s|$)|$)/u.exec(after)?.[0] ?? ''

/**
 * What speaks against moving a year of its own accord: it may be the date of a document or of something past, a figure
 * that was reported, a mark farther off than the plan, or no year at all.
 *
 * @param at where the year stands: the plan's, the one before or the one after.
 * @param year the plan's, before it moves.
 * @returns Vietnamese; undefined for nothing.
 */
export function yearDoubt(text: string, at: number, year: number): string | undefined {
  const own = Number(text.slice(at, at + 4))
  const before = text.slice(0, at)
  const clause = clauseOf(text.slice(at + 4))
  const day = dayEnding.exec(before)
  if (day !== null && !timeWords.test(before.slice(0, day.index))) {
    if (documentBefore.test(before.slice(0, day.index))) return 'Có thể là ngày của văn bản đã ban hành'
    if (own < year) return 'Có thể là ngày của sự việc đã qua'
  }
  if (comparedWith.test(before)) return isFarther(before, clause, year)
  if (own < year && sinceOrUntil.test(before) && !handedOn(clause, year))
    return 'Có thể là mốc của sự việc đã qua'
  if (own < year && (figureBefore.test(before) || figureAfter.test(clause)))
    return `Có thể là số liệu đã có của năm ${own}: cập nhật số trước khi chuyển năm`
  if (own > year && /(?:đến|tới)(?: hết)?(?: năm)?\s+$/iu.test(before))
    return 'Có thể là mốc xa hơn năm kế hoạch'
  if (counted.test(clause) && !/(?:năm|\/)\s*$/iu.test(before)) return 'Có thể là số lượng, không phải năm'
  return undefined
}

/** A comparison moves with the plan, unless its goal lies years ahead: `đến năm 2030 gấp đôi so với năm 2025`. */
function isFarther(before: string, clause: string, year: number): string | undefined {
  const sentence = (before.split(/[;\n]|\.\s/u).at(-1) ?? '') + clause
  const isLong = [...sentence.matchAll(/(?<!\d)20\d{2}(?!\d)/gu)].some(([digits]) => Number(digits) > year)
  return isLong ? 'Có thể là mốc so sánh của cả giai đoạn' : undefined
}
