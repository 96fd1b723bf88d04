import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  joinRuns,
  mapRuns,
  mapText,
  plainText,
  type RichText,
  withoutFields,
} from '../../../shared/plans/rich-text.ts'
import { arbitraryPlan } from '../../electron/store/arbitrary-plan.ts'

const name = { text: 'Minh Tân', field: 'tên xã' }
const replacing = (from: string, to: string) => (words: string) => words.replaceAll(from, to)

describe('a change of words', () => {
  it('leaves linked words that it does not touch linked', () => {
    const text: RichText = [{ text: 'Công an xã ' }, name, { text: ' báo cáo' }]
    expect(mapText(text, replacing('báo cáo', 'tổng hợp'))).toEqual([
      { text: 'Công an xã ' },
      name,
      { text: ' tổng hợp' },
    ])
  })

  it('makes linked words that it touches words of their own, both halves of them', () => {
    const halves: RichText = [
      { text: 'Minh', field: 'tên xã', bold: true },
      { text: ' Tân', field: 'tên xã' },
    ]
    expect(mapText([name], replacing('Tân', 'Tâm'))).toEqual([{ text: 'Minh Tâm' }])
    expect(mapRuns(halves, replacing('Tân', 'Tâm'))).toEqual([{ text: 'Minh', bold: true }, { text: ' Tâm' }])
  })

  it('across runs gives them the look of their first, and leaves the others', () => {
    const text: RichText = [
      { text: 'Điều 1', bold: true },
      { text: ' của xã ' },
      name,
      { text: ', năm ', italic: true },
      { text: '2026', field: 'năm' },
    ]
    expect(mapText(text, replacing('xã Minh Tân', 'xã Tân Lập'))).toEqual([
      { text: 'Điều 1', bold: true },
      { text: ' của xã Tân Lập' },
      { text: ', năm ', italic: true },
      { text: '2026', field: 'năm' },
    ])
  })

  it('gives the words that it gives the whole text', () => {
    const changes = fc.tuple(fc.constantFrom('a', 'ổi số', 'n', '30', ' '), fc.constantFrom('', 'b', 'nn'))
    fc.assert(
      fc.property(arbitraryPlan, changes, ({ lead }, [from, to]) => {
        const change = replacing(from, to)
        expect(plainText(mapText(lead, change))).toBe(change(plainText(lead)))
      }),
    )
  })
})

it('runs of different fields are not joined, those of one are', () => {
  const text: RichText = [name, { text: '2026', field: 'năm' }, { text: '1' }, { text: '' }, { text: '2' }]
  expect(joinRuns(text)).toEqual([name, { text: '2026', field: 'năm' }, { text: '12' }])
})

it('prints as one run what only a field set apart', () => {
  expect(withoutFields([{ text: 'xã ' }, name, { text: '.' }])).toEqual([{ text: 'xã Minh Tân.' }])
})
