import { normalise, upper } from '../vietnamese.ts'
import { error, type Rule, warning } from './finding.ts'

/** Forms that sign for a person or by order, not for the committee, and so carry no TM. line (NĐ30 PL I.II.7). */
const withoutCollective = /^(TL|TUQ)\./

/** Who signs and by what authority (NĐ30 PL I.II.7). */
export const checkSignature: Rule = ({ signature }) => {
  const lines = signature.authority.map(line => upper(normalise(line)).trim()).filter(line => line !== '')
  const first = lines[0]
  return [
    ...(signature.name.trim() === ''
      ? [
          error({
            rule: 'plan.signer',
            family: 'missing',
            where: 'signature.name',
            message: 'Chưa có họ tên người ký. Hãy nhập họ và tên, không kèm chức danh.',
          }),
        ]
      : []),
    ...(first === undefined
      ? [
          error({
            rule: 'plan.authority',
            family: 'missing',
            where: 'signature.authority',
            message: 'Chưa có quyền hạn, chức vụ của người ký. Hãy chọn hình thức ký.',
          }),
        ]
      : []),
    ...(first !== undefined && !first.startsWith('TM.') && !withoutCollective.test(first)
      ? [
          warning({
            rule: 'plan.collective',
            family: 'missing',
            text: first,
            where: 'signature.authority',
            message: `Thiếu dòng “TM. ỦY BAN NHÂN DÂN” phía trên “${first}”. Hãy chọn lại hình thức ký.`,
          }),
        ]
      : []),
  ]
}
