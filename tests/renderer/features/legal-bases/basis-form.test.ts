import { describe, expect, it } from 'vitest'
import {
  type BasisForm,
  citedOf,
  emptyForm,
  entryOf,
  formOfBasis,
  formProblems,
} from '../../../../renderer/features/legal-bases/basis-form.ts'
import { builtInLegalBases } from '../../../../shared/legal-bases/built-in-legal-bases.ts'

const form: BasisForm = {
  ...emptyForm,
  type: 'Nghị định',
  cited: '30/2020/NĐ-CP',
  issuer: 'Chính phủ',
  date: '5/3/2020',
  subject: 'công tác văn thư.',
}

describe('the form of an entry', () => {
  it('gives back every entry of the register that is shown in it', () => {
    for (const entry of builtInLegalBases) {
      expect(entryOf(formOfBasis(entry), entry)).toEqual(entry)
      expect(formProblems(formOfBasis(entry))).toEqual({})
    }
  })

  it('reads what is typed, whole or not', () => {
    expect(citedOf(form)).toMatchObject({
      number: '30',
      symbol: '2020/NĐ-CP',
      date: '2020-03-05',
      subject: 'công tác văn thư',
    })
    expect(citedOf({ ...form, cited: 'Số: 57- NQ/TW' })).toMatchObject({ number: '57', symbol: 'NQ/TW' })
    expect(citedOf({ ...form, cited: '12', date: '5/3' })).toMatchObject({
      number: '12',
      symbol: '',
      date: null,
    })
  })

  it.each<[Partial<BasisForm>, readonly string[]]>([
    [{}, []],
    [{ type: ' ' }, ['type']],
    [{ cited: '', subject: '' }, ['cited']],
    [{ cited: '', subject: 'một đề án' }, []],
    [{ type: 'Luật', cited: '', subject: '' }, ['subject']],
    [{ date: '31/02/2020' }, ['date']],
    [{ inForceFrom: '01/07/2020', inForceUntil: '30/06/2020' }, ['inForceUntil']],
    [{ inForceFrom: 'mai', inForceUntil: '30/06/2020' }, ['inForceFrom']],
  ])('says what is wrong: %j', (change, fields) => {
    expect(Object.keys(formProblems({ ...form, ...change }))).toEqual(fields)
  })
})
