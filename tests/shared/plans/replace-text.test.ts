import { describe, expect, it } from 'vitest'
import { replaceInPlan } from '../../../shared/plans/replace-text.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { smallPlan } from '../../support/small-plan.ts'

describe('replaceInPlan()', () => {
  it('changes a name everywhere in the text, but not in the letterhead', () => {
    const plan = replaceInPlan(smallPlan, 'xã Minh Tân', 'phường Hòa Lạc')
    expect(plan.subject).toBe('Chuyển đổi số trên địa bàn phường Hòa Lạc năm 2026')
    expect(plainText(plan.closing)).toContain('Ủy ban nhân dân phường Hòa Lạc')
    expect(JSON.stringify({ ...plan, letterhead: null })).not.toContain('xã Minh Tân')
    expect(plan.letterhead).toEqual(smallPlan.letterhead)
  })

  it('follows capitals', () => {
    const plan = replaceInPlan(
      { ...smallPlan, subject: 'Xã Minh Tân, XÃ MINH TÂN' },
      'xã Minh Tân',
      'xã Đại Đồng',
    )
    expect(plan.subject).toBe('Xã Đại Đồng, XÃ ĐẠI ĐỒNG')
  })

  it('leaves a longer name that begins alike, and ends though the new name holds the old', () => {
    const plan = replaceInPlan({ ...smallPlan, subject: 'xã Tâng và xã Tân' }, 'xã Tân', 'xã Tân Hòa')
    expect(plan.subject).toBe('xã Tâng và xã Tân Hòa')
  })

  it('leaves other communes whose names begin alike', () => {
    const plan = replaceInPlan(
      { ...smallPlan, subject: 'xã Minh Tân phối hợp xã Minh Tân Hưng' },
      'xã Minh Tân',
      'phường Lê Chân',
    )
    expect(plan.subject).toBe('phường Lê Chân phối hợp xã Minh Tân Hưng')
  })

  it('leaves linked words linked, but not the ones that it changes', () => {
    const lead = [
      { text: 'UBND xã Minh Tân: ' },
      { text: 'Minh Tân', field: 'tên xã' },
      { text: ' năm ' },
      { text: '2026', field: 'năm' },
    ]
    expect(replaceInPlan({ ...smallPlan, lead }, 'Minh Tân', 'Đại Đồng').lead).toEqual([
      { text: 'UBND xã Đại Đồng: ' },
      { text: 'Đại Đồng' },
      { text: ' năm ' },
      { text: '2026', field: 'năm' },
    ])
  })

  it('finds a name that lies across differently marked words', () => {
    const lead = [{ text: 'UBND xã Minh ' }, { text: 'Tân', bold: true as const }, { text: ' ban hành' }]
    expect(plainText(replaceInPlan({ ...smallPlan, lead }, 'xã Minh Tân', 'xã Đại Đồng').lead)).toBe(
      'UBND xã Đại Đồng ban hành',
    )
  })
})
