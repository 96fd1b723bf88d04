import { addDays, endOfMonth } from '../../shared/dates.ts'
import type { RowItem } from '../../shared/plans/appendix.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import type { ProgressEntry, ReportedStatus } from '../../shared/tasks/progress.ts'
import { leadUnits } from '../../shared/tasks/track-plan.ts'

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type LogShape = {
  readonly seed: number
  /** How often each row is reported on in each month; 1 when absent. */
  readonly perMonth?: number
  /** Months that are reported on, from January; 12 when absent. */
  readonly months?: number
}

const words = ['Đã triển khai đến các thôn', 'Đang lấy ý kiến', 'Đã ban hành văn bản', '']
const troubles = ['', '', '', 'Thiếu thiết bị', 'Chưa bố trí được kinh phí']

/**
 * A year's log of a plan as units would report it: most rows get on, some come late, a few stop; indicators rise or
 * fall; now and then an entry is corrected. The same plan and seed give the same log.
 *
 * @returns entries in the order in which they were entered, with ids that start with the plan's.
 */
export function makeLog(plan: Plan, { seed, perMonth = 1, months = 12 }: LogShape): readonly ProgressEntry[] {
  const random = seededRandom(seed)
  const rows = plan.appendices.flatMap(({ kind, items }) =>
    kind === 'free' ? [] : items.flatMap(item => (item.kind === 'row' ? [{ kind, row: item }] : [])),
  )
  const pace = new Map(rows.map(({ row }) => [row.id, 0.3 + random() * 1.4]))
  const log: ProgressEntry[] = []
  for (let month = 1; month <= months; month++)
    for (let turn = 1; turn <= perMonth; turn++)
      for (const { kind, row } of rows) {
        const elapsed = (month - 1 + turn / perMonth) / 12
        const facts = factsOf(kind, Math.min(1, elapsed * (pace.get(row.id) ?? 1)), random)
        const last = turn === perMonth
        const day = last
          ? endOfMonth(plan.year, month)
          : addDays(`${plan.year}-${String(month).padStart(2, '0')}-01`, Math.floor((27 * turn) / perMonth))
        const entry = newEntry(plan, row, log.length, {
          ...facts,
          day,
          period: last ? day.slice(0, 7) : null,
        })
        log.push(entry)
        if (random() < 0.02) log.push(correctionOf(entry, `${plan.id}-e${log.length}`))
      }
  return log
}

type Facts = Pick<ProgressEntry, 'status' | 'percent' | 'value' | 'result' | 'difficulty'>

function factsOf(kind: 'tasks' | 'indicators', part: number, random: () => number): Facts {
  const percent = Math.round(part * 100)
  const result = words[Math.floor(random() * words.length)] ?? ''
  const difficulty = troubles[Math.floor(random() * troubles.length)] ?? ''
  if (kind === 'indicators')
    return { status: null, percent: null, value: Math.round(part * 950) / 10, result, difficulty }
  const stopped = random() < 0.01
  const status: ReportedStatus = stopped
    ? 'paused'
    : percent >= 100
      ? 'done'
      : percent < 10
        ? 'notStarted'
        : 'ongoing'
  return { status, percent: status === 'notStarted' ? 0 : percent, value: null, result, difficulty }
}

function newEntry(
  plan: Plan,
  row: RowItem,
  at: number,
  facts: Facts & Pick<ProgressEntry, 'day' | 'period'>,
): ProgressEntry {
  return {
    id: `${plan.id}-e${at}`,
    planId: plan.id,
    rowId: row.id,
    occurrence: null,
    proposal: '',
    evidence: [],
    reporter: leadUnits(row.cells)[0] ?? '',
    source: { kind: 'typed' },
    corrects: null,
    reason: '',
    at: instant(facts.day, at),
    ...facts,
  }
}

function correctionOf(entry: ProgressEntry, id: string): ProgressEntry {
  return {
    ...entry,
    id,
    result: 'Đã kiểm tra lại với đơn vị',
    corrects: entry.id,
    reason: 'Số liệu ghi nhầm',
    at: instant(addDays(entry.day, 1), 0),
  }
}

/** Later entries of a day have later instants. */
const instant = (day: string, at: number) =>
  new Date(Date.parse(`${day}T02:00:00.000Z`) + (at % 3_600_000)).toISOString()
