import { unitIdentity } from '../organisations/unit-identity.ts'
import type { Plan } from '../plans/plan.ts'
import { unitKey } from '../tasks/unit-names.ts'
import { fold } from '../vietnamese.ts'

/**
 * Those whom a plan is sent to because they carry it out, and who do not get the commune's reports on it, as they begin
 * in a folded line: 'Các hộ sản xuất, kinh doanh', '31 Tổ Công nghệ số cộng đồng', 'Ban Nhân dân các ấp'.
 */
const carriers =
  /^(?:cac |toan the |\d+ )*(?:doanh nghiep|ho|ngan hang|hop tac xa|thon|ap|khu pho|to dan pho|khom|buon|to cong nghe so|to cnscd|don vi vien thong|ban nhan dan)\b/

const isCarrier = (item: string) => carriers.test(fold(item.replace(/^[\s\-–+•]+|[\s;.,]+$/gu, '')))

/**
 * Whom a plan's first report goes to besides its addressees: the plan's recipients but for those whom 'Như trên' stands
 * for and those who only carry the plan out. When that leaves nobody, all.
 *
 * @param addressees as they stand under Kính gửi.
 */
export function reportRecipients(
  { letterhead, recipients }: Pick<Plan, 'letterhead' | 'recipients'>,
  addressees: readonly string[],
): Plan['recipients'] {
  // 'Ủy ban nhân dân tỉnh Bình Sơn' is 'UBND tỉnh' among the commune's own recipients.
  const province = ` ${unitKey(letterhead.provinceName)}`
  const keyOf = (name: string) => {
    // 'UBND tỉnh (để báo cáo)'
    const { key } = unitIdentity(name.replace(/^[\s\-–+•]+|\s*\([^()]*\)[\s;.,]*$/gu, ''))
    return key.endsWith(province) ? key.slice(0, -province.length) : key
  }
  const named = new Set(addressees.map(keyOf))
  const others = recipients.items.filter(item => !named.has(keyOf(item)))
  const informed = others.filter(item => !isCarrier(item))
  return { ...recipients, items: informed.length > 0 ? informed : others }
}
