import { describe, expect, test } from 'vitest'
import { acceptedEntries } from '../../../shared/forms/accepted-entries.ts'
import type { FormKey } from '../../../shared/forms/form-key.ts'
import type { FormRow } from '../../../shared/forms/form-reading.ts'
import { rowWords } from '../../../shared/forms/form-words.ts'
import type { Known } from '../../../shared/forms/judge-answer.ts'
import { type FormInput, planFormAcceptance, unitsOfFile } from '../../../shared/forms/plan-acceptance.ts'
import { unitIdentity } from '../../../shared/organisations/unit-identity.ts'
import type { ProgressEntry, ProgressFacts } from '../../../shared/tasks/progress.ts'
import { trackPlan } from '../../../shared/tasks/track-plan.ts'
import { formsPlan, unitName } from '../../support/forms-plan.ts'

const plan = formsPlan(2, 3)
const period = '2025-02'
const today = '2025-03-03'
const unit = unitName(0)
const nothing: ProgressFacts = {
  status: null,
  percent: null,
  value: null,
  result: '',
  difficulty: '',
  proposal: '',
  evidence: [],
}
const half: Partial<ProgressFacts> = { status: 'ongoing', percent: 50 }

function entry(id: string, rowId: string, more: Partial<ProgressEntry> = {}): ProgressEntry {
  return {
    ...nothing,
    id,
    planId: plan.id,
    rowId,
    day: '2025-02-28',
    period,
    occurrence: null,
    reporter: unit,
    source: { kind: 'typed' },
    corrects: null,
    reason: '',
    at: '2025-03-01T02:00:00.000Z',
    ...more,
  }
}

const fromForm = (hash: string) => ({ kind: 'form', file: `${hash}.xlsx`, hash }) as const

const knownOf = (entries: readonly ProgressEntry[], formFiles: Known['formFiles'] = []): Known => ({
  planIds: [plan.id],
  planYear: plan.year,
  tracked: trackPlan(plan, entries, today),
  entries,
  formFiles,
})

type Said = Partial<ProgressFacts> & {
  readonly doneOn?: string
  readonly key?: Partial<FormKey>
  readonly shown?: string
  readonly row?: Partial<FormRow>
}

function rowOf(rowId: string, at: number, { doneOn, key, shown, row, ...facts }: Said): FormRow {
  const asked = knownOf([]).tracked.find(each => each.rowId === rowId)
  return {
    sheet: 'Nhiệm vụ',
    row: at + 6,
    number: asked?.number ?? '',
    name: shown ?? (asked === undefined ? rowId : rowWords(asked, null)),
    keyState: 'whole',
    key: { planId: plan.id, rowId, occurrence: null, period, round: 1, unit, ...key },
    given: [{ cell: `F${at + 6}`, label: 'Trạng thái', text: 'x' }],
    answer: { facts: { ...nothing, ...facts }, doneOn: doneOn ?? null },
    problems: [],
    ...row,
  }
}

const file = (hash: string, ...rows: readonly [string, Said][]): FormInput => ({
  file: `${hash}.xlsx`,
  hash,
  reading: { identity: null, notes: [], rows: rows.map(([id, said], at) => rowOf(id, at, said)) },
})

const propose = (inputs: readonly FormInput[], known = knownOf([])) =>
  planFormAcceptance(inputs, known, { planId: plan.id, period, today })
const states = (inputs: readonly FormInput[], known?: Known) =>
  propose(inputs, known).answers.map(({ state, take }) => [state, take])

describe('an answer against the log', () => {
  test('is new where nothing was said of the period', () => {
    const known = knownOf([entry('e1', 't0-1', { ...half, period: '2025-01', day: '2025-01-31' })])
    const [answer] = propose([file('a', ['t0-1', half])], known).answers
    expect(answer).toMatchObject({ state: 'new', take: true, canTake: true, known: null })
    expect(answer?.entry).toEqual({
      ...nothing,
      ...half,
      rowId: 't0-1',
      day: '2025-02-28',
      period,
      occurrence: null,
      reporter: unit,
      corrects: null,
      reason: '',
    })
  })

  test('is new where what was said of the period was taken back', () => {
    const known = knownOf([
      entry('e1', 't0-1', { status: 'done', percent: 100 }),
      entry('e2', 't0-1', { corrects: 'e1', reason: 'Nhầm', at: '2025-03-02T02:00:00.000Z' }),
    ])
    const [answer] = propose([file('a', ['t0-1', half])], known).answers
    expect(answer).toMatchObject({ state: 'new', take: true, known: null, entry: { corrects: null } })
  })

  test('is the same as what is written', () => {
    const known = knownOf([entry('e1', 't0-1', { status: 'done', percent: 100, result: 'Đã  xong ' })])
    expect(states([file('a', ['t0-1', { status: 'done', result: 'Đã xong' }])], known)).toEqual([
      ['same', false],
    ])
  })

  test('contradicts what was typed: taken on purpose, it corrects that', () => {
    const known = knownOf([entry('e1', 't0-1', { status: 'ongoing', percent: 80 })])
    const [answer] = propose([file('a', ['t0-1', half])], known).answers
    expect(answer).toMatchObject({ state: 'contradictory', take: false, canTake: true })
    expect(answer?.known?.id).toBe('e1')
    expect(answer?.entry).toMatchObject({ corrects: 'e1' })
    expect(answer?.entry?.reason).toContain(unit)
  })

  test('adds to what was typed where that is silent', () => {
    const known = knownOf([entry('e1', 't0-1', { difficulty: 'Thiếu máy' })])
    expect(states([file('a', ['t0-1', half])], known)).toEqual([['new', true]])
  })

  test('of an earlier round than the one known is older; of a later round it is new', () => {
    const known = knownOf(
      [entry('e1', 't0-1', { status: 'ongoing', percent: 80, source: fromForm('b') })],
      [{ hash: 'b', unitKey: unitIdentity(unit).key, round: 2 }],
    )
    const of = (round: number) => states([file('a', ['t0-1', { ...half, key: { round } }])], known)
    expect(of(1)).toEqual([['older', false]])
    expect(of(2)).toEqual([['contradictory', false]])
    expect(of(3)).toEqual([['new', true]])
  })

  test('was taken from this very file', () => {
    const known = knownOf(
      [entry('e1', 't0-1', { ...half, source: fromForm('a') })],
      [{ hash: 'a', unitKey: unitIdentity(unit).key, round: 1 }],
    )
    const { files, answers } = propose([file('a', ['t0-1', half], ['t0-2', half])], known)
    expect(files[0]?.state).toBe('duplicate')
    // What was left out of that file then is not taken by itself now.
    expect(answers.map(({ state, take, canTake }) => [state, take, canTake])).toEqual([
      ['duplicate', false, false],
      ['new', false, true],
    ])
  })
})

describe('the day of an entry', () => {
  const dayOf = (said: Said, entries: readonly ProgressEntry[] = [], at = today) =>
    planFormAcceptance([file('a', ['t0-1', said])], knownOf(entries), {
      planId: plan.id,
      period,
      today: at,
    }).answers[0]?.entry?.day
  const done = { status: 'done' as const }

  test("is the period's last, or today before that", () => {
    expect(dayOf(half)).toBe('2025-02-28')
    expect(dayOf(half, [], '2025-02-20')).toBe('2025-02-20')
  })
  test('is the day that the unit gives for having done it', () => {
    expect(dayOf({ ...done, doneOn: '2025-02-12' })).toBe('2025-02-12')
    expect(dayOf({ ...done, doneOn: '2025-03-02' })).toBe('2025-03-02')
  })
  test('but not before what was said earlier', () => {
    const before = [entry('e1', 't0-1', { ...half, period: '2025-01', day: '2025-02-20' })]
    expect(dayOf({ ...done, doneOn: '2025-02-12' }, before)).toBe('2025-02-20')
  })
  test('a day to come is a problem', () => {
    expect(states([file('a', ['t0-1', { ...done, doneOn: '2025-03-04' }])])).toEqual([['problem', false]])
  })
  test('a day long before the plan is one, and shown with what was said', () => {
    const early = file(
      'a',
      ['t0-1', { ...done, doneOn: '2015-02-12' }],
      ['t0-2', { ...done, doneOn: '2024-12-30' }],
    )
    expect(states([early])).toEqual([
      ['problem', false],
      ['new', true],
    ])
    expect(propose([early]).answers[0]?.sentence).toContain('12/02/2015')
  })
})

describe('several files', () => {
  test('equal answers are taken once', () => {
    expect(states([file('a', ['t0-1', half]), file('b', ['t0-1', half])])).toEqual([
      ['new', true],
      ['same', false],
    ])
  })

  test('different answers of one round contradict each other', () => {
    const inputs = [file('a', ['t0-1', half]), file('b', ['t0-1', { ...half, percent: 60 }])]
    const { answers } = propose(inputs)
    expect(answers.map(({ state, take, rivals }) => [state, take, rivals])).toEqual([
      ['contradictory', false, [answers[1]?.id]],
      ['contradictory', false, [answers[0]?.id]],
    ])
  })

  test('of two rounds of a unit the later one stands', () => {
    const inputs = [
      file('a', ['t0-1', { ...half, percent: 60, key: { round: 2 } }]),
      file('b', ['t0-1', half]),
    ]
    expect(states(inputs)).toEqual([
      ['new', true],
      ['older', false],
    ])
  })

  test('two units that lead a task together contradict each other in whatever rounds', () => {
    const inputs = [
      file('a', ['t0-1', { ...half, percent: 60, key: { round: 2 } }]),
      file('b', ['t0-1', { ...half, key: { unit: unitName(1) } }]),
    ]
    expect(states(inputs)).toEqual([
      ['contradictory', false],
      ['contradictory', false],
    ])
  })

  test('what a later round made out of date contradicts nothing', () => {
    const inputs = [
      file('a', ['t0-1', { ...half, percent: 10 }]),
      file('b', ['t0-1', { ...half, key: { round: 2 } }]),
      file('c', ['t0-1', { ...half, key: { unit: unitName(1) } }]),
    ]
    expect(states(inputs).map(([state]) => state)).toEqual(['older', 'new', 'same'])
  })

  test('one file twice counts once', () => {
    const { files, answers } = propose([
      file('a', ['t0-1', half]),
      { ...file('a', ['t0-1', half]), file: 'b.xlsx' },
    ])
    expect(files.map(({ state }) => state)).toEqual(['read', 'duplicate'])
    expect(answers).toHaveLength(1)
  })

  test('one that could not be read says why', () => {
    expect(propose([{ file: 'x.ods', sentence: 'Không đọc được.' }]).files).toMatchObject([
      { name: 'x.ods', state: 'unreadable', sentence: 'Không đọc được.' },
    ])
  })
})

describe('what cannot be taken', () => {
  test.each<[string, string, Said]>([
    ['unknownRow', 'gone', half],
    ['wrongPlan', 't0-1', { ...half, key: { planId: 'other' } }],
    ['wrongPeriod', 't0-1', { ...half, key: { period: '2025-01' } }],
    ['tampered', 't0-1', { ...half, row: { keyState: 'tampered', key: null } }],
    ['noKey', 't0-1', { ...half, row: { keyState: 'missing', key: null } }],
    [
      'moved',
      't0-1',
      { ...half, shown: 'Tập huấn về dịch vụ công tại địa bàn 1, đợt 3', row: { number: 'I.3' } },
    ],
    [
      'problem',
      't0-1',
      { row: { answer: null, problems: [{ cell: 'G6', sentence: 'Ô G6: “nhiều” không phải tỷ lệ.' }] } },
    ],
  ])('%s', (state, rowId, said) => {
    const [answer] = propose([file('a', [rowId, said])]).answers
    expect(answer).toMatchObject({ state, take: false, canTake: false, entry: null })
    expect(answer?.sentence).not.toBe('')
  })

  test('a share that may have lost its sign', () => {
    const given = (text: string) => ({ row: { given: [{ cell: 'G6', label: 'Số liệu đạt được', text }] } })
    const known = knownOf([entry('e1', 'i0', { value: 60, period: '2025-01', day: '2025-01-31' })])
    const said = (value: number, text: string) =>
      states([file('a', ['i0', { value, ...given(text) }])], known)
    expect(said(0.63, '0,63')).toEqual([['problem', false]])
    expect(said(0.63, '0,63%')).toEqual([['new', true]])
    expect(said(63, '63')).toEqual([['new', true]])
    const [first] = propose([file('a', ['i0', { value: 0.63, ...given('0,63') }])]).answers
    expect(first).toMatchObject({ state: 'problem', sentence: expect.stringContaining('chỉ tiêu là 80%') })
  })

  test('edited words are still the row that the key names', () => {
    const shown = 'Lập danh sách dữ liệu ở thôn (đã thống nhất với xã)'
    expect(states([file('a', ['t0-1', { ...half, shown }])])).toEqual([['new', true]])
    expect(states([file('a', ['t0-1', { ...half, shown: '' }])])).toEqual([['new', true]])
  })
})

describe('what is chosen', () => {
  const proposal = propose([
    file('a', ['t0-1', half]),
    file('b', ['t0-1', { ...half, percent: 60 }], ['t0-2', half]),
  ])
  const choice = (at: number) => {
    const answer = proposal.answers[at]
    return { id: answer?.id ?? '', state: answer?.state ?? 'problem' }
  }

  test('becomes entries that name their file', () => {
    expect(acceptedEntries(proposal, [choice(1), choice(2)])).toMatchObject([
      { rowId: 't0-1', percent: 60, source: { kind: 'form', file: 'b.xlsx', hash: 'b' } },
      { rowId: 't0-2', percent: 50, source: { kind: 'form', file: 'b.xlsx', hash: 'b' } },
    ])
  })
  test('cannot be two answers to one row', () => {
    expect(acceptedEntries(proposal, [choice(0), choice(1)])).toEqual({ fault: 'twice', id: choice(1).id })
  })
  test('must still be what it was', () => {
    expect(acceptedEntries(proposal, [{ ...choice(0), state: 'new' }])).toMatchObject({ fault: 'changed' })
    expect(acceptedEntries(proposal, [{ id: 'none', state: 'new' }])).toMatchObject({ fault: 'changed' })
  })
})

test('a file came from the units whose rows it answers', () => {
  const input = file('a', ['t0-1', half], ['t1-1', { ...half, key: { unit: unitName(1), round: 3 } }])
  if (!('reading' in input)) throw new Error('read')
  expect(unitsOfFile(input.reading, [plan.id], period).map(({ unit: of, round }) => [of, round])).toEqual([
    [unitName(0), 1],
    [unitName(1), 3],
  ])
  expect(unitsOfFile(input.reading, [plan.id], '2025-03')).toEqual([])
})
