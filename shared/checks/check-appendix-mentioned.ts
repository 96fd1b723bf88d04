import { appendixLabel } from '../documents/appendix-text.ts'
import { toRoman } from '../plans/numbering.ts'
import type { Plan } from '../plans/plan.ts'
import { plainText } from '../plans/rich-text.ts'
import { fold } from '../vietnamese.ts'
import { error, type Rule, warning } from './finding.ts'

/** Everything in the text that may point to an appendix, folded. */
function pointingText({ body, closing, lead }: Plan): string {
  const blocks = body.flatMap(block =>
    block.kind === 'table' ? block.rows.flat().map(cell => cell.text) : [block.text],
  )
  return fold([lead, ...blocks, closing].map(plainText).join('\n'))
}

/** The ordinals that the text names: 'Phụ lục I', 'Phụ lục 01', 'Phụ lục I, II và III'. */
function namedOrdinals(text: string): ReadonlySet<string> {
  const lists = text.matchAll(
    /phu luc (?:so )?((?:[ivx]+|\d+)\b(?:(?:,| va) (?:phu luc )?(?:[ivx]+|\d+)\b)*)/g,
  )
  return new Set([...lists].flatMap(([, list = '']) => list.match(/\b(?:[ivx]+|\d+)\b/g) ?? []))
}

/** The text must point to each of its appendices (NĐ30 PL I.III.1.a). */
export const checkAppendixMentioned: Rule = plan => {
  if (plan.appendices.length === 0) return []
  const text = pointingText(plan)
  if (!text.includes('phu luc')) {
    return [
      error({
        rule: 'appendix.mentioned',
        family: 'reference',
        where: 'body',
        message: 'Nội dung chưa nhắc đến phụ lục. Hãy thêm chỉ dẫn, ví dụ “(Chi tiết tại Phụ lục kèm theo)”.',
      }),
    ]
  }
  const named = namedOrdinals(text)
  if (plan.appendices.length === 1 || named.size === 0) return []
  return plan.appendices.flatMap(({ id }, index) => {
    const spellings = [toRoman(index + 1).toLowerCase(), String(index + 1), `0${index + 1}`]
    if (spellings.some(spelling => named.has(spelling))) return []
    const label = appendixLabel(index, plan.appendices.length)
    return [
      warning({
        rule: 'appendix.mentioned',
        family: 'reference',
        where: id,
        message: `Nội dung chưa nhắc đến ${label}. Hãy thêm chỉ dẫn “(Chi tiết tại ${label} kèm theo)”.`,
      }),
    ]
  })
}
