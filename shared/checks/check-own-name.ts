import type { Finding } from '../documents/api.ts'
import { plainText } from '../plans/rich-text.ts'
import { fold, placeTones } from '../vietnamese.ts'
import { type Rule, warning } from './finding.ts'

/** A commune's kind and name in running text: `xã Minh Tân`. */
const communeName = /(?<![\p{L}\p{N}])(xã|phường|đặc khu)\s+(\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*)/gu

/**
 * The plan's title, lead and closing name the commune that issues it: after the letterhead has changed, or in a plan
 * begun from another commune's, they may still name the old one.
 */
export const checkOwnName: Rule = ({ letterhead, subject, lead, closing }) => {
  const own = `${letterhead.unitKind} ${letterhead.communeName.trim()}`
  if (letterhead.communeName.trim() === '') return []
  const isOwn = (name: string) => fold(placeTones(name)) === fold(placeTones(own))
  const places = [subject, plainText(lead), plainText(closing)]
  const others = new Set(places.flatMap(text => [...text.matchAll(communeName)].map(([name]) => name)))
  return [...others]
    .filter(name => !isOwn(name))
    .map(
      (name): Finding => ({
        ...warning({
          rule: 'plan.ownName',
          family: 'value',
          text: name,
          where: 'subject',
          message: `Nội dung vẫn ghi “${name}”, khác với tên ở tiêu đề (${own}). Đổi lại nếu là tên cũ của xã mình.`,
        }),
        fix: { label: `Đổi tất cả thành “${own}”`, from: name, to: own },
      }),
    )
}
