import { error, type Rule } from './finding.ts'

/** Every plan has its subject under the type name (NĐ30 PL I.II.5). */
export const checkSubject: Rule = ({ subject }) =>
  subject.trim() === ''
    ? [
        error({
          rule: 'plan.subject',
          family: 'missing',
          where: 'subject',
          message: 'Chưa có trích yếu. Hãy nhập tên kế hoạch, ví dụ “Chuyển đổi số trên địa bàn xã năm …”.',
        }),
      ]
    : []
