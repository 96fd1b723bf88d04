import { describe, expect, it } from 'vitest'
import { formOf, signatureFormIds, signatureForms } from '../../../shared/plans/signature-forms.ts'

describe('signing forms', () => {
  it('are one for each id, and each tells itself', () => {
    expect(signatureForms.map(({ id }) => id)).toEqual([...signatureFormIds])
    expect(signatureForms.map(({ authority }) => formOf(authority))).toEqual([...signatureFormIds])
  })

  it.each([
    [['tm. uỷ ban nhân dân', 'KT.CHỦ TỊCH ', 'PHÓ  CHỦ TỊCH'], 'viceForChairman'],
    [['TM.ỦY BAN NHÂN DÂN', '', 'CHỦ TỊCH'], 'chairman'],
    [['TM. ỦY BAN NHÂN DÂN'.normalize('NFD'), 'Q. CHỦ TỊCH'], 'acting'],
    [['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG KINH TẾ'], 'byOrder'],
    [['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], 'byDelegation'],
  ])('are known in any spelling: %j', (authority, id) => {
    expect(formOf(authority)).toBe(id)
  })

  it.each([[['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']], [['CHỦ TỊCH']], [['TL. CHỦ TỊCH']], [['']]])(
    'are not made of part of one: %j',
    authority => {
      expect(formOf(authority)).toBeUndefined()
    },
  )
})
