import { isUpper } from '../vietnamese.ts'
import type { Report } from './report.ts'
import { sentenceCase } from './sentence-case.ts'

/**
 * The subject out of its lines: sentence case, without the document's type in front, which prints above it, and
 * without a final mark (NĐ30 PL I.II.5). Every change but that of the mark is reported.
 *
 * @param at where the subject begins, for the report.
 */
export function tidySubject(lines: readonly string[], at: number, report: Report): string {
  const written = lines.join(' ')
  const isShort = (line: string) => line.length < 8 && !line.includes(' ')
  const cased = lines.map((line, index) =>
    isUpper(line) && !isShort(line) ? sentenceCase(line, index === 0) : line,
  )
  // A name may run over the end of a line, so lines in capitals throughout are cased together.
  const subject = isUpper(written) && !isShort(written) ? sentenceCase(written) : cased.join(' ')
  if (subject !== written) {
    report.warning(
      at,
      `Trích yếu viết hoa toàn bộ được đổi sang chữ thường: “${subject}”. Hãy xem lại tên riêng.`,
      written,
    )
  }
  const bare = subject
    .replace(/^[\s:.–-]+/u, '')
    .replace(/[\s.;,]+$/u, '')
    .trim()
  const withoutType = bare.replace(/^kế hoạch\s+(?!h[oó][aá](?!\p{L}))(?=\p{L})/iu, '')
  if (withoutType === bare) return bare
  report.info(at, 'Bỏ chữ “Kế hoạch” ở đầu trích yếu vì tên loại văn bản đã in ở dòng trên.', written)
  return withoutType.replace(/^\p{L}/u, letter => letter.toLocaleUpperCase('vi'))
}
