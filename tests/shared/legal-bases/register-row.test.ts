import { describe, expect, it } from 'vitest'
import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import {
  type LegalBasisFacts,
  planImport,
  type RegisterRow,
} from '../../../shared/legal-bases/register-row.ts'

const facts: LegalBasisFacts = {
  type: 'Kế hoạch',
  number: '84',
  symbol: 'KH-UBND',
  issuer: 'Ủy ban nhân dân xã An Lộc',
  date: '2026-03-25',
  subject: 'chuyển đổi số',
  inForceFrom: null,
  inForceUntil: null,
}
const known: readonly LegalBasis[] = [{ id: 'k1', rev: 3, ...facts }]
const row = (
  number: number,
  change: Partial<LegalBasisFacts> = {},
  id: string | null = null,
): RegisterRow => ({
  row: number,
  id,
  facts: { ...facts, ...change },
  reason: '',
})
const plan = (...rows: readonly RegisterRow[]) => planImport(known, rows, () => 'new')

describe('planImport', () => {
  it('knows a document again by number, symbol, body and year, whatever the body is called', () => {
    expect(plan(row(2, { issuer: 'UBND xã An Lộc' }))).toMatchObject([
      { outcome: 'updated', entry: { id: 'k1', rev: 3, issuer: 'UBND xã An Lộc' } },
    ])
    expect(plan(row(2))).toEqual([{ row: 2, outcome: 'unchanged', reason: '' }])
  })

  it.each([{ issuer: 'Ủy ban nhân dân xã Bình Minh' }, { date: '2025-11-10' }, { number: '85' }])(
    'takes another body, year or number for another document: %j',
    change => {
      expect(plan(row(2, change))).toMatchObject([
        { outcome: 'added', entry: { id: 'new', rev: 0, ...change } },
      ])
    },
  )

  it('corrects by id what tells a document apart', () => {
    expect(plan(row(2, { number: '48' }, 'k1'))).toMatchObject([
      { outcome: 'updated', entry: { id: 'k1', number: '48' } },
    ])
  })

  it('keeps what a blank says nothing about', () => {
    expect(plan(row(2, { subject: '', inForceFrom: '2026-04-01' }))).toMatchObject([
      { outcome: 'updated', entry: { subject: 'chuyển đổi số', inForceFrom: '2026-04-01' } },
    ])
  })

  it('skips what cannot be taken and what stands twice, with the reason', () => {
    const broken: RegisterRow = { row: 3, id: null, facts: null, reason: 'Thiếu loại văn bản.' }
    expect(plan(row(2), broken, row(4))).toEqual([
      { row: 2, outcome: 'unchanged', reason: '' },
      { row: 3, outcome: 'skipped', reason: 'Thiếu loại văn bản.' },
      { row: 4, outcome: 'skipped', reason: 'Trùng văn bản với dòng 2.' },
    ])
  })
})
