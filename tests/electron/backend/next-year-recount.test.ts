import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readPlan } from '../../../electron/backend/read-plan.ts'
import { insertPlan } from '../../../electron/store/plans.ts'
import { appendEntries } from '../../../electron/store/progress.ts'
import type { RowItem } from '../../../shared/plans/appendix.ts'
import type { Block } from '../../../shared/plans/block.ts'
import { instantiateTemplate } from '../../../shared/plans/instantiate-template.ts'
import type { NextYear } from '../../../shared/plans/next-year.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { findTemplate } from '../../../shared/plans/template-catalogue.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { entry } from '../../shared/reports/followed-plan.ts'
import { answered } from '../../support/answer-of.ts'
import { makeBackend } from '../../support/make-backend.ts'

const seeds = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
const today = '2027-01-20'
const now = `${today}T02:00:00.000Z`

/** What became of a task in 2026, as a clerk tells it. */
const deeds = [
  { name: 'done', gone: true },
  { name: 'half', gone: false, note: 'Chuyển tiếp từ năm 2026 (đã đạt 40%)' },
  { name: 'cancelled', gone: true },
  { name: 'paused', gone: false, note: 'Chuyển tiếp từ năm 2026 (đang tạm dừng)' },
  { name: 'silent', gone: false, note: 'Chuyển tiếp từ năm 2026' },
  { name: 'takenBack', gone: false, note: 'Chuyển tiếp từ năm 2026 (đã đạt 80%)' },
  { name: 'doneInJanuary', gone: true },
] as const
type Deed = (typeof deeds)[number]

function taskLog(rowId: string, { name }: Deed): readonly ProgressEntry[] {
  const of = (day: string, facts: Partial<ProgressEntry>, key = '1') =>
    entry({ id: `${rowId}-${key}`, rowId, day, ...facts })
  switch (name) {
    case 'done':
      return [of('2026-03-05', { status: 'ongoing', percent: 30 }), of('2026-05-05', { status: 'done' }, '2')]
    case 'half':
      return [of('2026-06-05', { status: 'ongoing', percent: 40 })]
    case 'cancelled':
    case 'paused':
      return [of('2026-06-05', { status: name })]
    case 'silent':
      return []
    case 'takenBack':
      return [
        of('2026-11-05', { status: 'done', percent: 100 }),
        of('2026-11-05', { status: 'ongoing', percent: 80, corrects: `${rowId}-1`, reason: 'Nhầm' }, '2'),
      ]
    case 'doneInJanuary':
      return [of('2026-12-05', { status: 'ongoing', percent: 90 }), of('2027-01-10', { status: 'done' }, '2')]
  }
}

/** Figures of an indicator: June's, December's as it was first told, and as it was put right in January. */
function figureLog(rowId: string, at: number): readonly ProgressEntry[] {
  const of = (key: string, day: string, facts: Partial<ProgressEntry>) =>
    entry({ id: `${rowId}-${key}`, rowId, day, ...facts })
  return [
    of('1', '2026-06-30', { value: 10 }),
    at % 2 === 0
      ? of('2', '2026-12-31', { value: 11, period: '2026-12' })
      : of('2', '2027-01-08', { value: 11, period: '2026-12' }),
    of('3', '2027-01-12', {
      value: actualOf(at),
      period: '2026-12',
      corrects: `${rowId}-2`,
      reason: 'Ghi nhầm',
    }),
  ]
}
const actualOf = (at: number) => (201 + 3 * at) / 4
const words = (value: number) => String(value).replace('.', ',')

const rowsOf = (plan: Plan, wanted: 'tasks' | 'indicators'): readonly RowItem[] =>
  plan.appendices.flatMap(({ kind, items }) =>
    kind === wanted ? items.flatMap(item => (item.kind === 'row' ? [item] : [])) : [],
  )

const isStanding = ({ schedule }: RowItem) =>
  schedule?.kind === 'recurring' || schedule?.kind === 'continuous'

const saidBy = (block: Block): string =>
  block.kind === 'table'
    ? block.rows.map(cells => cells.map(({ text }) => said(text)).join('|')).join('\n')
    : said(block.text)
const said = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('')

/** All that a plan says by the id of what says it, bases and last year's review left out; a walk of the test's own. */
function textsOf(plan: Plan, without: ReadonlySet<string>): ReadonlyMap<string, string> {
  const parts: readonly (readonly [string, string])[] = [
    ['subject', plan.subject],
    ['lead', said(plan.lead)],
    ['closing', said(plan.closing)],
    ['recipients', plan.recipients.items.join('\n')],
    ...plan.body.map(block => [block.id, saidBy(block)] as const),
    ...plan.appendices.flatMap(({ id, title, columns, items }) => [
      [
        id,
        [
          title,
          ...columns.flatMap(({ label, field }) => (field === 'note' || field === 'baseline' ? [] : [label])),
        ].join('\n'),
      ] as const,
      ...items.map(item => {
        if (item.kind !== 'row') return [item.id, item.title] as const
        const { note: _, baseline: __, ...cells } = item.cells
        return [item.id, Object.values(cells).join('\n')] as const
      }),
    ]),
  ]
  return new Map(parts.filter(([id]) => !without.has(id)))
}

/** Numbers, dates and names of documents and stretches of years, by a pattern of the test's own. */
const cited =
  /\d+\p{Ll}?[-/](?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:[-/][\p{L}\d]+)*(?:,? \(?(?:ban hành )?ngày (?:\d+[/.]\d+[/.]\d{4}|\d+ tháng \d+ năm \d{4}))?|(?:Luật|Pháp lệnh) \p{Lu}[^,;.:]*(?:năm|\/)\s?\d{4}|\d{4} ?[-–] ?\d{4}|(?:đến|tầm nhìn đến|định hướng đến) năm \d{4}(?=[,”]| và định)/gu
const count = (text: string, year: number) => text.split(String(year)).length - 1

function explainYears(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  { changes }: NextYear,
) {
  for (const [id, text] of before) {
    const free = text.replace(cited, words => words.replace(/\d/gu, '#'))
    const listed = changes.filter(change => change.kind === 'year' && change.target === id)
    const notes = listed.filter(change => change.kind === 'year' && /:(?:note|baseline)$/u.test(change.place))
    expect([id, listed.length - notes.length]).toEqual([id, count(free, 2025) + count(free, 2026)])
    const put = after.get(id)
    if (put === undefined) continue
    // Nothing else of the text changed, and exactly the accepted years did.
    expect(put.replace(/20\d\d/gu, '#')).toBe(text.replace(/20\d\d/gu, '#'))
    const years = (words: string) => words.match(/20\d\d/gu) ?? []
    const moved = years(text).filter((year, at) => years(put)[at] !== year)
    expect([id, moved.length]).toEqual([
      id,
      listed.filter(change => change.accepted && !notes.includes(change)).length,
    ])
  }
}

/** Ids of what stands under a heading of bases. */
function citations({ body }: Plan): readonly string[] {
  let isUnder = false
  return body.flatMap(block => {
    const isHeading = block.kind === 'part' || block.kind === 'section'
    if (isHeading) isUnder = /căn cứ|cơ sở pháp lý/iu.test(saidBy(block))
    return isUnder && !isHeading && !/…/u.test(saidBy(block)) ? [block.id] : []
  })
}

const names = ['son-duong', 'xuan-loc', 'nhu-thanh', 'muc-tieu-truoc']
const available = existsSync(seeds)
if (!available) console.warn('The seed plans are not here: only the built-in template is counted again.')

async function planOf(name: string): Promise<Plan> {
  const template = findTemplate(name)
  const made =
    template === undefined
      ? (await readPlan(`${name}.txt`, readFileSync(`${seeds}${name}.txt`), { id: 'p', year: 2026 })).plan
      : instantiateTemplate(template, { ...template.defaults, year: 2026 }, 'p')
  const letterhead = { ...made.letterhead, number: '12', day: 10, month: 1, year: 2026 }
  return { ...made, id: 'p', state: 'issued', letterhead }
}

describe.each(names.filter(name => available || findTemplate(name) !== undefined))(
  'next year of %s',
  name => {
    it('comes out as it is counted again from what was done', async () => {
      const plan = await planOf(name)
      const made = await makeBackend({ now: () => now, today: () => today })
      onTestFinished(() => made.close())
      await insertPlan(made.store.db, plan, now)
      const tasks = rowsOf(plan, 'tasks').map((row, at) => ({
        row,
        deed: deeds[at % deeds.length] ?? deeds[0],
      }))
      const figures = rowsOf(plan, 'indicators').map((row, at) => ({ row, at }))
      const log = [
        ...tasks.flatMap(({ row, deed }) => taskLog(row.id, deed)),
        ...figures.flatMap(({ row, at }) => figureLog(row.id, at)),
      ].map((one, at) => ({ ...one, at: new Date(Date.parse(now) + at).toISOString() }))
      for (const one of log) expect(await appendEntries(made.store.db, 'p', [one], today)).toBeUndefined()

      const nextYear = await answered(made.client.call('nextYear.prepare', { planId: 'p' }))
      const accepted = nextYear.changes.flatMap(change => (change.accepted ? [change.id] : []))
      const { id } = await answered(made.client.call('nextYear.create', { planId: 'p', accepted }))
      const { plan: next } = await answered(made.client.call('plans.get', { id }))
      const left = new Map(rowsOf(next, 'tasks').map(row => [row.id, row]))

      for (const { row, deed } of tasks) {
        const stays = isStanding(row) || !deed.gone
        expect([row.cells.name, deed.name, left.has(row.id)]).toEqual([row.cells.name, deed.name, stays])
        if (stays && !isStanding(row) && !deed.gone) expect(left.get(row.id)?.cells.note).toBe(deed.note)
      }
      const old = new Set(plan.body.map(block => block.id))
      const review = next.body.filter(block => !old.has(block.id)).map(saidBy)
      for (const { row, at } of figures) {
        const { target } = row
        if (target === undefined || target.kind === 'done' || target.kind === 'product') continue
        const actual = words(actualOf(at))
        const baseline = rowsOf(next, 'indicators').find(each => each.id === row.id)?.cells.baseline
        expect([row.cells.name, baseline?.split(/[%\s]/u)[0]]).toEqual([row.cells.name, actual])
        const title = (row.cells.name ?? '')
          .replace(/\s+/gu, ' ')
          .trim()
          .replace(/[.;,:]$/u, '')
        const lines = review.join('\n').split('\n')
        expect(lines.filter(line => line.includes(title) && line.includes(actual))).not.toEqual([])
      }
      const gone = new Set([
        ...plan.body.filter(block => !next.body.some(each => each.id === block.id)).map(each => each.id),
      ])
      const bases = new Set(
        nextYear.changes.flatMap(change => (change.kind === 'basis' ? [change.target] : [])),
      )
      explainYears(
        textsOf(plan, new Set([...gone, ...bases, ...citations(plan)])),
        textsOf(next, new Set()),
        nextYear,
      )
      expect(next).toMatchObject({
        year: 2027,
        state: 'draft',
        recipients: { archive: plan.recipients.archive },
      })
      expect(next.letterhead).toEqual({ ...plan.letterhead, number: '', day: null, month: null, year: 2027 })
      expect(next.signature).toEqual(plan.signature)
    })
  },
)
