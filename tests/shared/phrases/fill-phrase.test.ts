import { expect, it } from 'vitest'
import { fillPhrase } from '../../../shared/phrases/fill-phrase.ts'
import { samplePlan } from '../../support/samples.ts'

it('fills a phrase from the plan’s letterhead, year and signer', () => {
  expect(
    fillPhrase('{Loại đơn vị} {tên xã}, {loại tỉnh} {tên tỉnh}, {năm trước}–{năm}: {người ký}', samplePlan),
  ).toBe('Xã Bình Minh, tỉnh An Hòa, 2025–2026: Nguyễn Văn Bình')
})
