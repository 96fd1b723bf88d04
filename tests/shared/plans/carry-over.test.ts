import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../electron/backend/read-plan.ts'
import { builtInLegalBases } from '../../../shared/legal-bases/built-in-legal-bases.ts'
import type { AppendixItem, RowItem } from '../../../shared/plans/appendix.ts'
import { applyNextYear } from '../../../shared/plans/apply-next-year.ts'
import { basisBlocks } from '../../../shared/plans/carry-bases.ts'
import { prepareNextYear } from '../../../shared/plans/carry-over.ts'
import { oldReview } from '../../../shared/plans/carry-review.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import { type NextYear, nextYear as nextYearSchema } from '../../../shared/plans/next-year.ts'
import { type Plan, plan as planSchema } from '../../../shared/plans/plan.ts'
import { planFault } from '../../../shared/plans/plan-faults.ts'
import { refillFields } from '../../../shared/plans/refill-fields.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { mapPlaces } from '../../../shared/plans/text-places.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { trackPlan } from '../../../shared/tasks/track-plan.ts'
import { makeLog } from '../../support/make-log.ts'
import { entry, followedPlan } from '../reports/followed-plan.ts'

const today = '2026-12-20'

function prepare(plan: Plan, log: readonly ProgressEntry[]): NextYear {
  return prepareNextYear(plan, trackPlan(plan, log, today), builtInLegalBases, { today })
}

const proposed = ({ changes }: NextYear) =>
  new Set(changes.flatMap(({ id, accepted }) => (accepted ? [id] : [])))

function apply(plan: Plan, nextYear: NextYear, accepted: ReadonlySet<string> = proposed(nextYear)): Plan {
  let ids = 0
  return applyNextYear(plan, nextYear, accepted, { id: 'next', newId: () => `next-${++ids}` })
}

/** Every text of a plan by its place. */
function texts(plan: Plan): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  mapPlaces(plan, ({ key }, text) => {
    found.set(key, plainText(text))
    return text
  })
  return found
}

const rowsOf = (plan: Plan, kind: 'tasks' | 'indicators'): readonly RowItem[] =>
  plan.appendices
    .filter(appendix => appendix.kind === kind)
    .flatMap(({ items }: { readonly items: readonly AppendixItem[] }) =>
      items.flatMap(item => (item.kind === 'row' ? [item] : [])),
    )

const seeds = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))

async function seed(name: string): Promise<Plan> {
  const bytes = readFileSync(`${seeds}${name}.txt`)
  return (await readPlan(`${name}.txt`, bytes, { id: name, year: 2026 })).plan
}

const seedNames = ['son-duong', 'xuan-loc', 'nhu-thanh']
const available = existsSync(seeds)
if (!available) console.warn('The seed plans are not here: only built-in templates are carried over.')

const plans: readonly (readonly [string, () => Promise<Plan>])[] = [
  ...(available ? seedNames.map(name => [name, () => seed(name)] as const) : []),
  ...templates.map(
    template =>
      [
        template.id,
        async () => instantiateTemplate(template, { ...template.defaults, year: 2026 }, template.id),
      ] as const,
  ),
  ['followed plan', async () => followedPlan],
  [
    'two parts with appendices',
    async () => {
      const template = templates.find(({ id }) => id === 'hai-phan-danh-gia')
      if (template === undefined) throw new Error('no template')
      const plan = instantiateTemplate(template, { ...template.defaults, year: 2026 }, 'two')
      return { ...plan, appendices: followedPlan.appendices }
    },
  ],
]

/** Numbers and dates of documents, laws and stretches of years, by a pattern of the test's own. */
const cited =
  /\d+\p{Ll}?[-/](?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:[-/][\p{L}\d]+)*(?:,? \(?(?:ban hành )?ngày (?:\d+[/.]\d+[/.]\d{4}|\d+ tháng \d+ năm \d{4}))?|(?:Luật|Pháp lệnh) \p{Lu}[^,;.:]*(?:năm|\/)\s?\d{4}|\d{4} ?[-–] ?\d{4}|(?:giai đoạn|đến năm|định hướng đến năm|tầm nhìn đến năm) \d{4}(?=[,”]| đến| và định)|tầm nhìn đến năm \d{4}|Chuyển tiếp từ năm \d{4}/gu

const years = (text: string, year: number) => text.split(String(year)).length - 1

describe.each(plans)('next year of %s', (_, make) => {
  it('lists every year outside citations, and leaves none unexplained', async () => {
    const plan = await make()
    const nextYear = prepare(plan, makeLog(plan, { seed: 5 }))
    const [before, after] = [texts(plan), texts(apply(plan, nextYear))]
    const kept = new Set([...basisBlocks(plan.body), ...(oldReview(plan)?.content ?? []).map(({ id }) => id)])
    for (const [key, text] of before) {
      if (kept.has(key.split(':')[1] ?? '')) continue
      const own = text.replace(cited, words => words.replace(/\d/gu, '#'))
      const listed = nextYear.changes.filter(change => change.kind === 'year' && change.place === key)
      const of = (year: number, accepted?: boolean) =>
        listed.filter(
          change =>
            change.kind === 'year' &&
            change.from === String(year) &&
            (accepted === undefined || change.accepted === accepted),
        ).length
      expect([key, of(2026)]).toEqual([key, years(own, 2026)])
      expect([key, of(2025)]).toEqual([key, years(own, 2025)])
      const put = after.get(key)
      if (put === undefined || key.endsWith(':note')) continue
      const remaining = years(text, 2026) - years(own, 2026) + of(2026, false) + of(2025, true)
      expect([key, years(put, 2026)]).toEqual([key, remaining])
      expect([key, years(put, 2027) - years(text, 2027)]).toEqual([key, of(2026, true) - of(2027, true)])
    }
  })

  it('carries what is unfinished, marked, and no task that was finished once', async () => {
    const plan = await make()
    const log = makeLog(plan, { seed: 11 })
    const next = apply(plan, prepare(plan, log))
    const left = new Map(rowsOf(next, 'tasks').map(row => [row.id, row]))
    const corrected = new Set(log.map(({ corrects }) => corrects))
    for (const row of rowsOf(plan, 'tasks')) {
      const last = log.findLast(
        ({ id, rowId, day }) => rowId === row.id && day <= today && !corrected.has(id),
      )
      const goesOn = row.schedule?.kind === 'continuous' || row.schedule?.kind === 'recurring'
      const finished = last?.status === 'done'
      expect([row.cells.name, left.has(row.id)]).toEqual([row.cells.name, goesOn || !finished])
      const note = left.get(row.id)?.cells.note ?? ''
      if (goesOn) expect(note).toBe(row.cells.note ?? '')
      else if (!finished)
        expect(note).toMatch(
          last?.percent
            ? `Chuyển tiếp từ năm 2026 (đã đạt ${last.percent}%)`
            : /^Chuyển tiếp từ năm 2026 \(/u,
        )
    }
  })

  it("takes this year's figures as last year's, and reviews every one of them", async () => {
    const plan = await make()
    const log = makeLog(plan, { seed: 17 })
    const next = apply(plan, prepare(plan, log))
    const old = new Set(plan.body.map(({ id }) => id))
    const review = next.body.filter(({ id }) => !old.has(id))
    const words = review.flatMap(block =>
      block.kind === 'table'
        ? block.rows.map(cells => cells.map(({ text }) => plainText(text)).join('|'))
        : [],
    )
    const corrected = new Set(log.map(({ corrects }) => corrects))
    const indicators = rowsOf(next, 'indicators')
    expect(indicators).toHaveLength(rowsOf(plan, 'indicators').length)
    for (const row of indicators) {
      const last = log.findLast(
        ({ id, rowId, day, value }) =>
          rowId === row.id && day <= today && value !== null && !corrected.has(id),
      )
      const figure = last?.value?.toString().replace('.', ',') ?? ''
      const isFigure = row.target !== undefined && row.target.kind !== 'done' && row.target.kind !== 'product'
      if (!isFigure) continue
      expect(figure).not.toBe('')
      expect(row.cells.baseline).toMatch(new RegExp(`^${figure}(?:%| |$)`, 'u'))
      const name = (row.cells.name ?? '').replace(/\s+/gu, ' ').trim()
      const line = words.find(each => each.includes(`|${name.replace(/[\s.;,:]+$/u, '')}|`))
      expect(line).toMatch(new RegExp(`\\|${figure}(?:%|\\||\\s)`, 'u'))
    }
  })

  it('is a sound draft of the year after', async () => {
    const plan = await make()
    const nextYear = prepare(plan, makeLog(plan, { seed: 23 }))
    expect(nextYearSchema.parse(nextYear)).toEqual(nextYear)
    expect(new Set(nextYear.changes.map(({ id }) => id)).size).toBe(nextYear.changes.length)
    for (const accepted of [
      proposed(nextYear),
      new Set<string>(),
      new Set(nextYear.changes.map(({ id }) => id)),
    ]) {
      const next = apply(plan, nextYear, accepted)
      expect(planSchema.parse(next)).toEqual(next)
      expect(planFault(next)).toBeUndefined()
      expect(refillFields(next)).toBe(next)
      expect(next).toMatchObject({ id: 'next', year: 2027, state: 'draft' })
      expect(next.letterhead).toMatchObject({ number: '', day: null, month: null, year: 2027 })
      expect(next.recipients.archive).toBe(plan.recipients.archive)
    }
  })
})

describe('applyNextYear()', () => {
  const done = entry({ id: 'a', rowId: 't1', day: '2026-03-10', status: 'done', percent: 100 })
  const half = entry({ id: 'b', rowId: 't2', day: '2026-06-10', status: 'ongoing', percent: 60 })
  const log = [done, half, entry({ id: 'c', rowId: 'i1', day: '2026-12-01', value: 82.5 })]

  it('leaves what was refused as it is', () => {
    const nextYear = prepare(followedPlan, log)
    const next = apply(followedPlan, nextYear, new Set())
    expect(next.subject).toBe(followedPlan.subject)
    expect(next.appendices.map(({ items }) => items.length)).toEqual(
      followedPlan.appendices.map(({ items }) => items.length),
    )
    expect(next.body).toEqual(followedPlan.body)
  })

  it('keeps the year in which a task that is carried again began', () => {
    const [tasks, indicators] = followedPlan.appendices
    if (tasks === undefined || indicators === undefined) throw new Error('no appendix')
    const items = tasks.items.map(item =>
      item.kind === 'row' && item.id === 't2'
        ? { ...item, cells: { ...item.cells, note: 'Chuyển tiếp từ năm 2025 (đã đạt 20%); ưu tiên' } }
        : item,
    )
    const plan = { ...followedPlan, appendices: [{ ...tasks, items }, indicators] }
    const row = rowsOf(apply(plan, prepare(plan, log)), 'tasks').find(({ id }) => id === 't2')
    expect(row?.cells.note).toBe('Chuyển tiếp từ năm 2025 (đã đạt 60% đến hết năm 2026); ưu tiên')
    expect(row?.cells.schedule).toBe('Quý II/2027')
    expect(row?.schedule).toMatchObject({ due: '2027-06-30' })
  })

  it('moves a schedule that a person gave, and reads the others anew', () => {
    const [tasks, indicators] = followedPlan.appendices
    if (tasks === undefined || indicators === undefined) throw new Error('no appendix')
    const items = tasks.items.map(item =>
      item.kind === 'row' && item.id === 't4'
        ? {
            ...item,
            schedule: {
              kind: 'point' as const,
              date: '2026-09-15',
              due: '2026-09-15',
              confidence: 'high' as const,
              confirmed: true as const,
            },
          }
        : item,
    )
    const plan = { ...followedPlan, appendices: [{ ...tasks, items }, indicators] }
    const next = apply(plan, prepare(plan, log))
    expect(
      rowsOf(next, 'tasks').map(({ id, schedule }) => [
        id,
        schedule && 'due' in schedule ? schedule.due : null,
      ]),
    ).toEqual([
      ['t2', '2027-06-30'],
      ['t3', null],
      ['t4', '2027-09-15'],
      ['t5', null],
    ])
  })

  it('takes out the heading of a group that loses all its tasks, and what served an indicator', () => {
    const [tasks, indicators] = followedPlan.appendices
    if (tasks === undefined || indicators === undefined) throw new Error('no appendix')
    const items = tasks.items.filter(({ id }) => ['g1', 't1', 'g2', 't4'].includes(id))
    const served = indicators.items.map(item =>
      item.kind === 'row' && item.id === 'i1' ? { ...item, indicator: { tasks: ['t1', 't4'] } } : item,
    )
    const plan = {
      ...followedPlan,
      appendices: [
        { ...tasks, items },
        { ...indicators, items: served },
      ],
    }
    const next = apply(plan, prepare(plan, log))
    expect(next.appendices[0]?.items.map(({ id }) => id)).toEqual(['g2', 't4'])
    const [first] = rowsOf(next, 'indicators')
    expect(first?.indicator?.tasks).toEqual(['t4'])
    expect(first?.cells.baseline).toBe('82,5%')
  })

  it('lets linked years follow the new year, and unlinks one that was refused', () => {
    const linked: Plan = {
      ...followedPlan,
      lead: [{ text: 'Kế hoạch năm ' }, { text: '2026', field: 'năm' }, { text: ' như sau:' }],
    }
    const nextYear = prepare(linked, log)
    expect(apply(linked, nextYear).lead).toEqual([
      { text: 'Kế hoạch năm ' },
      { text: '2027', field: 'năm' },
      { text: ' như sau:' },
    ])
    const refused = new Set([...proposed(nextYear)].filter(id => !id.startsWith('year|lead')))
    expect(plainText(apply(linked, nextYear, refused).lead)).toBe('Kế hoạch năm 2026 như sau:')
    expect(refillFields(apply(linked, nextYear, refused)).lead.some(({ field }) => field !== undefined)).toBe(
      false,
    )
  })

  it('replaces a law that is out of force, and shows what is about years that are over', () => {
    const plan: Plan = {
      ...followedPlan,
      bases: [
        { id: 'c1', text: 'Căn cứ Luật Công nghệ thông tin ngày 29 tháng 6 năm 2006' },
        { id: 'c2', text: 'Căn cứ Luật An toàn thông tin mạng ngày 19 tháng 11 năm 2015' },
        { id: 'c3', text: 'Căn cứ Luật An ninh mạng ngày 12 tháng 6 năm 2018' },
        { id: 'c4', text: 'Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023' },
        {
          id: 'c5',
          text: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình Sơn về chuyển đổi số năm 2026',
        },
      ],
    }
    const nextYear = prepare(plan, log)
    const bases = nextYear.changes.filter(({ kind }) => kind === 'basis')
    expect(bases.map(({ target, after, accepted }) => [target, after, accepted])).toEqual([
      ['c1', 'Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025', true],
      ['c2', 'Căn cứ Luật An ninh mạng ngày 10 tháng 12 năm 2025', true],
      ['c3', '', true],
      ['c5', '', false],
    ])
    expect(apply(plan, nextYear).bases.map(({ id }) => id)).toEqual(['c1', 'c2', 'c4', 'c5'])
    const province = {
      id: 'vb',
      rev: 1,
      type: 'Kế hoạch',
      number: '9',
      symbol: 'KH-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Bình Sơn',
      date: '2026-12-15',
      subject: 'chuyển đổi số năm 2027',
      inForceFrom: null,
      inForceUntil: null,
    }
    const known = prepareNextYear(plan, [], [...builtInLegalBases, province], { today })
    expect(known.changes.find(({ target }) => target === 'c5')).toMatchObject({
      accepted: true,
      after:
        'Thực hiện Kế hoạch số 9/KH-UBND ngày 15 tháng 12 năm 2026 của Ủy ban nhân dân tỉnh Bình Sơn về chuyển đổi số năm 2027',
    })
  })
})
