import type { Letterhead } from '../plans/plan.ts'
import { isUpper } from '../vietnamese.ts'
import { type LetterheadLine, readLetterheadLine } from './letterhead-line.ts'
import { plainLine } from './line-text.ts'
import type { Report } from './report.ts'
import type { SourceItem, SourceLine } from './source.ts'

export type LetterheadFacts = Partial<Omit<Letterhead, 'day' | 'month' | 'year'>> &
  Pick<Letterhead, 'day' | 'month' | 'year'>

/** Two blocks side by side on one line: parts of the letterhead, or the recipients' heading and a signature's line. */
function standApart(parts: readonly string[]): boolean {
  const [left = '', right = ''] = parts
  if (parts.length < 2) return false
  if (parts.every(part => readLetterheadLine(plainLine(part)) !== undefined)) return true
  return parts.length === 2 && /^Nơi nhận\s*:?$/iu.test(left.trim()) && isUpper(right)
}

/** Lines of a table, column by column: how two blocks side by side are read. Wide gaps part blocks as well. */
export function flatten(item: SourceItem): readonly SourceLine[] {
  const asLine = (text: string, at: number): SourceLine => ({ type: 'line', text, at, marks: [], hints: {} })
  if (item.type === 'line') {
    const parts = item.text.split(/ {4,}/)
    return standApart(parts) ? parts.map(part => asLine(part.trim(), item.at)) : [item]
  }
  const columns = item.rows[0]?.length ?? 0
  return Array.from({ length: columns }, (_, column) =>
    item.rows.flatMap((row, index) => {
      const text = row[column] ?? ''
      return text === '' ? [] : [asLine(text, item.rowsAt[index] ?? item.at)]
    }),
  ).flat()
}

function factsOf(line: LetterheadLine): Partial<Letterhead> {
  switch (line.kind) {
    case 'commune':
      return { unitKind: line.unitKind, communeName: line.name }
    case 'province':
      return { provinceKind: line.provinceKind, provinceName: line.name }
    case 'number':
      return { number: line.number, symbol: line.symbol }
    case 'placeDate':
      return { place: line.place, day: line.day, month: line.month, year: line.year }
    default:
      return {}
  }
}

/**
 * Takes the letterhead's lines out of a document, also where a conversion has moved them into the text.
 *
 * @param front what stands before KẾ HOẠCH; `text` what stands behind it.
 * @returns its facts; lines before KẾ HOẠCH that are no letterhead; the text without the lines taken.
 */
export function readLetterhead(
  front: readonly SourceItem[],
  text: readonly SourceItem[],
  report: Report,
): { facts: LetterheadFacts; unplaced: readonly SourceLine[]; text: readonly SourceItem[] } {
  let facts: LetterheadFacts = { day: null, month: null, year: null }
  const seen = new Set<LetterheadLine['kind']>()
  const take = (line: LetterheadLine | undefined): boolean => {
    if (line === undefined || seen.has(line.kind)) return false
    seen.add(line.kind)
    facts = { ...facts, ...factsOf(line) }
    return true
  }
  const unplaced = front.flatMap(flatten).filter(line => {
    const read = readLetterheadLine(plainLine(line.text))
    const taken = take(read)
    if (taken && read?.kind === 'province') {
      report.info(
        line.at,
        'Văn bản của UBND cấp xã không ghi cơ quan chủ quản nên dòng này không được in.',
        line.text,
      )
    }
    return !taken
  })
  let afterCommittee = false
  const rest = text.filter(item => {
    const read = item.type === 'line' ? readLetterheadLine(plainLine(item.text)) : undefined
    const fits = read?.kind !== 'province' && (read?.kind !== 'commune' || afterCommittee)
    const taken = fits && take(read)
    afterCommittee = taken && read?.kind === 'committee'
    if (taken)
      report.info(
        item.at,
        'Dòng của phần đầu văn bản nằm lẫn trong nội dung đã được đưa về đúng chỗ.',
        item.type === 'line' ? item.text : '',
      )
    return !taken
  })
  return { facts, unplaced, text: rest }
}
