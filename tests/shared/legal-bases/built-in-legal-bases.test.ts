import { expect, it } from 'vitest'
import { builtInLegalBases } from '../../../shared/legal-bases/built-in-legal-bases.ts'
import { legalBasisKey } from '../../../shared/legal-bases/legal-basis-key.ts'
import { printNumber } from '../../../shared/legal-bases/print-legal-basis.ts'

const numbered = (cited: string) => builtInLegalBases.filter(entry => printNumber(entry) === cited)

it('names no document twice, under ids that are unique', () => {
  expect(new Set(builtInLegalBases.map(({ id }) => id)).size).toBe(builtInLegalBases.length)
  expect(new Set(builtInLegalBases.map(legalBasisKey)).size).toBe(builtInLegalBases.length)
})

it('has the right form of what is often cited wrongly', () => {
  expect(numbered('71/NQ-CP')).toMatchObject([{ issuer: 'Chính phủ', date: '2025-04-01' }])
  expect(numbered('17/NQ-CP')).toMatchObject([{ date: '2019-03-07' }])
  expect(numbered('5511/BKHCN-CĐSQG')).toHaveLength(1)
  expect(numbered('06-NQ/TU')).toHaveLength(1)
  expect(numbered('14/CT-TTg').map(({ date }) => date)).toEqual(['2018-05-25', '2019-06-07'])
  expect(numbered('85/KH-UBND').map(({ issuer }) => issuer)).toEqual([
    'Ủy ban nhân dân tỉnh Thanh Hóa',
    'Ủy ban nhân dân tỉnh Tuyên Quang',
  ])
})

it('is precomposed and without stray marks', () => {
  for (const { subject, issuer } of builtInLegalBases) {
    expect(subject).toBe(subject.normalize('NFC').trim())
    expect(subject).not.toMatch(/^(?:về|v\/v) |[.;,]$|\s{2}/u)
    expect(issuer).not.toMatch(/Uỷ|Thanh Hoá/u)
  }
})
