import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { idsMeantBy } from '../../shared/tasks/alert-cause.ts'
import { summarise } from '../../shared/tasks/summarise.ts'
import { answered } from '../support/answer-of.ts'
import { sharedFolder } from '../support/checkers.ts'
import { sampleFacts } from '../support/samples.ts'
import { simulateYear } from '../support/simulate-year.ts'
import { arrival } from '../support/simulate-year-answers.ts'
import { expectedCorrections, expectedReport, periodDays } from '../support/simulate-year-expected-report.ts'
import { daysFrom, type FollowedRow, foldedUnit, laterDay } from '../support/simulate-year-plan.ts'
import { type FollowedPlan, issuedOn, type Year } from '../support/simulate-year-record.ts'
import { countStandings, recountRow, type Standing, standing } from '../support/simulate-year-recount.ts'
import { readCorrections, readReport, repeatedResults } from '../support/simulate-year-report.ts'

const source = `${sharedFolder}seeds/son-duong.txt`
const hasSeed = existsSync(source)
/** In the order in which they are made. */
const plans = [
  { name: 'the template with goals first', at: 0 },
  { name: 'the real plan son-duong', at: 1 },
] as const

let year: Year
beforeAll(async () => {
  year = await simulateYear(async ({ client }) => {
    const template = { templateId: 'muc-tieu-truoc', facts: sampleFacts }
    const { id } = await answered(client.call('plans.createFromTemplate', template))
    if (!hasSeed) return [id]
    const base64 = readFileSync(source).toString('base64')
    const { plan } = await answered(client.call('plans.importFile', { name: 'son-duong.txt', base64 }))
    return [id, plan.id]
  })
}, 240_000)

/** What a sound answer may be to the clerk: something to take, or known already. */
const shownStates = ['new', 'same', 'older', 'contradictory', 'duplicate']

const logOf = (planId: string, rowId: string) => year.logs.get(planId)?.get(rowId) ?? []

/** Where all rows of a plan stand on a day, by what was entered by an instant; `isOver`: at its end. */
function recount({ id, rows }: FollowedPlan, asOf: string, at: string, isOver = false): readonly Standing[] {
  const judging = { asOf, isOver, at, issuedOn, year: 2026 }
  return rows.map(row => recountRow(row, logOf(id, row.rowId), judging))
}

describe.each(plans)('a year with $name', ({ at }) => {
  const needed = (): FollowedPlan | undefined => year.plans[at]
  const check = (title: string, body: (plan: FollowedPlan) => void) =>
    it(title, context => {
      const plan = needed()
      if (plan === undefined) return context.skip('the folder of real plans is not here')
      body(plan)
    })

  check('each answer is in the log once and in its place, and no spoilt one is', ({ id }) => {
    const outcomes = year.outcomes.filter(({ planId }) => planId === id)
    const entries = [...(year.logs.get(id)?.values() ?? [])].flat()
    const fromForms = entries.filter(({ source: { kind } }) => kind === 'form')
    const chosen = outcomes.filter(each => each.chosen).map(({ token }) => token)
    expect(fromForms.map(({ result }) => result).sort()).toEqual(chosen.sort())
    expect(new Set(chosen).size).toBe(chosen.length)
    expect(chosen.length).toBeGreaterThan(90)
    for (const { token, rowId, occurrence, period, words, fault, unit, ...answer } of year.answers) {
      if (answer.planId !== id) continue
      const seen = outcomes.filter(each => each.token === token)
      const found = fromForms.filter(({ result }) => result === token)
      expect(seen.length > 0, `${token} ${fault} is shown`).toBe(fault !== 'deleted')
      if (fault !== null) {
        expect(found, `${token} ${fault}`).toEqual([])
        continue
      }
      for (const { state } of seen) expect(shownStates, token).toContain(state)
      const [first] = seen
      if (first?.alone) expect(first, token).toMatchObject({ state: 'new', chosen: true, rowId, occurrence })
      const [entry] = found
      if (entry === undefined) continue
      const { status, percent, value, doneOn } = words
      const said = { rowId, occurrence, period, status, percent, value, reporter: unit, planId: id }
      expect(entry, token).toMatchObject(said)
      const takenOn = outcomes.find(each => each.token === token && each.chosen)?.on ?? ''
      const { end } = periodDays(period)
      const earliest = doneOn ?? (takenOn < end ? takenOn : end)
      const others = logOf(id, rowId).filter(each => each.at < entry.at && each.day === entry.day)
      expect(
        entry.day === earliest || (entry.day > earliest && others.length > 0),
        `${token} ${entry.day}`,
      ).toBe(true)
    }
  })

  check('a row that was answered is in the log for its period, but where answers contradict', ({ id }) => {
    const good = year.answers.filter(({ planId, fault }) => planId === id && fault === null)
    for (const answers of Map.groupBy(
      good,
      each => `${each.rowId} ${each.occurrence} ${each.period}`,
    ).values()) {
      const [{ rowId, occurrence, period } = { rowId: '', occurrence: null, period: '' }] = answers
      const inLog = logOf(id, rowId).some(each => each.period === period && each.occurrence === occurrence)
      const tokens = new Set(answers.map(({ token }) => token))
      const states = year.outcomes.filter(({ token }) => tokens.has(token)).map(({ state }) => state)
      expect(inLog || states.includes('contradictory'), `${rowId} ${period}`).toBe(true)
    }
  })

  check('each kind of spoilt answer was met, and shown for what it is', ({ id }) => {
    const shown = (fault: string) => {
      const tokens = new Set(
        year.answers.filter(each => each.planId === id && each.fault === fault).map(({ token }) => token),
      )
      return new Set(year.outcomes.filter(({ token }) => tokens.has(token)).map(({ state }) => state))
    }
    expect(shown('key')).toEqual(new Set(['tampered', 'noKey']))
    expect(shown('range')).toEqual(new Set(['problem']))
    expect(shown('moved')).toEqual(new Set(['moved']))
    expect(shown('period')).toEqual(new Set(['wrongPeriod']))
    if (year.plans.length > 1) expect(shown('plan')).toEqual(new Set(['wrongPlan']))
    expect(shown('noKey')).toEqual(new Set(['noKey']))
    const states = new Set(year.outcomes.filter(({ planId }) => planId === id).map(({ state }) => state))
    for (const state of ['same', 'duplicate', 'contradictory', 'older']) expect(states).toContain(state)
  })

  check('what was typed is in the log as it was typed, and nothing in it ever changed', ({ id }) => {
    const logs = year.logs.get(id) ?? new Map()
    const typed = year.typed.filter(({ planId }) => planId === id).map(({ entry }) => entry)
    const inLog = [...logs.values()].flat().filter(({ source: { kind } }) => kind === 'typed')
    expect(inLog).toHaveLength(typed.length)
    for (const entry of typed)
      expect(
        inLog.find(({ result, corrects }) => result === entry.result && corrects === entry.corrects),
      ).toMatchObject(entry)
    expect(typed.filter(({ corrects }) => corrects !== null).length).toBeGreaterThan(8)
    for (const [rowId, half] of year.halfLogs.get(id) ?? [])
      expect(logOf(id, rowId).slice(0, half.length)).toEqual(half)
  })

  check(
    'reports were taken back, and duties that were stopped taken up again by a return',
    ({ id, rows }) => {
      const entries = [...(year.logs.get(id)?.values() ?? [])].flat()
      const back = entries.filter(({ corrects, result }) => corrects !== null && result === '')
      expect(back.length).toBeGreaterThan(10)
      const goesOn = rows.filter(({ rowId }) => {
        const log = standing(logOf(id, rowId), { asOf: '2027-01-31', at: '2028' })
        return log.some(
          (stop, at) =>
            stop.occurrence === null &&
            stop.status === 'paused' &&
            log.slice(at + 1).some(({ occurrence }) => (occurrence ?? '') > stop.day),
        )
      })
      expect(goesOn.length > 0).toBe(rows.some(({ everyMonths }) => everyMonths > 0))
    },
  )

  check('the dashboard is what the log comes to, on every day that it was looked at', plan => {
    const boards = year.boards.filter(({ planId }) => planId === plan.id)
    expect(boards.length).toBeGreaterThan(100)
    for (const { asOf, at: instant, rows } of boards) {
      // One that was looked back at is shown as it ended.
      const expected = recount(plan, asOf, instant, asOf < instant.slice(0, 10))
      const about = `${asOf} as known at ${instant}`
      expect(rows.map(shownRow), about).toEqual(expected.map(expectedRow))
      const summary = summarise(rows)
      const tasks = expected.filter(({ row }) => row.kind === 'tasks')
      expect(countsOf(summary), about).toEqual(totals(tasks))
      const groups = Map.groupBy(tasks, ({ row }) => row.group)
      expect(
        summary.byGroup.map(each => [each.name, countsOf(each)]),
        about,
      ).toEqual([...groups].map(([name, of]) => [name, totals(of)]))
      const units = new Map<string, Standing[]>()
      for (const each of tasks)
        for (const unit of each.row.units) units.set(unit, [...(units.get(unit) ?? []), each])
      expect(
        summary.byUnit.map(each => [foldedUnit(each.name), countsOf(each)]),
        about,
      ).toEqual([...units].map(([name, of]) => [name, totals(of)]))
      const late = tasks.filter(({ status }) => status === 'overdue')
      expect(
        summary.late.map(({ rowId, daysLate }) => [rowId, daysLate]),
        about,
      ).toEqual(
        late
          .sort((left, right) => right.daysLate - left.daysLate)
          .map(each => [each.row.rowId, each.daysLate]),
      )
      expect(summary.indicators, about).toEqual({ ...verdictsOf(expected), unjudged: 0 })
    }
  })

  check('the home page counts the same every morning', plan => {
    for (const { day, at: instant, plans: shown } of year.mornings) {
      const expected = recount(plan, day, instant)
      const { met, exceeded, ...others } = verdictsOf(expected)
      expect(
        shown.find(({ planId }) => planId === plan.id),
        day,
      ).toMatchObject({
        counts: countStandings(expected.filter(({ row }) => row.kind === 'tasks')),
        indicators: { ...others, met: met + exceeded, unjudged: 0 },
      })
    }
  })

  check('each report says what the log comes to', plan => {
    const reports = year.reports.filter(({ planId }) => planId === plan.id)
    expect(reports.map(({ period }) => period).filter(period => /-\d\d$/.test(period))).toHaveLength(12)
    expect(reports.at(-1)?.period).toBe('2026')
    for (const { period, at: instant, report } of reports) {
      const { start, end, before } = periodDays(period)
      const then = before === null ? null : recount(plan, before, instant, true)
      const since = plan.rows.filter(row => {
        const last = standing(logOf(plan.id, row.rowId), { asOf: end, at: instant }).at(-1)
        return last !== undefined && last.day >= start
      })
      const expected = expectedReport(
        period,
        recount(plan, end, instant, true),
        then,
        new Set(since.map(({ rowId }) => rowId)),
        measured,
      )
      expect(readReport(report, plan.rows), period).toEqual(expected)
    }
  })

  check('each report marks the figures of earlier ones that were corrected since', plan => {
    const reports = year.reports.filter(({ planId }) => planId === plan.id)
    const issued = reports.flatMap(({ period, issuedAt }) =>
      issuedAt === null ? [] : [{ period, issuedAt }],
    )
    expect(issued.length).toBe(4)
    let marked = 0
    for (const { period, at: instant, report } of reports) {
      const log = (row: FollowedRow) => logOf(plan.id, row.rowId)
      const expected = expectedCorrections(plan.rows, log, issued, instant, measured)
      expect(readCorrections(report).toSorted(), period).toEqual(expected.toSorted())
      marked += expected.length
    }
    expect(marked).toBeGreaterThan(5)
  })

  check('each report repeats only what was said of its period, of the right task', plan => {
    for (const { period, report } of year.reports.filter(({ planId }) => planId === plan.id)) {
      const { start, end } = periodDays(period)
      for (const { rowId, result } of repeatedResults(report, plan.rows)) {
        const entry = logOf(plan.id, rowId).find(each => each.result === result)
        expect(
          entry !== undefined && start <= entry.day && entry.day <= end,
          `${period} ${rowId} ${result}`,
        ).toBe(true)
      }
    }
  })

  check('who sent nothing is missing for the month, and nobody else', plan => {
    for (const { period, units } of year.rounds.filter(({ planId }) => planId === plan.id))
      for (const reporter of plan.reporters) {
        const shown = units.find(({ unit }) => foldedUnit(unit) === foldedUnit(reporter))
        const came = year.arrived.has(arrival(plan.id, period, reporter))
        expect(shown?.received.length !== 0, `${reporter} ${period}`).toBe(came)
      }
  })
})

describe('reminders through the year', () => {
  it('tell no cause twice within a week', () => {
    const told = new Map<string, string>()
    for (const { day, alerts } of year.mornings)
      for (const { cause, text } of alerts) {
        const before = told.get(cause)
        expect(before === undefined || daysFrom(before, day) >= 7, `${day} ${before} ${text}`).toBe(true)
        told.set(cause, day)
      }
    expect(told.size).toBeGreaterThan(50)
  })

  it('say something each time that they have not said within a week', () => {
    const told = new Map<string, string>()
    for (const { day, at, alerts } of year.mornings) {
      const late = lateOn(day, at)
      for (const { cause, kind, text, units, day: due, urgent } of alerts) {
        const items =
          kind === 'reportingDay'
            ? [`${due} ${urgent}`]
            : kind === 'silentUnits'
              ? units.map(unit => `${text.split(':')[0]} ${unit}`)
              : meantBy(cause).map(key => `${units[0]} ${key} ${late.has(key)}`)
        const isNew = (item: string) => daysFrom(told.get(item) ?? '2000-01-01', day) >= 7
        expect(items.some(isNew), `${day} ${text}`).toBe(true)
        for (const item of items) told.set(item, day)
      }
    }
  })

  it('leave no overdue task untold for a week, and tell of no other as overdue', () => {
    const told = new Map<string, string>()
    for (const { day, at, alerts } of year.mornings) {
      const late = lateOn(day, at)
      for (const { cause, kind, text, units } of alerts) {
        if (kind !== 'unit') continue
        const meant = meantBy(cause)
        for (const key of meant) told.set(`${foldedUnit(units[0] ?? '')} ${key}`, day)
        const own = meant.filter(key => late.has(key)).length
        expect(Number(/(\d+) nhiệm vụ quá hạn/.exec(text)?.[1] ?? 0), `${day} ${text}`).toBe(own)
      }
      for (const [key, { units }] of late)
        for (const unit of units) {
          const last = told.get(`${unit} ${key}`) ?? ''
          expect(last > laterDay(day, -7), `${day} ${unit} ${key} was told on ${last}`).toBe(true)
        }
    }
  })
})

/** Rows of all plans that a unit's reminder is about, by plan and row. */
function meantBy(cause: string): readonly string[] {
  const isMeant = idsMeantBy(cause)
  return year.plans.flatMap(({ id, rows }) =>
    rows.filter(({ rowId }) => isMeant(`${id}/${rowId}`)).map(({ rowId }) => `${id} ${rowId}`),
  )
}

/** Rows of all plans that are overdue on a day, by plan and row. */
function lateOn(day: string, at: string): ReadonlyMap<string, FollowedRow> {
  return new Map(
    year.plans.flatMap(plan =>
      recount(plan, day, at).flatMap(({ row, status }) =>
        row.kind === 'tasks' && status === 'overdue' ? [[`${plan.id} ${row.rowId}`, row] as const] : [],
      ),
    ),
  )
}

type Board = Year['boards'][number]['rows'][number]

function shownRow({
  rowId,
  kind,
  status,
  percent,
  due,
  doneOn,
  daysLate,
  occurrences,
  verdict,
  actual,
}: Board) {
  const returns = occurrences.map(each => `${each.due} ${each.state}`)
  return kind === 'tasks'
    ? { rowId, status, percent, due, doneOn, daysLate, returns }
    : { rowId, verdict, actual }
}

function expectedRow({ row, status, percent, due, doneOn, daysLate, returns, verdict, actual }: Standing) {
  const { rowId } = row
  return row.kind === 'tasks'
    ? {
        rowId,
        status,
        percent,
        due,
        doneOn,
        daysLate,
        returns: returns.map(each => `${each.due} ${each.state}`),
      }
    : { rowId, verdict, actual }
}

type Totals = Pick<ReturnType<typeof summarise>, 'total' | 'byStatus' | 'done' | 'donePercent'>
const countsOf = ({ total, byStatus, done, donePercent }: Totals) => ({ total, byStatus, done, donePercent })

function totals(of: readonly Standing[]): Totals {
  const byStatus = countStandings(of)
  const done = byStatus.doneOnTime + byStatus.doneLate
  const asked = of.length - byStatus.cancelled
  return {
    total: of.length,
    byStatus,
    done,
    donePercent: asked === 0 ? null : Math.round((100 * done) / asked),
  }
}

function verdictsOf(standings: readonly Standing[]) {
  const of = (name: Standing['verdict']) =>
    standings.filter(({ row, verdict }) => row.kind === 'indicators' && verdict === name).length
  return { met: of('met'), exceeded: of('exceeded'), notMet: of('notMet'), notReported: of('notReported') }
}

/** The unit behind an indicator's figure, as its name says what is counted. */
function measured({ name }: FollowedRow): string {
  if (name.startsWith('Tỷ lệ')) return '%'
  return name.startsWith('Số tin') ? ' tin' : name.startsWith('Số sản phẩm') ? ' sản phẩm' : ' mô hình'
}
