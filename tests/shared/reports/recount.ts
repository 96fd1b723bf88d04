import type { ProgressEntry } from '../../../shared/tasks/progress.ts'

/** Due days of the tasks of `followedPlan`, by hand; null for none. */
const dueDays: Readonly<Record<string, string | null>> = {
  t1: '2026-03-31',
  t2: '2026-06-30',
  t4: '2026-09-30',
  t5: null,
}
/** Month ends from the plan's date (05/02/2026) on, on which the monthly duty falls due. */
const monthEnds = '02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31'
  .split(' ')
  .map(day => `2026-${day}`)
const least: Readonly<Record<string, number>> = { i1: 80, i2: 20, i3: 100 }

export type Recount = {
  total: number
  onTime: number
  late: number
  ongoing: number
  notStarted: number
  overdue: number
  paused: number
  cancelled: number
  /** Ids of tasks that are done, with the day. */
  done: Map<string, string>
  reached: number
  exceeded: number
  notMet: number
  notReported: number
  figures: Map<string, number>
}

/** What a log of `followedPlan` comes to at the end of a day, counted from the entries alone: what was due on it is late. */
export function recount(log: readonly ProgressEntry[], asOf: string, only?: readonly string[]): Recount {
  const known = log.filter(({ day }) => day <= asOf)
  const corrected = new Set(known.map(({ corrects }) => corrects))
  const standing = known
    .filter(({ id }) => !corrected.has(id))
    .sort((a, b) => (a.day + a.at + a.id < b.day + b.at + b.id ? -1 : 1))
  const of = (id: string) => standing.filter(({ rowId }) => rowId === id)
  const found: Recount = {
    total: 0,
    onTime: 0,
    late: 0,
    ongoing: 0,
    notStarted: 0,
    overdue: 0,
    paused: 0,
    cancelled: 0,
    done: new Map(),
    reached: 0,
    exceeded: 0,
    notMet: 0,
    notReported: 0,
    figures: new Map(),
  }
  for (const id of ['t1', 't2', 't3', 't4', 't5']) {
    if (only !== undefined && !only.includes(id)) continue
    found.total += 1
    if (id === 't3') countMonthly(found, of(id), asOf)
    else countOnce(found, id, of(id), asOf)
  }
  for (const id of ['i1', 'i2', 'i3']) {
    const last = of(id).findLast(({ value }) => value !== null)
    const goal = least[id] ?? 0
    if (last?.value == null) found.notReported += 1
    else {
      found.figures.set(id, last.value)
      if (last.value < goal) found.notMet += 1
      else found.reached += 1
      if (last.value > goal) found.exceeded += 1
    }
  }
  return found
}

function countOnce(found: Recount, id: string, entries: readonly ProgressEntry[], asOf: string): void {
  const said = entries.filter(({ status }) => status !== null)
  const last = said.at(-1)?.status
  const due = dueDays[id] ?? null
  if (last === 'done') {
    let first = said.length - 1
    while (said[first - 1]?.status === 'done') first -= 1
    const day = said[first]?.day ?? ''
    found.done.set(id, day)
    if (due !== null && day > due) found.late += 1
    else found.onTime += 1
  } else if (last === 'paused') found.paused += 1
  else if (last === 'cancelled') found.cancelled += 1
  else if (due !== null && asOf >= due) found.overdue += 1
  else if (last === 'ongoing') found.ongoing += 1
  else found.notStarted += 1
}

function countMonthly(found: Recount, entries: readonly ProgressEntry[], asOf: string): void {
  const answered = new Map<string, string>()
  for (const { occurrence, day } of entries)
    if (occurrence !== null && !answered.has(occurrence)) answered.set(occurrence, day)
  const missed = monthEnds.filter(due => due <= asOf && !answered.has(due))
  if (missed.length > 0) found.overdue += 1
  else if (monthEnds.every(due => answered.has(due))) {
    found.done.set('t3', [...answered.values()].sort().at(-1) ?? '')
    if (monthEnds.some(due => (answered.get(due) ?? '') > due)) found.late += 1
    else found.onTime += 1
  } else if (answered.size > 0) found.ongoing += 1
  else found.notStarted += 1
}
