import { mkdir } from 'node:fs/promises'
import type { ProgressEntry } from '../../shared/tasks/progress.ts'
import type { Answer, Batch } from './simulate-year-answers.ts'
import { tokenHeading } from './simulate-year-forms.ts'
import { foldedUnit, laterDay, monthEnd } from './simulate-year-plan.ts'
import {
  type FollowedPlan,
  issuedOn,
  type Logs,
  type Office,
  type Typed,
  year,
} from './simulate-year-record.ts'
import type { Words } from './simulate-year-work.ts'

const two = (value: number) => String(value).padStart(2, '0')
const placeOf = (planId: string, rowId: string, occurrence: string | null, period: string) =>
  [planId, rowId, occurrence ?? '', period].join('|')

/** Reads what came in for a period, takes what is plainly new and some of what contradicts. */
export async function takeAnswers(
  office: Office,
  plan: FollowedPlan,
  period: string,
  batch: Batch,
): Promise<void> {
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
export async function typeIn(
  office: Office,
  { id, rows, reporters }: FollowedPlan,
  before: string,
): Promise<void> {
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
export async function correct(office: Office, { id, rows }: FollowedPlan): Promise<void> {
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

/** An entry that stands is taken back. */
export async function takeBack(office: Office, { id, rows }: FollowedPlan): Promise<void> {
  const { call, dice, today } = office
  const row = rows[dice.between(0, rows.length - 1)]
  if (row === undefined) return
  const log = await call('progress.history', { planId: id, rowId: row.rowId })
  const replaced = new Set(log.map(({ corrects }) => corrects))
  const old = log.find(entry => !replaced.has(entry.id) && entry.result !== '')
  if (old === undefined) return
  const { rowId, day, period, occurrence } = old
  const words = { status: null, percent: null, value: null, doneOn: null }
  await append(office, id, [
    {
      ...entryOf(words, { rowId, day, period }, ''),
      occurrence,
      corrects: old.id,
      reason: `Ghi nhầm, phát hiện ngày ${today()}`,
    },
  ])
}

/** Some of the duties that were stopped are taken up again: their next return is reported on. */
export async function takeUp(office: Office, { id, rows }: FollowedPlan): Promise<void> {
  const { call, dice, today, record } = office
  const duties = new Map(rows.flatMap(row => (row.everyMonths > 0 ? [[row.rowId, row.everyMonths]] : [])))
  const entries: Entry[] = []
  for (const { rowId, status } of await call('progress.tracked', { planId: id, day: null })) {
    const every = duties.get(rowId)
    if (every === undefined || status !== 'paused' || !dice.chance(0.5)) continue
    const month = Math.ceil(Number(today().slice(5, 7)) / every) * every
    const words = {
      status: dice.oneOf(['done', 'ongoing'] as const),
      percent: null,
      value: null,
      doneOn: null,
    }
    const result = `Kết quả làm lại, lượt ${record.typed.length + entries.length + 1}.`
    const about = { rowId, day: today(), period: null }
    entries.push({ ...entryOf(words, about, result), occurrence: monthEnd(year, month) })
  }
  await append(office, id, entries)
}

/** Looks at how the rows of a plan stand, today or as at the end of a day. */
export async function look({ call, now, record, today }: Office, { id }: FollowedPlan, day: string | null) {
  const rows = await call('progress.tracked', { planId: id, day })
  record.boards.push({ planId: id, asOf: day ?? today(), at: now(), rows })
}

/** Drafts a report; some are issued on the spot, so that later ones mark what was corrected. */
export async function report(office: Office, { id }: FollowedPlan, period: string): Promise<void> {
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
export async function putForward({ call }: Office, id: string): Promise<void> {
  for (const to of ['submitted', 'issued'] as const) {
    const { rev } = await call('plans.get', { id })
    await call('plans.changeState', { id, rev, to, who: '', why: '' })
  }
}

/** The logs of all rows, the first entry first. */
export async function readLogs({ call, record }: Office): Promise<Logs> {
  const logs = new Map<string, Map<string, readonly ProgressEntry[]>>()
  for (const { id, rows } of record.plans) {
    const own = new Map<string, readonly ProgressEntry[]>()
    for (const { rowId } of rows)
      own.set(rowId, (await call('progress.history', { planId: id, rowId })).toReversed())
    logs.set(id, own)
  }
  return logs
}
