import type { ProgressEntry, ReportedStatus } from '../../shared/tasks/progress.ts'
import { daysFrom, type FollowedRow, monthEnd } from './simulate-year-plan.ts'

export const countedStatuses = [
  'notStarted',
  'ongoing',
  'doneOnTime',
  'doneLate',
  'overdue',
  'paused',
  'cancelled',
] as const
export type CountedStatus = (typeof countedStatuses)[number]

/** One return of a duty: its last day, whether something was said to make it done, and on which day first. */
export type Return = {
  readonly due: string
  readonly state: 'done' | 'late' | 'missed' | 'due' | 'ahead'
}

/** What a log says of a row at the end of a day. */
export type Standing = {
  readonly row: FollowedRow
  readonly status: CountedStatus
  readonly percent: number | null
  readonly due: string | null
  readonly doneOn: string | null
  readonly daysLate: number
  readonly returns: readonly Return[]
  readonly verdict: 'met' | 'exceeded' | 'notMet' | 'notReported' | null
  readonly actual: number | null
}

export type Judging = {
  readonly asOf: string
  /** The day is over, as at the end of a report's period: what was due on it and is not done is late. */
  readonly isOver?: boolean
  /** Instant up to which entries were in the log. */
  readonly at: string
  readonly issuedOn: string
  readonly year: number
}

type Said = { readonly entry: ProgressEntry; readonly status: ReportedStatus }

/** Whether a deadline has passed. */
const isPast = (due: string, { asOf, isOver }: Pick<Judging, 'asOf' | 'isOver'>) =>
  due < asOf || (due === asOf && isOver === true)

const stops = (status: ReportedStatus | undefined) => status === 'paused' || status === 'cancelled'

/**
 * What stands of a row's log: about days up to `asOf`, entered by `at`, not corrected by another of these. What only
 * takes another back stands for nothing.
 */
export function standing(
  log: readonly ProgressEntry[],
  { asOf, at }: Pick<Judging, 'asOf' | 'at'>,
): readonly ProgressEntry[] {
  const known = log.filter(entry => entry.day <= asOf && entry.at <= at)
  const replaced = new Set(known.map(({ corrects }) => corrects))
  const order = ({ day, at: entered, id }: ProgressEntry) => `${day} ${entered} ${id}`
  return known
    .filter(entry => !replaced.has(entry.id) && !takesBack(entry))
    .sort((left, right) => (order(left) < order(right) ? -1 : 1))
}

function takesBack({
  corrects,
  status,
  percent,
  value,
  result,
  difficulty,
  proposal,
  evidence,
}: ProgressEntry) {
  const said = [status, percent, value].some(fact => fact !== null) || evidence.length > 0
  return corrects !== null && !said && `${result}${difficulty}${proposal}`.trim() === ''
}

function saidBy(entries: readonly ProgressEntry[]): readonly Said[] {
  const said: Said[] = []
  for (const entry of entries) {
    const { percent } = entry
    if (entry.status !== null) said.push({ entry, status: entry.status })
    else if (percent !== null)
      said.push({ entry, status: percent === 100 ? 'done' : percent === 0 ? 'notStarted' : 'ongoing' })
  }
  return said
}

/** The day from which on all that was said is what was said last. */
function unchangedSince(said: readonly Said[]): string {
  let since = ''
  let before: ReportedStatus | undefined
  for (const { entry, status } of said) {
    if (status !== before) since = entry.day
    before = status
  }
  return since
}

type TaskStanding = Omit<Standing, 'row' | 'verdict' | 'actual'>

function onceStanding(
  due: string | null,
  entries: readonly ProgressEntry[],
  judging: Pick<Judging, 'asOf' | 'isOver'>,
): TaskStanding {
  const said = saidBy(entries)
  const last = said.at(-1)?.status
  if (last === 'done') {
    const doneOn = unchangedSince(said)
    const late = due !== null && doneOn > due
    return {
      status: late ? 'doneLate' : 'doneOnTime',
      percent: 100,
      due,
      doneOn,
      daysLate: late ? daysFrom(due ?? '', doneOn) : 0,
      returns: [],
    }
  }
  const percents = entries.map(({ percent }) => percent).filter(percent => percent !== null)
  const open = { percent: percents.at(-1) ?? null, due, doneOn: null, returns: [] }
  if (last !== 'paused' && last !== 'cancelled' && due !== null && isPast(due, judging))
    return { ...open, status: 'overdue', daysLate: daysFrom(due, judging.asOf) }
  const begun = entries.some(({ result }) => result.trim() !== '')
  return { ...open, status: last ?? (begun ? 'ongoing' : 'notStarted'), daysLate: 0 }
}

/** First and last month (1–12) of `2026-03`, `2026-Q2`. */
function monthsOf(period: string): readonly [number, number] {
  const quarter = /Q(\d)$/.exec(period)?.[1]
  if (quarter !== undefined) return [3 * Number(quarter) - 2, 3 * Number(quarter)]
  const month = Number(period.slice(5))
  return [month, month]
}

/** What was said of the return that is due in `month`, the last of `every` months. */
function claimsOn(
  said: readonly Said[],
  month: number,
  every: number,
  due: string,
  year: number,
): readonly Said[] {
  const first = month - every + 1
  return said.flatMap(({ entry, status }): readonly Said[] => {
    if (entry.occurrence !== null) return entry.occurrence === due ? [{ entry, status }] : []
    if (entry.period === null) {
      const inMonth = Number(entry.day.slice(0, 4)) === year ? Number(entry.day.slice(5, 7)) : 0
      return !stops(status) && first <= inMonth && inMonth <= month ? [{ entry, status }] : []
    }
    const [from, to] = monthsOf(entry.period)
    if (from <= first && month <= to) return [{ entry, status: status === 'ongoing' ? 'done' : status }]
    const whole = every <= to - from + 1
    return !whole && !stops(status) && first <= to && to <= month ? [{ entry, status }] : []
  })
}

function recurringStanding(
  every: number,
  entries: readonly ProgressEntry[],
  judging: Judging,
): TaskStanding | undefined {
  const { asOf, issuedOn, year } = judging
  const said = saidBy(entries)
  // A return that falls due after the duty was stopped and is worked on takes the duty up again.
  const dutySaid = (by: string) => {
    const heard = said.filter(({ entry }) => entry.day <= by)
    const at = heard.findLastIndex(({ entry }) => entry.occurrence === null)
    const whole = heard[at]
    const goesOn = heard
      .slice(at + 1)
      .find(
        ({ entry, status }) =>
          (status === 'done' || status === 'ongoing') && (entry.occurrence ?? '') > (whole?.entry.day ?? ''),
      )
    return whole !== undefined && stops(whole.status) ? (goesOn ?? whole).status : whole?.status
  }
  const returns: (Return & { readonly doneOn: string | null })[] = []
  for (let month = every; month <= 12; month += every) {
    const due = monthEnd(year, month)
    if (due < issuedOn) continue
    const claims = claimsOn(said, month, every, due, year)
    const last = claims.at(-1)?.status
    const begins = `${year}-${String(month - every + 1).padStart(2, '0')}-01`
    if (last === 'done') {
      const doneOn = unchangedSince(claims)
      returns.push({ due, state: doneOn > due ? 'late' : 'done', doneOn })
    } else if (!stops(last) && !(isPast(due, judging) && stops(dutySaid(due))))
      returns.push({
        due,
        state: isPast(due, judging) ? 'missed' : begins > asOf ? 'ahead' : 'due',
        doneOn: null,
      })
  }
  if (returns.length === 0) return undefined
  const done = returns.filter(({ doneOn }) => doneOn !== null)
  const missed = returns.find(({ state }) => state === 'missed')
  const coming = returns.find(({ state }) => state === 'due' || state === 'ahead')
  const base = {
    percent: Math.round((100 * done.length) / returns.length),
    due: (missed ?? coming ?? returns.at(-1))?.due ?? null,
    doneOn: null,
    daysLate: 0,
    returns: returns.map(({ due, state }) => ({ due, state })),
  }
  const whole = dutySaid(asOf)
  if (whole === 'paused' || whole === 'cancelled') return { ...base, status: whole }
  if (missed !== undefined) return { ...base, status: 'overdue', daysLate: daysFrom(missed.due, asOf) }
  if (coming === undefined) {
    const daysLate = Math.max(0, ...done.map(({ due, doneOn }) => daysFrom(due, doneOn ?? due)))
    const doneOn =
      done
        .map(each => each.doneOn ?? '')
        .sort()
        .at(-1) ?? null
    return { ...base, status: daysLate > 0 ? 'doneLate' : 'doneOnTime', doneOn, daysLate }
  }
  const begun =
    done.length > 0 ||
    said.some(({ status }) => status === 'ongoing') ||
    entries.some(each => each.result !== '')
  return { ...base, status: begun ? 'ongoing' : 'notStarted' }
}

function verdictOf(
  { goal }: FollowedRow,
  entries: readonly ProgressEntry[],
): Pick<Standing, 'verdict' | 'actual'> {
  const actual = entries.findLast(({ value }) => value !== null)?.value ?? null
  if (goal === null) return { verdict: null, actual: null }
  if (goal === 'yes') {
    const last = saidBy(entries).at(-1)?.status
    return { actual, verdict: last === undefined ? 'notReported' : last === 'done' ? 'met' : 'notMet' }
  }
  if (actual === null) return { actual, verdict: 'notReported' }
  return {
    actual,
    verdict: actual > goal.atLeast ? 'exceeded' : actual === goal.atLeast ? 'met' : 'notMet',
  }
}

/** Where a row stands, counted from its whole log alone. */
export function recountRow(row: FollowedRow, log: readonly ProgressEntry[], judging: Judging): Standing {
  const entries = standing(log, judging)
  const recurring = row.everyMonths > 0 ? recurringStanding(row.everyMonths, entries, judging) : undefined
  return { row, ...(recurring ?? onceStanding(row.due, entries, judging)), ...verdictOf(row, entries) }
}

export type Counts = Readonly<Record<CountedStatus, number>>

/** How many of these stand where. */
export function countStandings(standings: readonly Pick<Standing, 'status'>[]): Counts {
  const of = (name: CountedStatus) => standings.filter(({ status }) => status === name).length
  return {
    notStarted: of('notStarted'),
    ongoing: of('ongoing'),
    doneOnTime: of('doneOnTime'),
    doneLate: of('doneLate'),
    overdue: of('overdue'),
    paused: of('paused'),
    cancelled: of('cancelled'),
  }
}
