import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import type { TemplateFacts } from '../../../shared/plans/template.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'

const folder = new URL('../../../../shared/seeds/', import.meta.url)
const runLength = 12

/** A document's full name is the same in every plan: type, number, day, issuer and subject, to the sentence's end. */
const citation =
  /(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Công văn|Kế hoạch) số \S+ ngày .+? của (?:Bộ|Chính phủ|Thủ tướng|Ban|Ủy ban|Hội đồng|HĐND).*?(?=;|\.(?:\s|$)|$)/gu

const words = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .match(/[\p{L}\p{N}%]+/gu) ?? []

function runsOf(text: string): readonly string[] {
  const all = words(text)
  return all.slice(runLength - 1).map((_, index) => all.slice(index, index + runLength).join(' '))
}

const factsLike = (communeName: string, provinceName: string): TemplateFacts => ({
  unitKind: 'xã',
  communeName,
  provinceKind: 'tỉnh',
  provinceName,
  year: 2026,
  signerName: '',
})
/** With the names that real plans carry, so that a sentence does not pass for new by another commune's name. */
const places = [
  factsLike('Sơn Dương', 'Tuyên Quang'),
  factsLike('Tà Đùng', 'Lâm Đồng'),
  factsLike('Xuân Lộc', 'Đồng Nai'),
  factsLike('Như Thanh', 'Thanh Hóa'),
  factsLike('Nghĩa Đàn', 'Nghệ An'),
]

function textsOf(template: (typeof templates)[number], facts: TemplateFacts): readonly string[] {
  const made = instantiateTemplate(template, facts, 'k')
  return [
    ...made.bases.map(({ text }) => text),
    ...[made.lead, made.closing].map(plainText),
    ...made.body.flatMap(block =>
      (block.kind === 'table' ? block.rows.flat() : [block]).map(({ text }) => plainText(text)),
    ),
    ...made.appendices.flatMap(({ items }) =>
      items.flatMap(item => (item.kind === 'row' ? Object.values(item.cells) : [item.title])),
    ),
  ]
}

describe.skipIf(!existsSync(folder))(
  'the words of the templates (compared only where real plans lie beside the project)',
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

    it.each(templates)(
      'share no run of twelve words with a real plan but names of documents: $id',
      template => {
        const copied = places.flatMap(facts =>
          textsOf(template, facts)
            .flatMap(text => text.split(citation).flatMap(runsOf))
            .filter(run => realRuns.has(run)),
        )
        expect([...new Set(copied)]).toEqual([])
      },
    )
  },
)
