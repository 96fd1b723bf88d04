import { error, type Rule, warning } from './finding.ts'

/** Who receives the plan, and that the office keeps a copy (NĐ30 PL I.II.9). */
export const checkRecipients: Rule = ({ recipients, report }) => {
  // 'Như trên' prints of itself for those after 'Kính gửi'.
  const addressed = report?.addressees.some(name => name.trim() !== '') === true
  const archive = recipients.archive.trim()
  return [
    ...(!addressed && recipients.items.every(item => item.trim() === '')
      ? [
          error({
            rule: 'plan.recipients',
            family: 'missing',
            where: 'recipients',
            message: 'Chưa có nơi nhận. Hãy nhập các cơ quan, đơn vị nhận văn bản.',
          }),
        ]
      : []),
    ...(/^VT(?![\p{L}\p{N}])/u.test(archive)
      ? []
      : [
          warning({
            rule: 'plan.archive',
            family: archive === '' ? 'missing' : 'format',
            text: archive,
            where: 'recipients.archive',
            message:
              'Dòng “Lưu” phải bắt đầu bằng VT (văn thư). Hãy ghi “VT” rồi đến đơn vị soạn thảo, ví dụ “VT, VHXH”.',
          }),
        ]),
  ]
}
