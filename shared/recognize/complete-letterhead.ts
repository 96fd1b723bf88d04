import type { Letterhead } from '../plans/plan.ts'
import { fold } from '../vietnamese.ts'
import { findCommune, findProvince } from './place-names.ts'
import type { LetterheadFacts } from './read-letterhead.ts'
import type { Report } from './report.ts'
import type { SourceLine } from './source.ts'

/** Month and year that only the appendix's reference to its plan states: `ngày    /3/2026`, `tháng 3 năm 2026`. */
export function withReferenceDate(
  facts: LetterheadFacts,
  references: readonly SourceLine[],
  report: Report,
): LetterheadFacts {
  for (const line of references) {
    const match =
      /ngày[\s.…_]*\d{0,2}[\s.…_]*(?:\/|tháng)[\s.…_]*(\d{1,2})?[\s.…_]*(?:\/|năm)[\s.…_]*(20\d\d)/iu.exec(
        line.text,
      )
    const month = Number(match?.[1] ?? 0)
    const year = Number(match?.[2] ?? 0)
    if (year > 2100 || (facts.year !== null && facts.year !== year)) continue
    const found = {
      year: facts.year ?? (year > 0 ? year : null),
      month: facts.month ?? (month >= 1 && month <= 12 ? month : null),
    }
    if (found.month !== facts.month || found.year !== facts.year) {
      report.info(line.at, 'Tháng, năm ban hành lấy theo dòng “Kèm theo Kế hoạch…” của phụ lục.', line.text)
    }
    return { ...facts, ...found }
  }
  return facts
}

/**
 * The letterhead whole: what the document's head states, else what its text says of the commune and the province.
 *
 * @param clues texts that name them surest first: subject, closing, enacting sentence, bases.
 * @param others the rest of the document, asked for the province when the clues name none.
 */
export function completeLetterhead(
  facts: LetterheadFacts,
  clues: readonly string[],
  others: readonly string[],
  report: Report,
): Letterhead {
  const named = clues.map(findCommune).find(commune => commune !== undefined)
  const sameName =
    facts.communeName === undefined || fold(facts.communeName) === fold(named?.communeName ?? '')
  const communeName = (sameName ? named?.communeName : undefined) ?? facts.communeName ?? ''
  if (communeName === '')
    report.warning(0, 'Không tìm thấy tên xã, phường, đặc khu; hãy điền ở phần Thông tin.', '')
  const province = findProvince(clues) ?? findProvince(others)
  if (facts.number === undefined)
    report.info(0, 'Văn bản không có dòng số, ký hiệu; để trống chờ văn thư cấp số.', '')
  return {
    unitKind: facts.unitKind ?? named?.unitKind ?? 'xã',
    communeName,
    provinceName: facts.provinceName ?? province?.provinceName ?? '',
    provinceKind: facts.provinceKind ?? province?.provinceKind ?? 'tỉnh',
    number: facts.number ?? '',
    symbol: facts.symbol ?? 'KH-UBND',
    place: facts.place ?? communeName,
    day: facts.day,
    month: facts.month,
    year: facts.year,
  }
}
