import { describe, expect, it } from 'vitest'
import { clarities, glossary, label, meaning, type TermId } from '../../shared/glossary.ts'
import { appendixKinds, knownFields } from '../../shared/plans/appendix.ts'
import { textBlockKinds } from '../../shared/plans/block.ts'
import { planStates } from '../../shared/plans/plan.ts'

const ids: readonly TermId[] = [
  ...knownFields.map(key => `field.${key}` as const),
  ...planStates.map(key => `state.${key}` as const),
  ...[...textBlockKinds, 'table' as const].map(key => `block.${key}` as const),
  ...appendixKinds.map(key => `appendixKind.${key}` as const),
  ...clarities.map(key => `clarity.${key}` as const),
]

describe('glossary', () => {
  it.each(ids)('has a label and a meaning for %s', id => {
    expect(label(id)).not.toBe(id)
    expect(meaning(id)).not.toBe('')
  })

  it('gives the labels that a clerk knows', () => {
    expect(knownFields.map(key => label(`field.${key}`))).toEqual([
      'STT',
      'Nhiệm vụ',
      'Nội dung chi tiết',
      'Người thực hiện',
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
      'Đơn vị theo dõi',
      'Cơ quan hướng dẫn',
      'Thời gian thực hiện',
      'Sản phẩm',
      'Nguồn lực',
      'Thẩm quyền',
      'Đơn vị tính',
      'Số liệu năm trước',
      'Chỉ tiêu',
      'Kết quả',
      'Ghi chú',
    ])
    expect(planStates.map(key => label(`state.${key}`))).toEqual([
      'Dự thảo',
      'Trình ký',
      'Đã ban hành',
      'Kết thúc',
    ])
  })

  it('tells the terms of one room apart, and cites a clause or practice for each', () => {
    for (const room of Object.values(glossary)) {
      const terms = Object.values(room)
      expect(new Set(terms.map(each => each.term)).size).toBe(terms.length)
      for (const { term, meaning: words, source } of terms) {
        expect([term, words, source]).toEqual([term, words, source].map(text => text.normalize('NFC').trim()))
        expect(source).toMatch(/^(?:NĐ30 (?:Điều \d+|PL I)|thực tiễn)/u)
      }
    }
  })
})
