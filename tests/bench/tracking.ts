import type { CommandName, Input } from '../../shared/api/contract.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { makeBackend } from '../support/make-backend.ts'
import { makeLog } from '../support/make-log.ts'
import { type Measurement, measurement, milliseconds } from './measure.ts'
import { fillTracked, trackedPlan } from './tracked-store.ts'

const year = 2026

/** What a person may wait for, in milliseconds. */
const homeLimit = 150
const screenLimit = 300
/** Twice the tasks may take so many times as long: two is linear. */
const growthLimit = 2.4

/** Milliseconds of the screens over a store with so many plans, through the whole backend. */
async function screens(planCount: number) {
  let today = `${year}-06-30`
  const made = await makeBackend({ today: () => today })
  const plans = Array.from({ length: planCount }, (_, at) => trackedPlan(`plan-${at}`, year))
  await fillTracked(made.store.db, plans)
  const ask = <N extends CommandName>(name: N, input: Input<N>): Promise<number> =>
    milliseconds(async () => {
      const answer = await made.client.call(name, input)
      if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    })
  const often = async (work: (plan: Plan) => Promise<number>) => {
    const times: number[] = []
    for (const plan of plans.slice(0, 9)) times.push(await work(plan))
    return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0
  }
  const home = () => ask('progress.overview', {})
  const first = await home()
  const usual = await often(home)
  const tracked = await often(({ id }) => ask('progress.tracked', { planId: id, day: null }))
  const earlier = await often(({ id }) => ask('progress.tracked', { planId: id, day: `${year}-03-31` }))
  const afterEntries = await often(async plan => {
    await ask('progress.append', { planId: plan.id, entries: entriesOf(plan, today) })
    return home()
  })
  today = `${year}-07-01`
  const quarterPassed = await home()
  const seen = await made.client.call('progress.overview', {})
  const causes = seen.ok ? seen.value.alerts.map(({ cause }) => cause) : []
  await made.client.call('alerts.seen', { causes })
  const allSeen = await often(home)
  await made.close()
  return { first, usual, tracked, earlier, afterEntries, quarterPassed, allSeen }
}

/** What a unit's form brings at once: an entry for each of its tasks. */
function entriesOf(plan: Plan, day: string): Input<'progress.append'>['entries'] {
  return makeLog({ ...plan, year: year - 1 }, { seed: 1, months: 1 })
    .slice(0, 20)
    .map(({ rowId, result }) => ({
      rowId,
      day,
      period: `${year}-06`,
      occurrence: null,
      status: 'ongoing',
      percent: 50,
      value: null,
      result,
      difficulty: '',
      proposal: '',
      evidence: [],
      reporter: '',
      corrects: null,
      reason: '',
    }))
}

/** How long the home page and the screens of following the work wait for the backend: 50 plans, 10,000 tasks, 240,000 entries. */
export async function measureTracking(): Promise<Measurement[]> {
  const half = await screens(25)
  const whole = await screens(50)
  const against = (name: string, value: number, limit: number, bound?: number) =>
    measurement(`${name}, 10,000 tasks, against ${limit} ms`, value, limit, 'ms of CPU', bound)
  return [
    against('Home page', whole.usual, homeLimit, 1),
    against('Home page with all reminders seen', whole.allSeen, homeLimit, 1),
    against('Home page after 20 new entries', whole.afterEntries, homeLimit, 1),
    against('Home page on the day after a quarter', whole.quarterPassed, homeLimit, 1),
    against('Home page with nothing worked out yet', whole.first, homeLimit),
    against("One plan's tasks", whole.tracked, screenLimit, 1),
    against("One plan's tasks on an earlier day", whole.earlier, screenLimit, 1),
    measurement('Home page: 10,000 tasks against 5,000', whole.usual, half.usual, 'ms of CPU', growthLimit),
    measurement(
      'All worked out: 10,000 tasks against 5,000',
      whole.first,
      half.first,
      'ms of CPU',
      growthLimit,
    ),
  ]
}
