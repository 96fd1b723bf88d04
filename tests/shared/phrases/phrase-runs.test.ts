import { expect, it } from 'vitest'
import { builtInPhrases } from '../../../shared/phrases/built-in-phrases.ts'
import { phraseRuns } from '../../../shared/phrases/phrase-runs.ts'
import { refillFields } from '../../../shared/plans/refill-fields.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { fieldFacts, fillFields } from '../../../shared/plans/template-fields.ts'
import { samplePlan } from '../../support/samples.ts'

it('links the fields of a phrase and leaves its other words', () => {
  expect(phraseRuns('Năm {năm trước}, UBND {loại đơn vị} {tên xã} {chưa có}.', samplePlan)).toEqual([
    { text: 'Năm ' },
    { text: '2025', field: 'năm trước' },
    { text: ', UBND ' },
    { text: 'xã', field: 'loại đơn vị' },
    { text: ' ' },
    { text: 'Bình Minh', field: 'tên xã' },
    { text: ' {chưa có}.' },
  ])
})

it('leaves a linked mark where a fact is blank', () => {
  const plan = { ...samplePlan, signature: { ...samplePlan.signature, name: '' } }
  expect(phraseRuns('{người ký}', plan)).toEqual([{ text: '…', field: 'người ký' }])
})

it('tells one field twice from one', () => {
  const lead = phraseRuns('{năm}{năm}', samplePlan)
  expect(plainText(refillFields({ ...samplePlan, year: 2030, lead }).lead)).toBe('20302026')
})

it('reads as the phrase filled in, for every phrase that comes with the program', () => {
  for (const { text } of builtInPhrases)
    expect(plainText(phraseRuns(text, samplePlan))).toBe(fillFields(text, fieldFacts(samplePlan)))
})
