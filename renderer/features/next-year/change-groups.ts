import type { NextYearChange } from '../../../shared/plans/next-year.ts'
import { fold } from '../../../shared/vietnamese.ts'

export type ChangeGroup = {
  readonly id: string
  readonly title: string
  /** What accepting does, in a sentence. */
  readonly effect: string
  readonly changes: readonly NextYearChange[]
}

/** A year in a cell of deadlines is about a deadline, every other one about wording. */
const isDeadline = (change: NextYearChange) => change.kind === 'year' && change.place.endsWith(':schedule')

const kinds: readonly {
  readonly id: string
  readonly title: string
  readonly effect: string
  readonly holds: (change: NextYearChange) => boolean
}[] = [
  {
    id: 'year',
    title: 'Năm trong câu chữ',
    effect: 'Năm được chuyển trong tiêu đề, nội dung và phụ lục.',
    holds: change => change.kind === 'year' && !isDeadline(change),
  },
  {
    id: 'deadline',
    title: 'Thời hạn',
    effect: 'Năm được chuyển trong cột thời gian của phụ lục.',
    holds: isDeadline,
  },
  {
    id: 'basis',
    title: 'Căn cứ cần xem lại',
    effect: 'Căn cứ hết hiệu lực hoặc hết thời kỳ được thay, hoặc được bỏ.',
    holds: ({ kind }) => kind === 'basis',
  },
  {
    id: 'carried',
    title: 'Nhiệm vụ chuyển tiếp',
    effect: 'Nhiệm vụ chưa xong ở lại, cột Ghi chú nói rõ là chuyển tiếp.',
    holds: ({ kind }) => kind === 'carried',
  },
  {
    id: 'dropped',
    title: 'Nhiệm vụ kết thúc',
    effect: 'Nhiệm vụ đã xong hoặc thôi thực hiện được đưa ra khỏi kế hoạch.',
    holds: ({ kind }) => kind === 'dropped' || kind === 'emptied',
  },
  {
    id: 'baseline',
    title: 'Số liệu năm trước của chỉ tiêu',
    effect: 'Kết quả của năm nay thành số liệu năm trước.',
    holds: ({ kind }) => kind === 'baseline',
  },
  {
    id: 'column',
    title: 'Cột thêm vào phụ lục',
    effect: 'Cột không thêm vẫn giữ số liệu, mở được khi sửa từng dòng, nhưng không in.',
    holds: ({ kind }) => kind === 'column',
  },
  {
    id: 'review',
    title: 'Phần đánh giá kết quả',
    effect: 'Phần đánh giá năm nay thay cho phần đánh giá cũ.',
    holds: ({ kind }) => kind === 'review',
  },
]

/** The proposed changes by what they are about; kinds without any are left out. */
export function groupChanges(changes: readonly NextYearChange[]): readonly ChangeGroup[] {
  return kinds
    .map(({ id, title, effect, holds }) => ({ id, title, effect, changes: changes.filter(holds) }))
    .filter(group => group.changes.length > 0)
}

/** Changes that are not made unless someone says so: each asks for a look. */
export const isOpen = ({ accepted }: NextYearChange): boolean => !accepted

/** The changes that fit; groups without any are left out. */
export function filterGroups(
  groups: readonly ChangeGroup[],
  fits: (change: NextYearChange) => boolean,
): readonly ChangeGroup[] {
  return groups
    .map(group => ({ ...group, changes: group.changes.filter(fits) }))
    .filter(({ changes }) => changes.length > 0)
}

/** Whether a change says all the typed words, marks and capitals apart. */
export function saysWords(words: string): (change: NextYearChange) => boolean {
  const parts = fold(words)
    .split(' ')
    .filter(part => part !== '')
  return ({ where, before, after, why }) => {
    const said = fold([where, before, after, why].join(' '))
    return parts.every(part => said.includes(part))
  }
}
