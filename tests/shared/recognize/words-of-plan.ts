import { appendixLabel } from '../../../shared/documents/appendix-text.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import { numberBlocks } from '../../../shared/plans/numbering.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'

/** Words and comparison signs, in small letters, numbers without leading zeros. */
export function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{N}]+|[%≥≤<>]/gu) ?? []
  return words.map(word => word.replace(/^0+(?=\d)/, ''))
}

/** Every word of a plan in the order in which it prints, with the numbers that are computed. */
export function planText(plan: Plan): string {
  const { letterhead, recipients, signature } = plan
  const blockNumbers = numberBlocks(plan.body)
  const body = plan.body.map((block, index) =>
    block.kind === 'table'
      ? block.rows.map(row => row.map(cell => plainText(cell.text)).join('\t')).join('\n')
      : `${blockNumbers[index] ?? ''} ${plainText(block.text)}`,
  )
  const appendices = plan.appendices.flatMap((appendix, index) => {
    const numbers = numberItems(appendix)
    const rows = appendix.items.map((item, index) => {
      if (item.kind !== 'row') return `${numbers[index] ?? ''} ${item.title}`
      return appendix.columns
        .map(({ field }) => (field === 'ordinal' ? (numbers[index] ?? '') : (item.cells[field] ?? '')))
        .join('\t')
    })
    return [
      appendixLabel(index, plan.appendices.length),
      appendix.title,
      appendix.columns.map(column => column.label).join('\t'),
      ...rows,
    ]
  })
  return [
    `Ủy ban nhân dân ${letterhead.unitKind} ${letterhead.communeName}`,
    'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc',
    `Số: ${letterhead.number}/${letterhead.symbol}`,
    `${letterhead.place}, ngày ${letterhead.day ?? ''} tháng ${letterhead.month ?? ''} năm ${letterhead.year ?? ''}`,
    'KẾ HOẠCH',
    plan.subject,
    ...plan.bases.map(basis => basis.text),
    plainText(plan.lead),
    ...body,
    plainText(plan.closing),
    'Nơi nhận:',
    ...recipients.items,
    `Lưu: ${recipients.archive}`,
    ...signature.authority,
    signature.name,
    ...appendices,
  ].join('\n')
}

/** Words of the first text that the second lacks, as often as it lacks them. */
export function missingWords(wanted: string, given: string): string[] {
  const counts = new Map<string, number>()
  for (const word of wordsOf(given)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return wordsOf(wanted).filter(word => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}
