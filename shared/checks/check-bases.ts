import type { Finding } from '../documents/api.ts'
import { plainText } from '../plans/rich-text.ts'
import { fold } from '../vietnamese.ts'
import { error, type Rule, warning } from './finding.ts'

const opening = /^(can cu|thuc hien|theo de nghi|xet de nghi)\b/

/** Legal bases stand under the subject, each a paragraph; 'Căn cứ' goes before 'Thực hiện' (NĐ30 PL I.II.6.a). */
export const checkBases: Rule = ({ bases, body, report }) => {
  if (bases.length === 0) {
    // A report says what it reports on; it needs no basis to be sent.
    if (report !== undefined) return []
    // A plan may give its bases a section of their own.
    const inBody = body.some(
      block => block.kind === 'section' && /^can cu\b/.test(fold(plainText(block.text))),
    )
    return inBody ? [] : [noBases]
  }
  let lastOpening = ''
  return bases.flatMap(({ id, text }): readonly Finding[] => {
    if (text.trim() === '') return [emptyBasis(id)]
    const [word] = opening.exec(fold(text)) ?? []
    if (word === undefined) return [unopened(id, text)]
    const late = word === 'can cu' && lastOpening === 'thuc hien'
    lastOpening = late ? lastOpening : word
    return late ? [outOfOrder(id, text)] : []
  })
}

const noBases = warning({
  rule: 'plan.bases',
  family: 'missing',
  where: 'bases',
  message: 'Kế hoạch chưa nêu căn cứ ban hành. Hãy thêm các văn bản làm căn cứ.',
})
const emptyBasis = (where: string) =>
  error({
    rule: 'plan.bases.empty',
    family: 'missing',
    where,
    message: 'Có một dòng căn cứ để trống. Hãy nhập nội dung hoặc xóa dòng này.',
  })
const unopened = (where: string, text: string) =>
  warning({
    rule: 'plan.bases.opening',
    family: 'format',
    text,
    where,
    message: 'Dòng căn cứ phải mở đầu bằng “Căn cứ” hoặc “Thực hiện”. Hãy thêm từ mở đầu.',
  })
const outOfOrder = (where: string, text: string) =>
  warning({
    rule: 'plan.bases.order',
    family: 'format',
    text,
    where,
    message: 'Dòng “Căn cứ” đang đứng sau dòng “Thực hiện”. Hãy chuyển các dòng “Căn cứ” lên trước.',
  })
