import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { answered } from './answer-of.ts'
import { makeBackend, type TestBackend } from './make-backend.ts'
import { answerForm, type Batch, habits, type SentForm } from './simulate-year-answers.ts'
import {
  correct,
  look,
  putForward,
  readLogs,
  report,
  takeAnswers,
  takeBack,
  takeUp,
  typeIn,
} from './simulate-year-clerk.ts'
import { diceOf } from './simulate-year-dice.ts'
import { foldedUnit, followedRows, laterDay, monthEnd } from './simulate-year-plan.ts'
import {
  type FollowedPlan,
  issuedOn,
  type Ledger,
  type Office,
  type Year,
  year,
} from './simulate-year-record.ts'
import { workOf } from './simulate-year-work.ts'

const lastDay = '2027-01-13'
/** How many units of a plan send forms. */
const reporting = 8

const monthBefore = (day: string) => laterDay(`${day.slice(0, 7)}-01`, -1).slice(0, 7)

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
    if (inYear && date === 16) await takeUp(office, plan)
    if (date === 19) for (let times = 0; times < 3; times++) await takeBack(office, plan)
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
