import type { Finding } from '../documents/api.ts'
import { documentKind } from '../plans/document-kind.ts'
import type { Letterhead, Plan } from '../plans/plan.ts'
import { normalise, placeTones } from '../vietnamese.ts'
import { error, type Rule, warning } from './finding.ts'

/** The issuing body and the place of signing carry the commune's name (NĐ30 PL I.II.2, II.4). */
export const checkLetterhead: Rule = plan => [...checkNames(plan), ...checkPlace(plan.letterhead)]

const checkNames = ({ letterhead, report }: Plan): readonly Finding[] => [
  ...(letterhead.communeName.trim() === ''
    ? [
        error({
          rule: 'plan.commune',
          family: 'missing',
          where: 'letterhead.communeName',
          message: `Chưa có tên ${letterhead.unitKind}. Hãy nhập tên đơn vị ở mục Thông tin.`,
        }),
      ]
    : []),
  ...(letterhead.symbol.trim() === ''
    ? [
        error({
          rule: 'plan.symbol',
          family: 'missing',
          where: 'letterhead.symbol',
          message: `Chưa có ký hiệu văn bản. Hãy nhập ký hiệu, ví dụ “${documentKind({ report }).symbol}”.`,
        }),
      ]
    : []),
]

function checkPlace({ unitKind, communeName, place }: Letterhead): readonly Finding[] {
  const at = { family: 'missing', where: 'letterhead.place' } as const
  if (place.trim() === '') {
    const message = 'Chưa có địa danh trước ngày tháng năm. Hãy nhập tên đơn vị hành chính nơi ban hành.'
    return [warning({ ...at, rule: 'plan.place', message })]
  }
  // A unit named for a person, a number or an event is written with its kind: 'Phường 12' (NĐ30 PL I.II.4.a).
  const names = [communeName, `${unitKind} ${communeName}`].map(plain)
  if (communeName.trim() === '' || names.includes(plain(place))) return []
  const message = `Địa danh “${place.trim()}” khác với tên ${unitKind} (${communeName.trim()}). Hãy sửa lại cho khớp.`
  return [warning({ ...at, rule: 'plan.placeName', family: 'value', text: place.trim(), message })]
}

const plain = (name: string): string => placeTones(normalise(name)).toLowerCase().trim()
