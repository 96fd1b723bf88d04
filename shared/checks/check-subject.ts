import { error, type Rule } from './finding.ts'

/** Every plan and report has its subject under the type name (NĐ30 PL I.II.5). */
export const checkSubject: Rule = ({ subject, report }) =>
  subject.trim() === ''
    ? [
        error({
          rule: 'plan.subject',
          family: 'missing',
          where: 'subject',
          message:
            report === undefined
              ? 'Chưa có trích yếu. Hãy nhập tên kế hoạch, ví dụ “Chuyển đổi số trên địa bàn xã năm …”.'
              : 'Chưa có trích yếu. Hãy nhập tên báo cáo, ví dụ “Kết quả thực hiện Kế hoạch chuyển đổi số tháng …”.',
        }),
      ]
    : []
