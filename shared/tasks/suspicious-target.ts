import type { RowItem } from '../plans/appendix.ts'
import { plainExpression } from './expression-text.ts'

const isPercent = (unit: string | undefined) => /%|phần trăm|tỷ lệ/iu.test(unit ?? '')

/**
 * What is doubtful about a row's target, as a sentence for the clerk.
 *
 * @returns undefined when nothing is. Narrowed figures (`100% (trừ văn bản mật)`) are not doubtful.
 */
export function suspicion({ target, cells }: Pick<RowItem, 'target' | 'cells'>): string | undefined {
  if (target === undefined) return undefined
  const percent = isPercent(cells.unitOfMeasure)
  switch (target.kind) {
    case 'product':
      return 'Không có số để đo; nên ghi số lượng, tỷ lệ hoặc thời hạn'
    case 'interval':
      return 'Mức đạt nằm trong một khoảng; theo dõi tính đạt từ mức thấp nhất'
    case 'done':
      if (percent) return 'Đơn vị tính là tỷ lệ nhưng chỉ tiêu không có số'
      return /\d ?%/u.test(plainExpression(cells.name ?? ''))
        ? 'Tên chỉ tiêu có tỷ lệ; nên ghi tỷ lệ đó ở cột chỉ tiêu'
        : undefined
    default: {
      const { kind, comparator, value, unit, approximate } = target
      if (kind === 'ratio' && value > 100) return 'Tỷ lệ lớn hơn 100%'
      if (kind === 'ratio' && value === 100 && (comparator === '>=' || comparator === '>'))
        return 'Tỷ lệ không thể vượt 100%; nên ghi 100%'
      if (approximate === true) return 'Chỉ tiêu phải là con số chắc chắn, không ghi ước chừng'
      if (kind === 'count' && percent && unit !== '%')
        return 'Đơn vị tính là tỷ lệ nhưng chỉ tiêu là số lượng'
      if (kind === 'count' && unit === '') return 'Chưa rõ con số đếm cái gì'
      return undefined
    }
  }
}
