import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CommandName, Input, Output } from '../../shared/api/contract.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import type { TrackedRow } from '../../shared/tasks/tracked.ts'
import { answered } from './answer-of.ts'
import { makeBackend, type TestBackend } from './make-backend.ts'
import {
  type Answer,
  answerForm,
  type Batch,
  habits,
  type Mail,
  type SentForm,
} from './simulate-year-answers.ts'
import { type Dice, diceOf } from './simulate-year-dice.ts'
import { tokenHeading } from './simulate-year-forms.ts'
import { type FollowedRow, foldedUnit, followedRows, laterDay, monthEnd } from './simulate-year-plan.ts'
import { type Say, type Words, workOf } from './simulate-year-work.ts'

const year = 2026
export const issuedOn = '2026-01-15'
const lastDay = '2027-01-13'
/** How many units of a plan send forms. */
const reporting = 8

/** A plan that is followed for a year. */
export type FollowedPlan = {
  readonly id: string
  readonly plan: Plan
  readonly rows: readonly FollowedRow[]
  /** The units that get forms, as first written. */
  readonly reporters: readonly string[]
}

/** How an answer was shown to the clerk, and whether she took it. */
export type Outcome = {
  readonly token: string
  readonly planId: string
  readonly period: string
  readonly state: string
  readonly rowId: string | null
  readonly occurrence: string | null
  readonly chosen: boolean
  readonly on: string
  /** Nothing else was known of its row for the period. */
  readonly alone: boolean
}

export type Typed = { readonly entry: Input<'progress.append'>['entries'][number]; readonly planId: string }

/** All that was done and seen in a year. `at` is the instant: what was entered by then was known. */
export type Year = {
  readonly plans: readonly FollowedPlan[]
  readonly answers: readonly Answer[]
  readonly outcomes: readonly Outcome[]
  readonly typed: readonly Typed[]
  readonly mornings: readonly ({ readonly day: string; readonly at: string } & Output<'progress.overview'>)[]
  readonly boards: readonly {
    readonly planId: string
    readonly asOf: string
    readonly at: string
    readonly rows: readonly TrackedRow[]
  }[]
  readonly reports: readonly {
    readonly planId: string
    readonly period: string
    readonly today: string
    readonly at: string
    readonly report: Plan
    /** The instant by which it was issued; null for one that stays a draft. */
    readonly issuedAt: string | null
  }[]
  readonly rounds: readonly {
    readonly planId: string
    readonly period: string
    readonly units: Output<'forms.rounds'>['units']
  }[]
  readonly arrived: ReadonlySet<string>
  /** Logs by plan and row, the first entry first, in the middle of the year and at its end. */
  readonly halfLogs: Logs
  readonly logs: Logs
}
export type Logs = ReadonlyMap<string, ReadonlyMap<string, readonly ProgressEntry[]>>

type Mutable<T> = T extends readonly (infer Each)[] ? Each[] : T
type Ledger = { -readonly [Key in keyof Year]: Mutable<Year[Key]> }

const two = (value: number) => String(value).padStart(2, '0')
const monthBefore = (day: string) => laterDay(`${day.slice(0, 7)}-01`, -1).slice(0, 7)

/** What a year is simulated with. */
type Office = {
  readonly call: <N extends CommandName>(name: N, input: Input<N>) => Promise<Output<N>>
  /** An instant of the day, later than all before it. */
  readonly now: () => string
  readonly today: () => string
  readonly folder: string
  readonly dice: Dice
  readonly say: Say
  readonly mail: Mail
  readonly sent: SentForm[]
  /** What was told for a period: `plan|row|occurrence|period`. */
  readonly known: Set<string>
  readonly record: Ledger
}

const placeOf = (planId: string, rowId: string, occurrence: string | null, period: string) =>
  [planId, rowId, occurrence ?? '', period].join('|')

/**
 * A commune's year: plans are issued, forms go out each month and come back as units do, the clerk types, corrects,
 * looks, and drafts reports. Deterministic.
 *
 * @param make adds the drafts to follow and answers their ids.
 */
export async function simulateYear(make: (made: TestBackend) => Promise<readonly string[]>): Promise<Year> {
  let day = issuedOn
  let ticks = 0
  const now = () => new Date(Date.parse(`${day}T01:00:00Z`) + ++ticks).toISOString()
  const made = await makeBackend({ today: () => day, now })
  try {
    const dice = diceOf(2026)
    const folderOf = (planId: string, period: string, batch: Batch) =>
      join(made.folder, planId, period, batch)
    const record: Ledger = {
      plans: [],
      answers: [],
      outcomes: [],
      typed: [],
      mornings: [],
      boards: [],
      reports: [],
      rounds: [],
      arrived: new Set(),
      halfLogs: new Map(),
      logs: new Map(),
    }
    const office: Office = {
      call: (name, input) => answered(made.client.call(name, input)),
      now,
      today: () => day,
      folder: made.folder,
      dice,
      say: workOf(dice, issuedOn),
      mail: { answers: [], arrived: new Set(), folderOf },
      sent: [],
      known: new Set(),
      record,
    }
    for (const [at, id] of (await make(made)).entries()) record.plans.push(await issue(office, id, at))
    for (; day <= lastDay; day = laterDay(day, 1)) {
      ticks = 0
      await liveThrough(office)
    }
    day = lastDay
    return {
      ...record,
      answers: office.mail.answers,
      arrived: office.mail.arrived,
      logs: await readLogs(office),
    }
  } finally {
    await made.close()
  }
}

async function issue(office: Office, id: string, at: number): Promise<FollowedPlan> {
  const { call } = office
  const { rev, plan: draft } = await call('plans.get', { id })
  const letterhead = { ...draft.letterhead, number: String(at + 11), day: 15, month: 1, year }
  await call('plans.update', { id, rev, patch: { letterhead } })
  await putForward(office, id)
  const duty = { from: 'Các cơ quan, đơn vị', to: 'Phòng Văn hóa - Xã hội', before: true } as const
  await call('calendar.save', {
    planId: id,
    duties: [
      { ...duty, id: 'monthly', title: 'Báo cáo tháng', every: 'month', day: at === 0 ? 25 : 27 },
      { ...duty, id: 'yearly', title: 'Báo cáo năm', every: 'year', day: 10, month: 12 },
    ],
  })
  const { plan } = await call('plans.get', { id })
  const rows = followedRows(plan)
  const led = new Map<string, { readonly unit: string; count: number }>()
  for (const { leads } of rows)
    for (const unit of leads) {
      const known = led.get(foldedUnit(unit)) ?? { unit, count: 0 }
      led.set(foldedUnit(unit), { ...known, count: known.count + 1 })
    }
  const reporters = [...led.values()]
    .sort((left, right) => right.count - left.count)
    .slice(0, reporting)
    .map(({ unit }) => unit)
  return { id, plan, rows, reporters }
}

async function liveThrough(office: Office): Promise<void> {
  const { call, record, today, now } = office
  const day = today()
  const date = Number(day.slice(8))
  const month = day.slice(0, 7)
  const overview = await call('progress.overview', {})
  record.mornings.push({ day, at: now(), ...overview })
  await call('alerts.seen', { causes: overview.alerts.map(({ cause }) => cause) })
  const inYear = day.startsWith(String(year))
  const before = monthBefore(day)
  const hasBefore = before.startsWith(String(year))
  for (const [at, plan] of record.plans.entries()) {
    if (inYear && date === 20) await sendForms(office, plan, month, plan.reporters)
    if (inYear && date === 26) await takeAnswers(office, plan, month, 'first')
    if (inYear && date === 27) await askAgain(office, plan, at, month)
    if (hasBefore && date === 3) await takeAnswers(office, plan, before, 'second')
    if (hasBefore && date === 8) await typeIn(office, plan, before)
    if (hasBefore && date === 12) await takeAnswers(office, plan, before, 'third')
    if (hasBefore && date === 13) {
      const { units } = await call('forms.rounds', { planId: plan.id, period: before })
      record.rounds.push({ planId: plan.id, period: before, units })
    }
    if (date === 17) for (let times = 0; times < 3; times++) await correct(office, plan)
    if ([1, 4, 10, 18, 26].includes(date)) {
      await look(office, plan, null)
      if (hasBefore) await look(office, plan, monthEnd(year, Number(before.slice(5))))
    }
    if (hasBefore && date === 5) await report(office, plan, before)
    if (hasBefore && date === 6 && before.endsWith('-03')) await report(office, plan, `${year}-Q1`)
    if (hasBefore && date === 6 && before.endsWith('-09')) await report(office, plan, `${year}-9M`)
    if (day === lastDay) await report(office, plan, String(year))
  }
  // All forms of a month are out before the first comes back: units mistake one plan's for another's.
  if (inYear && date === 21)
    for (const [at, plan] of record.plans.entries()) await fillForms(office, plan, at, month, 1)
  if (day === `${year}-07-01`) record.halfLogs = await readLogs(office)
}

async function sendForms(
  { call, folder, sent, today }: Office,
  { id, rows }: FollowedPlan,
  period: string,
  units: readonly string[],
): Promise<void> {
  const out = join(folder, id, period, 'out')
  await mkdir(out, { recursive: true })
  const input = { planId: id, period, units: [...units], returnBy: null, folder: out, overwrite: false }
  const { round, files } = await call('forms.make', input)
  for (const { unit, path } of files) sent.push({ planId: id, rows, unit, period, round, path, on: today() })
}

const habitOf = (planAt: number, unitAt: number, month: number) =>
  habits[(unitAt * 5 + month * 3 + planAt * 7) % habits.length] ?? 'prompt'

async function fillForms(office: Office, plan: FollowedPlan, at: number, period: string, round: number) {
  const { sent, mail, say, dice } = office
  const month = Number(period.slice(5))
  for (const [unitAt, unit] of plan.reporters.entries()) {
    const own = (each: SentForm) => each.planId === plan.id && foldedUnit(each.unit) === foldedUnit(unit)
    const form = sent.find(each => own(each) && each.period === period && each.round === round)
    if (form === undefined) continue
    const habit = round > 1 ? 'again' : habitOf(at, unitAt, month)
    const lastMonths = sent.findLast(each => own(each) && each.period < period)
    const otherPlans = sent.find(each => each.planId !== plan.id && each.period === period)
    await answerForm(form, habit, { lastMonths, otherPlans }, { mail, say, dice })
  }
}

/** A second round for those who have to answer anew, and for some who have not answered at all. */
async function askAgain(office: Office, plan: FollowedPlan, at: number, period: string): Promise<void> {
  const units = plan.reporters.filter((_, unitAt) => {
    const habit = habitOf(at, unitAt, Number(period.slice(5)))
    const anew = habit === 'again' || habit === 'wrong' || habit === 'tampered' || habit === 'moved'
    return anew || (habit === 'missing' && office.dice.chance(0.5))
  })
  if (units.length === 0) return
  await sendForms(office, plan, period, units)
  await fillForms(office, plan, at, period, 2)
}

async function takeAnswers(office: Office, plan: FollowedPlan, period: string, batch: Batch): Promise<void> {
  const { call, dice, mail, known, record, today } = office
  const folder = mail.folderOf(plan.id, period, batch)
  await mkdir(folder, { recursive: true })
  const { files, answers } = await call('forms.readFolder', { planId: plan.id, period, folder })
  const byToken = new Map(mail.answers.map(answer => [answer.token, answer]))
  const shown = answers.map(answer => {
    const token = answer.given.find(({ label }) => label === tokenHeading)?.text ?? ''
    return { answer, token, written: byToken.get(token) }
  })
  const chosen = new Set(answers.filter(({ take }) => take).map(({ id }) => id))
  const open = answers.filter(({ canTake }) => canTake)
  for (const rivals of Map.groupBy(open, each => `${each.rowId}|${each.occurrence}`).values()) {
    const [first, ...others] = rivals.filter(({ state }) => state === 'contradictory')
    if (first === undefined || rivals.some(({ id }) => chosen.has(id))) continue
    if (dice.chance(0.6)) chosen.add(dice.oneOf([first, ...others]).id)
  }
  const places = new Map<string, Set<string>>()
  const writtenPlace = ({ rowId, occurrence }: Answer) => placeOf(plan.id, rowId, occurrence, period)
  for (const { written, token } of shown)
    if (written?.fault === null) {
      const place = writtenPlace(written)
      places.set(place, (places.get(place) ?? new Set()).add(token))
    }
  for (const { answer, token, written } of shown) {
    const { id, state, rowId, occurrence } = answer
    const place = written === undefined ? '' : writtenPlace(written)
    record.outcomes.push({
      token,
      planId: plan.id,
      period,
      state,
      rowId,
      occurrence,
      chosen: chosen.has(id),
      on: today(),
      alone: !known.has(place) && places.get(place)?.size === 1,
    })
  }
  const result = await call('forms.accept', {
    planId: plan.id,
    period,
    from: { kind: 'folder', folder },
    seen: files.flatMap(({ hash }) => (hash === '' ? [] : [hash])),
    choices: answers.filter(({ id }) => chosen.has(id)).map(({ id, state }) => ({ id, state })),
  })
  if (result.added !== chosen.size) throw new Error(`${chosen.size} answers chosen, ${result.added} taken`)
  for (const { answer, written } of shown)
    if (chosen.has(answer.id) && written !== undefined) known.add(writtenPlace(written))
}

type Entry = Typed['entry']

const entryOf = (
  { status, percent, value }: Words,
  about: Pick<Entry, 'rowId' | 'day' | 'period'>,
  result: string,
) => ({
  ...about,
  occurrence: null,
  status,
  percent,
  value,
  result,
  difficulty: '',
  proposal: '',
  evidence: [],
  reporter: 'Văn phòng HĐND và UBND xã',
  corrects: null,
  reason: '',
})

async function append(
  { call, known, record }: Office,
  planId: string,
  entries: readonly Entry[],
): Promise<void> {
  if (entries.length === 0) return
  await call('progress.append', { planId, entries: [...entries] })
  for (const entry of entries) {
    record.typed.push({ planId, entry })
    if (entry.period !== null) known.add(placeOf(planId, entry.rowId, entry.occurrence, entry.period))
  }
}

/** The clerk enters what she heard: of units that get no form, and remarks between reports. */
async function typeIn(office: Office, { id, rows, reporters }: FollowedPlan, before: string): Promise<void> {
  const { dice, say, today, record } = office
  const reporterKeys = new Set(reporters.map(foldedUnit))
  const quarter = Number(before.slice(5)) / 3
  const entries: Entry[] = []
  for (const row of rows) {
    const others = row.units.every(unit => !reporterKeys.has(unit))
    if (!dice.chance(others ? 0.7 : 0.06)) continue
    const words = say(`${id}/${row.rowId}`, row, today())
    if (words === undefined) continue
    const heard = laterDay(today(), -dice.between(0, 12))
    const day = words.doneOn ?? (heard < issuedOn ? issuedOn : heard)
    const whole = Number.isInteger(quarter) && dice.chance(0.3)
    const period = whole ? `${year}-Q${quarter}` : others || dice.chance(0.4) ? before : null
    const result = `Kết quả ghi tay, lượt ${record.typed.length + entries.length + 1}.`
    entries.push(entryOf(words, { rowId: row.rowId, day, period }, result))
  }
  await append(office, id, entries)
}

/** An entry that stands is corrected, the reason given. */
async function correct(office: Office, { id, rows }: FollowedPlan): Promise<void> {
  const { call, dice, say, today, record } = office
  const row = rows[dice.between(0, rows.length - 1)]
  if (row === undefined) return
  const log = await call('progress.history', { planId: id, rowId: row.rowId })
  const replaced = new Set(log.map(({ corrects }) => corrects))
  const [first, ...others] = log.filter(entry => !replaced.has(entry.id))
  if (first === undefined) return
  const old = dice.oneOf([first, ...others])
  const words = say(`${id}/${row.rowId}`, row, old.day, old.occurrence)
  if (words === undefined) return
  const moved = dice.chance(0.3) ? laterDay(old.day, dice.between(-12, 12)) : old.day
  const day = moved < issuedOn ? issuedOn : moved > today() ? today() : moved
  const { rowId, period, occurrence } = old
  const result = `Kết quả đính chính, lượt ${record.typed.length + 1}.`
  const reason = `Đối chiếu hồ sơ ngày ${today()}`
  await append(office, id, [
    { ...entryOf(words, { rowId, day, period }, result), occurrence, corrects: old.id, reason },
  ])
}

async function look({ call, now, record, today }: Office, { id }: FollowedPlan, day: string | null) {
  const rows = await call('progress.tracked', { planId: id, day })
  record.boards.push({ planId: id, asOf: day ?? today(), at: now(), rows })
}

/** Drafts a report; some are issued on the spot, so that later ones mark what was corrected. */
async function report(office: Office, { id }: FollowedPlan, period: string): Promise<void> {
  const { call, now, record, today } = office
  const { id: reportId } = await call('reports.draft', { planId: id, period, addressees: [] })
  const { plan, rev } = await call('plans.get', { id: reportId })
  const at = now()
  const issues = /-(?:03|06|09|Q1)$/.test(period)
  if (issues) {
    const [, month, day] = today().split('-').map(Number)
    const number = two(record.reports.length)
    const letterhead = { ...plan.letterhead, number, day: day ?? 1, month: month ?? 1 }
    await call('plans.update', { id: reportId, rev, patch: { letterhead } })
    await putForward(office, reportId)
  }
  const issuedAt = issues ? now() : null
  record.reports.push({ planId: id, period, today: today(), at, report: plan, issuedAt })
}

/** Takes a draft through its states until it is out. */
async function putForward({ call }: Office, id: string): Promise<void> {
  for (const to of ['submitted', 'issued'] as const) {
    const { rev } = await call('plans.get', { id })
    await call('plans.changeState', { id, rev, to, who: '', why: '' })
  }
}

async function readLogs({ call, record }: Office): Promise<Logs> {
  const logs = new Map<string, Map<string, readonly ProgressEntry[]>>()
  for (const { id, rows } of record.plans) {
    const own = new Map<string, readonly ProgressEntry[]>()
    for (const { rowId } of rows)
      own.set(rowId, (await call('progress.history', { planId: id, rowId })).toReversed())
    logs.set(id, own)
  }
  return logs
}
