import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInPhrases, phraseSections } from '../../../shared/phrases/built-in-phrases.ts'
import { fillPhrase } from '../../../shared/phrases/fill-phrase.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { unknownFields } from '../../../shared/plans/template-fields.ts'
import { samplePlan } from '../../support/samples.ts'

const folder = new URL('../../../../shared/seeds/', import.meta.url)
const runLength = 12

const words = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .match(/[\p{L}\p{N}%]+/gu) ?? []

function runsOf(text: string): readonly string[] {
  const all = words(text)
  return all.slice(runLength - 1).map((_, index) => all.slice(index, index + runLength).join(' '))
}

const planLike = (communeName: string, provinceName: string): Plan => ({
  ...samplePlan,
  letterhead: { ...samplePlan.letterhead, communeName, provinceName },
})
/** With the names that real plans carry, so that a sentence does not pass for new by another commune's name. */
const places = [
  planLike('Sơn Dương', 'Tuyên Quang'),
  planLike('Tà Đùng', 'Lâm Đồng'),
  planLike('Xuân Lộc', 'Đồng Nai'),
  planLike('Như Thanh', 'Thanh Hóa'),
  planLike('Nghĩa Đàn', 'Nghệ An'),
]

describe('the phrases', () => {
  it('name only fields that there are', () => {
    expect(builtInPhrases.flatMap(({ text }) => unknownFields(text))).toEqual([])
  })

  it('have ids and words of their own, in every section', () => {
    expect(new Set(builtInPhrases.map(({ id }) => id)).size).toBe(builtInPhrases.length)
    expect(new Set(builtInPhrases.map(({ text }) => text)).size).toBe(builtInPhrases.length)
    expect([...new Set(builtInPhrases.map(({ section }) => section))]).toEqual([...phraseSections])
  })

  it('end as they print: a sentence with its mark, a closing without', () => {
    for (const { section, text } of builtInPhrases) {
      expect(text.endsWith('.')).toBe(section !== 'Câu kết')
      expect(text).toBe(text.normalize('NFC').trim())
    }
  })

  it('leave no gap where a fact is blank', () => {
    const bare = planLike('', '')
    for (const { text } of builtInPhrases) expect(fillPhrase(text, bare)).not.toMatch(/ {2}| [.;,]/)
  })
})

describe.skipIf(!existsSync(folder))(
  'the words of the phrases (compared only where real plans lie beside the project)',
  () => {
    const real = existsSync(folder)
      ? readdirSync(folder).map(name => readFileSync(new URL(name, folder), 'utf8'))
      : []
    const realRuns = new Set(real.flatMap(runsOf))

    it('can be told from copied ones', () => {
      const sentence =
        'Thiết lập cơ chế theo dõi, đánh giá kết quả thực hiện các nhiệm vụ chuyển đổi số theo định kỳ'
      expect(runsOf(sentence).filter(run => realRuns.has(run)).length).toBeGreaterThan(0)
    })

    it('share no run of twelve words with a real plan', () => {
      const copied = places.flatMap(plan =>
        builtInPhrases.flatMap(({ text }) => runsOf(fillPhrase(text, plan))).filter(run => realRuns.has(run)),
      )
      expect([...new Set(copied)]).toEqual([])
    })
  },
)
