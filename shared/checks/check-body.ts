import { documentKind } from '../plans/document-kind.ts'
import { plainText } from '../plans/rich-text.ts'
import { error, type Rule, warning } from './finding.ts'

/** A plan says something, under numbered headings (NĐ30 PL I.II.6.đ). */
export const checkBody: Rule = plan => {
  const { body } = plan
  const said = body.some(block => block.kind === 'table' || plainText(block.text).trim() !== '')
  if (!said) {
    return [
      error({
        rule: 'plan.body',
        family: 'missing',
        where: 'body',
        message: `${documentKind(plan).name} chưa có nội dung. Hãy soạn nội dung trước khi xuất văn bản.`,
      }),
    ]
  }
  if (body.some(block => block.kind === 'section' || block.kind === 'part')) return []
  return [
    warning({
      rule: 'plan.sections',
      family: 'format',
      where: 'body',
      message: 'Nội dung chưa chia mục I, II, III. Hãy đặt tiêu đề mục cho các phần chính.',
    }),
  ]
}
