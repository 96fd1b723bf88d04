import { error, type Rule, warning } from './finding.ts'

/** The issuing body and the place of signing carry the commune's name (NĐ30 PL I.II.2, II.4). */
export const checkLetterhead: Rule = ({ letterhead }) => [
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
  ...(letterhead.place.trim() === ''
    ? [
        warning({
          rule: 'plan.place',
          family: 'missing',
          where: 'letterhead.place',
          message: 'Chưa có địa danh trước ngày tháng năm. Hãy nhập tên đơn vị hành chính nơi ban hành.',
        }),
      ]
    : []),
]
