import { describe, expect, it } from 'vitest'
import { builtInLegalBases } from '../../../shared/legal-bases/built-in-legal-bases.ts'
import { applyCitationChanges, shortenCitations } from '../../../shared/legal-bases/shorten-citations.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { plainText, rich } from '../../../shared/plans/rich-text.ts'
import { samplePlan } from '../../support/samples.ts'

const planOf = (bases: readonly string[], ...paragraphs: readonly string[]): Plan => ({
  ...samplePlan,
  bases: bases.map((text, index) => ({ id: `c${index}`, text })),
  body: paragraphs.map((text, index) => ({ id: `b${index}`, kind: 'paragraph', text: rich(text) })),
})
const mended = (plan: Plan) =>
  applyCitationChanges(plan, shortenCitations(plan, builtInLegalBases)).body.map(block =>
    block.kind === 'table' ? '' : plainText(block.text),
  )
const full57 =
  'Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia'

describe('shortenCitations', () => {
  it('keeps the first mention in full and shortens those after it, whatever stands behind them', () => {
    const plan = planOf(
      [`Căn cứ ${full57}`],
      `Bám sát ${full57.replace('22 tháng 12 năm 2024', '22/12/2024')}, cụ thể hóa tại xã.`,
      'Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị xác định người dân là trung tâm.',
      'Theo Nghị quyết 57-NQ/TW (ngày 22/12/2024) và kế hoạch của tỉnh.',
      'Theo Nghị quyết số 57-NQ/TW, các đơn vị tự rà soát.',
    )
    expect(mended(plan)).toEqual([
      'Bám sát Nghị quyết số 57-NQ/TW, cụ thể hóa tại xã.',
      'Theo Nghị quyết số 57-NQ/TW xác định người dân là trung tâm.',
      'Theo Nghị quyết số 57-NQ/TW và kế hoạch của tỉnh.',
      'Theo Nghị quyết số 57-NQ/TW, các đơn vị tự rà soát.',
    ])
  })

  it('takes short names of bodies for the same', () => {
    const plan = planOf(
      ['Thực hiện Kế hoạch số 119/KH-UBND ngày 09/3/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số'],
      'Hoàn thành Kế hoạch số 119/KH-UBND ngày 09/3/2026 của UBND tỉnh về chuyển đổi số trước tháng 12.',
    )
    expect(mended(plan)).toEqual(['Hoàn thành Kế hoạch số 119/KH-UBND trước tháng 12.'])
  })

  it('takes a body without its place for the same, but not one of another place', () => {
    const plan = planOf(
      ['Thực hiện Kế hoạch số 119/KH-UBND ngày 09/3/2026 của UBND tỉnh An Hòa'],
      'Theo Kế hoạch số 119/KH-UBND ngày 09/3/2026 của UBND tỉnh giao.',
      'Theo Kế hoạch số 119/KH-UBND ngày 09/3/2026 của UBND tỉnh Bình Giang.',
    )
    expect(mended(plan)).toEqual([
      'Theo Kế hoạch số 119/KH-UBND giao.',
      'Theo Kế hoạch số 119/KH-UBND ngày 09/3/2026 của UBND tỉnh Bình Giang.',
    ])
  })

  it('does not hide that a day is given otherwise', () => {
    const text = 'Theo Nghị quyết số 57-NQ/TW ngày 12/12/2024 của Bộ Chính trị, xã chủ động.'
    expect(mended(planOf([`Căn cứ ${full57}`], text))).toEqual([text])
  })

  it('leaves nothing of the full form behind a first mention that the register completed', () => {
    expect(
      mended(
        planOf(
          [],
          'Thực hiện Nghị quyết số 57-NQ/TW.',
          'Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, xã chủ động.',
        ),
      ),
    ).toEqual([`Thực hiện ${full57}.`, 'Theo Nghị quyết số 57-NQ/TW, xã chủ động.'])
  })

  it('offers the register’s full form for a first mention by number alone', () => {
    const plan = planOf([], 'Thực hiện Nghị quyết số 57-NQ/TW trên địa bàn xã.')
    expect(mended(plan)).toEqual([`Thực hiện ${full57} trên địa bàn xã.`])
    expect(shortenCitations(plan, [])).toEqual([])
  })

  it('offers none where the register has two documents of that number', () => {
    expect(mended(planOf([], 'Thực hiện Chỉ thị số 14/CT-TTg.'))).toEqual(['Thực hiện Chỉ thị số 14/CT-TTg.'])
  })

  it('does not touch a number that two documents have', () => {
    const texts = [
      'Kế hoạch số 84/KH-UBND ngày 10/11/2025 của UBND xã An Lộc về thi đua.',
      'Kế hoạch số 84/KH-UBND ngày 25/3/2026 của UBND tỉnh về chuyển đổi số.',
      'Kế hoạch số 84/KH-UBND ngày 25/3/2026 của UBND tỉnh.',
    ]
    expect(mended(planOf([], ...texts))).toEqual(texts)
  })

  it('keeps the look of the words around, and passes over what has changed since', () => {
    const plan = planOf([`Căn cứ ${full57}`], '')
    const styled: Plan = {
      ...plan,
      body: [
        {
          id: 'b0',
          kind: 'dash',
          text: [
            { text: 'Theo ' },
            { text: 'Nghị quyết số 57-NQ/TW ngày ', italic: true },
            { text: '22/12/2024 của Bộ Chính trị, làm.' },
          ],
        },
      ],
    }
    const changes = shortenCitations(styled, [])
    expect(applyCitationChanges(styled, changes).body).toEqual([
      {
        id: 'b0',
        kind: 'dash',
        text: [{ text: 'Theo ' }, { text: 'Nghị quyết số 57-NQ/TW', italic: true }, { text: ', làm.' }],
      },
    ])
    expect(applyCitationChanges(plan, changes)).toEqual(plan)
  })
})
