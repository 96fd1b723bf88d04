import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../electron/backend/read-plan.ts'
import { basisBlocks } from '../../../shared/plans/carry-bases.ts'
import { oldReview } from '../../../shared/plans/carry-review.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import { nextYear as nextYearSchema } from '../../../shared/plans/next-year.ts'
import { type Plan, plan as planSchema } from '../../../shared/plans/plan.ts'
import { planFault } from '../../../shared/plans/plan-faults.ts'
import { refillFields } from '../../../shared/plans/refill-fields.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { mapPlaces } from '../../../shared/plans/text-places.ts'
import { makeLog } from '../../support/make-log.ts'
import { followedPlan } from '../reports/followed-plan.ts'
import { apply, prepare, proposed, rowsOf, today } from './made-next-year.ts'

/** Every text of a plan by its place. */
function texts(plan: Plan): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  mapPlaces(plan, ({ key }, text) => {
    found.set(key, plainText(text))
    return text
  })
  return found
}

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
