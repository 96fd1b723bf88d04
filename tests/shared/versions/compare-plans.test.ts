import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../shared/plans/block.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { plainText, rich } from '../../../shared/plans/rich-text.ts'
import { comparePlans } from '../../../shared/versions/compare-plans.ts'
import type { BlockEntry, Comparison, Entry, WordPart } from '../../../shared/versions/comparison.ts'
import { sameData } from '../../../shared/versions/same-data.ts'
import { arbitraryPlan } from '../../electron/store/arbitrary-plan.ts'
import { moveHeading, nextYearsPlan, planOfYear, reachOf } from './two-years.ts'

const nothing = { changed: 0, added: 0, removed: 0, moved: 0 }
const spelled = (words: readonly WordPart[], without: WordPart['kind']) =>
  words
    .filter(part => part.kind !== without)
    .map(part => part.text)
    .join('')
const afters = <T>(entries: readonly Entry<T>[]) => entries.flatMap(({ after }) => after ?? [])
const befores = <T>(entries: readonly Entry<T>[]) => entries.flatMap(({ before }) => before ?? [])
const textOf = (block: Block) => (block.kind === 'table' ? '' : plainText(block.text))
const headed = (entries: readonly BlockEntry[], kind: string) =>
  entries.filter(entry => entry.kind === kind).map(entry => spelled(entry.words, 'removed'))

/** Carries a comparison out on the plan that it started from, by what each entry says, not by what it holds. */
function carryOut(before: readonly Block[], entries: readonly BlockEntry[]): readonly Block[] {
  const byId = new Map(before.map(block => [block.id, block]))
  return entries.flatMap(entry => {
    if (entry.kind === 'removed') return []
    const from = entry.before && byId.get(entry.before.id)
    if (from === undefined || entry.aspects.length > 0) return entry.after ?? []
    return { ...from, id: entry.after?.id ?? '' }
  })
}

const lists = (comparison: Comparison) =>
  [
    comparison.facts,
    comparison.bases,
    [comparison.lead, comparison.closing],
    comparison.recipients,
    comparison.authority,
    comparison.body.filter(({ rows }) => rows === undefined),
    comparison.appendices,
    ...comparison.appendices.flatMap(({ columns, items }) => [
      columns,
      items,
      ...items.map(item => item.cells),
    ]),
  ] as readonly (readonly Entry<unknown>[])[]

/** Runs cut where the looks change and nowhere else; a plan may hold the same text cut otherwise. */
const content = (blocks: readonly Block[]) =>
  blocks.map(block => (block.kind === 'table' ? { ...block, text: [] } : { ...block, text: textOf(block) }))

describe('any plans', () => {
  test('a plan compared with itself is all the same', () => {
    fc.assert(
      fc.property(arbitraryPlan, plan => {
        const comparison = comparePlans(plan, structuredClone(plan))
        expect(comparison.counts).toEqual(nothing)
        for (const entries of lists(comparison))
          for (const entry of entries) expect(entry).toMatchObject({ kind: 'same', aspects: [] })
        for (const { rows = [] } of comparison.body) for (const row of rows) expect(row.kind).toBe('same')
      }),
      { numRuns: 150 },
    )
  })

  test('a comparison holds both plans whole, and carrying it out on the first gives the second', () => {
    const pair = fc.tuple(arbitraryPlan, arbitraryPlan, fc.boolean()).chain(([one, other, related]) =>
      // Half of the time the second is the first with its blocks mixed among those of another plan.
      related
        ? fc
            .shuffledSubarray([...one.body, ...other.body])
            .map((body): readonly [Plan, Plan] => [one, { ...other, id: one.id, body: unique(body) }])
        : fc.constant<readonly [Plan, Plan]>([one, other]),
    )
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const comparison = comparePlans(before, after)
        expect(content(carryOut(before.body, comparison.body))).toEqual(content(after.body))
        const wholes: readonly (readonly [
          readonly Entry<unknown>[],
          readonly unknown[],
          readonly unknown[],
        ])[] = [
          [comparison.body, before.body, after.body],
          [comparison.bases, before.bases, after.bases],
          [comparison.recipients, before.recipients.items, after.recipients.items],
          [comparison.authority, before.signature.authority, after.signature.authority],
          [comparison.appendices, before.appendices, after.appendices],
        ]
        for (const [entries, left, right] of wholes) {
          expect(afters(entries)).toEqual(right)
          expect(new Set(befores(entries))).toEqual(new Set(left))
          expect(befores(entries)).toHaveLength(left.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the words of every entry spell the text before and the text after', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (before, after) => {
        const { body, bases } = comparePlans(before, { ...after, id: before.id })
        for (const entry of body) {
          if (entry.rows) continue
          expect(spelled(entry.words, 'added')).toBe(entry.before ? textOf(entry.before) : '')
          expect(spelled(entry.words, 'removed')).toBe(entry.after ? textOf(entry.after) : '')
        }
        for (const entry of bases) {
          expect(spelled(entry.words, 'added')).toBe(entry.before?.text ?? '')
          expect(spelled(entry.words, 'removed')).toBe(entry.after?.text ?? '')
        }
      }),
      { numRuns: 150 },
    )
  })
})

function unique(blocks: readonly Block[]): Block[] {
  return [...new Map(blocks.map(block => [block.id, block])).values()]
}

describe('two versions of one plan', () => {
  const plan = planOfYear(2026)

  test('any section moved anywhere is one move and nothing else', () => {
    const heads = plan.body.filter(({ kind }) => kind === 'section' || kind === 'clause').map(textOf)
    const pairs = fc.tuple(fc.constantFrom(...heads), fc.constantFrom(...heads)).filter(([moved, before]) => {
      const [start, end] = reachOf(plan.body, moved)
      const [to] = reachOf(plan.body, before)
      return to < start || to > end
    })
    fc.assert(
      fc.property(pairs, fc.boolean(), ([moved, before], otherPlan) => {
        const body = moveHeading(plan.body, moved, before)
        const id = otherPlan ? 'another' : plan.id
        const { counts, body: entries } = comparePlans(plan, { ...plan, id, body: [...body] })
        expect({ ...counts, moved: 0 }).toEqual(nothing)
        expect(carryOut(plan.body, entries)).toEqual(body)
        // What moves is what is shorter: the section itself, or those that it passed.
        expect(counts.moved).toBeGreaterThanOrEqual(1)
        const size = (entry: BlockEntry) =>
          1 + entries.filter(({ movedWith }) => movedWith === entry.after?.id).length
        const [start, end] = reachOf(plan.body, moved)
        const movedBlocks = entries.filter(({ kind }) => kind === 'moved').map(size)
        expect(movedBlocks.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(end - start)
      }),
    )
  })

  test('an edited block is told word by word', () => {
    const place = plan.body.findIndex(({ kind }) => kind === 'dash')
    const edited = plan.body.with(place, {
      ...block(plan.body[place]),
      text: rich(`Trước hết, ${textOf(block(plan.body[place]))}`),
    })
    const { body, counts } = comparePlans(plan, { ...plan, body: edited })
    expect(counts).toEqual({ ...nothing, changed: 1 })
    const entry = body.find(({ kind }) => kind === 'changed')
    expect(entry?.aspects).toEqual(['words'])
    expect(entry?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: 'Trước hết, ' },
    ])
  })

  test('another kind, another number and another look are changes without a changed word', () => {
    const before: readonly Block[] = [
      { id: 'a', kind: 'clause', text: rich('Mục đích') },
      { id: 'b', kind: 'clause', text: rich('Yêu cầu') },
      { id: 'c', kind: 'paragraph', text: rich('Giữ nguyên') },
    ]
    const after: readonly Block[] = [
      { id: 'a', kind: 'subclause', text: rich('Mục đích') },
      { id: 'b', kind: 'clause', text: rich('Yêu cầu', { italic: true }), number: '7.' },
      { id: 'c', kind: 'paragraph', text: [{ text: 'Giữ ' }, { text: 'nguyên' }] },
    ]
    const { body } = comparePlans({ ...plan, body: [...before] }, { ...plan, body: [...after] })
    expect(body.map(({ kind, aspects }) => [kind, ...aspects])).toEqual([
      ['changed', 'kind'],
      ['changed', 'number', 'look'],
      ['same'],
    ])
    expect(body[1]?.numbers).toEqual({ before: '2.', after: '7.' })
  })

  test('a block rewritten whole is still the same block, one put in its place is not', () => {
    const [first, ...rest] = plan.body
    const rewritten = { ...block(first), text: rich('Hoàn toàn khác hẳn') }
    const count = (head: Block) => comparePlans(plan, { ...plan, body: [head, ...rest] }).counts
    expect(count(rewritten)).toEqual({ ...nothing, changed: 1 })
    expect(count({ ...rewritten, id: 'new' })).toEqual({ ...nothing, added: 1, removed: 1 })
  })

  test('tables are compared cell by cell', () => {
    const table = (rows: readonly (readonly string[])[]): Block => ({
      id: 't',
      kind: 'table',
      widths: [1, 2],
      headerRows: 1,
      rows: rows.map(row => row.map(text => ({ text: [...rich(text)] }))),
    })
    const before = table([
      ['Chỉ tiêu', 'Mức'],
      ['Hồ sơ trực tuyến', '60%'],
      ['Thanh toán số', '40%'],
    ])
    const after = table([
      ['Chỉ tiêu', 'Mức'],
      ['Hồ sơ trực tuyến', '80%'],
      ['Chữ ký số cá nhân', '20%'],
    ])
    const { body } = comparePlans({ ...plan, body: [before] }, { ...plan, body: [after] })
    expect(body[0]?.kind).toBe('changed')
    expect(body[0]?.rows?.map(row => row.kind)).toEqual(['same', 'changed', 'removed', 'added'])
    expect(body[0]?.rows?.[1]?.cells.map(({ kind }) => kind)).toEqual(['same', 'changed'])
    expect(body[0]?.rows?.[1]?.cells[1]?.words).toEqual([
      { kind: 'removed', text: '60' },
      { kind: 'added', text: '80' },
      { kind: 'same', text: '%' },
    ])
  })

  test('facts, recipients, bases and the cells of an appendix are told apart', () => {
    const [appendix] = plan.appendices
    const row = appendix?.items.find(item => item.kind === 'row')
    if (appendix === undefined || row?.kind !== 'row') throw new Error('The template has no row.')
    const after: Plan = {
      ...plan,
      subject: `${plan.subject} (sửa đổi)`,
      bases: plan.bases.slice(1),
      recipients: { ...plan.recipients, items: [...plan.recipients.items, 'Lưu trữ tỉnh'] },
      appendices: [
        {
          ...appendix,
          items: appendix.items.map(item =>
            item === row ? { ...row, cells: { ...row.cells, note: 'Bổ sung' } } : item,
          ),
        },
        ...plan.appendices.slice(1),
      ],
    }
    const comparison = comparePlans(plan, after)
    expect(comparison.counts).toEqual({ changed: 2, added: 1, removed: 1, moved: 0 })
    expect(comparison.facts.filter(({ kind }) => kind === 'changed').map(({ name }) => name)).toEqual([
      'subject',
    ])
    expect(comparison.recipients.at(-1)).toMatchObject({ kind: 'added', after: 'Lưu trữ tỉnh' })
    const changed = comparison.appendices[0]?.items.find(({ kind }) => kind === 'changed')
    expect(changed?.cells.filter(({ kind }) => kind !== 'same')).toMatchObject([
      { field: 'note', words: [{ kind: 'added', text: 'Bổ sung' }] },
    ])
  })
})

function block(found: Block | undefined): Exclude<Block, { kind: 'table' }> {
  if (found === undefined || found.kind === 'table') throw new Error('No text block there.')
  return found
}

describe('the plans of two years', () => {
  const comparison = comparePlans(planOfYear(2026), nextYearsPlan())

  test('sections in another order are moved, not removed and added', () => {
    expect(headed(comparison.body, 'moved')).toHaveLength(2)
    expect(headed(comparison.body, 'removed')).toEqual([])
    expect(headed(comparison.body, 'added')).toEqual([
      'Trợ lý ảo phục vụ tra cứu',
      'Thí điểm hỏi đáp tự động cho hộ kinh doanh cá thể từ quý II.',
    ])
  })

  test('what moved names its number in either year and takes its blocks along', () => {
    const moved = comparison.body.filter(({ kind }) => kind === 'moved')
    const sections = moved.filter(({ after }) => after?.kind === 'section')
    expect(sections).toHaveLength(1)
    for (const head of moved) {
      expect(head.numbers.before).not.toBe(head.numbers.after)
      const along = comparison.body.filter(({ movedWith }) => movedWith === head.after?.id)
      expect(along.length).toBeGreaterThan(0)
    }
  })

  test('edited sentences are changed with the words marked, beside those that only name the year', () => {
    const changed = comparison.body.filter(({ aspects }) => aspects.includes('words'))
    expect(changed.length).toBeGreaterThan(2)
    const marked = changed.flatMap(({ words }) =>
      words.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim()),
    )
    expect(marked).toContain('cấp ủy, chính quyền')
    expect(comparison.facts.find(({ name }) => name === 'year')).toMatchObject({
      before: '2026',
      after: '2027',
    })
  })
})

test('3,000 blocks against 3,000 with every id new find each other', () => {
  const words =
    'kế hoạch dịch vụ công trực tuyến hạ tầng dữ liệu an toàn thông tin kỹ năng hộ gia đình'.split(' ')
  const sentence = (seed: number) =>
    Array.from(
      { length: 20 },
      (_, at) => words[(seed * (at + 7) + ((seed >> (at % 11)) & 15)) % words.length],
    ).join(' ')
  const body = (prefix: string, extra: string): Block[] =>
    Array.from({ length: 3_000 }, (_, index) => ({
      id: `${prefix}${index}`,
      kind: index % 10 === 0 ? 'clause' : 'dash',
      text: [...rich(`${sentence(index)} số ${index}${extra}`)],
    }))
  const plan = planOfYear(2026)
  const { counts } = comparePlans(
    { ...plan, body: body('a', '') },
    { ...plan, id: 'z', body: body('b', ' mới') },
  )
  expect(counts.added).toBe(counts.removed)
  expect(counts.added).toBeLessThan(30)
})

test('rows that say nothing but the year stay where they are when it is another', () => {
  const plan = planOfYear(2026)
  const [appendix] = plan.appendices
  if (appendix === undefined) throw new Error('The template has no appendix.')
  const rows = (prefix: string, year: number): Plan => ({
    ...plan,
    id: `plan-${year}`,
    appendices: [
      {
        ...appendix,
        items: Array.from({ length: 60 }, (_, index) => ({
          id: `${prefix}${index}`,
          kind: 'row' as const,
          cells: { name: index % 2 === 0 ? `Việc ${'abcdefghij'.at(index / 6)}` : `${year}` },
        })),
      },
    ],
  })
  const [compared] = comparePlans(rows('a', 2026), rows('b', 2027)).appendices
  expect(compared?.items.map(({ kind }) => kind)).toEqual(
    Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 'same' : 'changed')),
  )
})

test('data with fields in another order is the same data', () => {
  expect(sameData({ a: 1, b: [{ c: 2 }] }, { b: [{ c: 2 }], a: 1, d: undefined })).toBe(true)
  expect(sameData({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
})
