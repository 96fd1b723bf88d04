import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { insertPlan, rewritePlan } from '../../../electron/store/plans.ts'
import type { Acceptance } from '../../../shared/forms/acceptance.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { answered, errorOf } from '../../support/answer-of.ts'
import { askedRows, bytesOf, type Fill, fillRow, openForm } from '../../support/filled-form.ts'
import { formsPlan, unitName } from '../../support/forms-plan.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'

const plan = formsPlan(3, 3)
const planId = plan.id
const period = '2025-06'
let made: TestBackend
let [out, back] = ['', '']
beforeEach(async () => {
  made = await makeBackend()
  await insertPlan(made.store.db, plan, '2025-01-05T02:00:00.000Z')
  ;[out, back] = [join(made.folder, 'đi'), join(made.folder, 'về')]
  for (const path of [out, back]) await mkdir(path)
})
afterEach(() => made.close())

const make = (units: string[] | null = null, returnBy: string | null = null) =>
  made.client.call('forms.make', { planId, period, units, returnBy, folder: out, overwrite: false })
const read = () => answered(made.client.call('forms.readFolder', { planId, period, folder: back }))
const rounds = () => answered(made.client.call('forms.rounds', { planId, period }))
const log = (rowId: string) => answered(made.client.call('progress.history', { planId, rowId }))

/** An issued amendment of 20/6/2025 whose tasks are changed so; its id. */
async function amend(change: (items: Appendix['items']) => Appendix['items']): Promise<string> {
  const call = made.client.call
  const { id } = await answered(call('plans.amend', { id: planId }))
  const { plan: draft, rev } = await answered(call('plans.get', { id }))
  const appendices = draft.appendices.map(each =>
    each.kind === 'tasks' ? { ...each, items: change(each.items) } : each,
  )
  const letterhead = { ...draft.letterhead, number: '31', day: 20, month: 6 }
  const { db } = made.store
  const changed = await rewritePlan(db, {
    plan: { ...draft, letterhead, appendices },
    rev,
    now: '2025-06-20T02:00:00.000Z',
  })
  expect(changed).toMatchObject({ plan: { id } })
  for (const to of ['submitted', 'issued'] as const) {
    const { rev: now } = await answered(call('plans.get', { id }))
    await answered(call('plans.changeState', { id, rev: now, to, who: '', why: '' }))
  }
  return id
}

/** Fills some rows of a form and puts it into the folder of those that came back. */
async function sendBack(path: string, name: string, fill: (rowId: string) => Fill | undefined) {
  const workbook = await openForm(await readFile(path))
  for (const row of askedRows(workbook)) {
    const said = row.occurrence === null ? fill(row.rowId) : undefined
    if (said !== undefined) fillRow(row, said)
  }
  const bytes = await bytesOf(workbook)
  await writeFile(join(back, name), bytes)
  return bytes
}

const accept = (
  proposal: Acceptance,
  ids = proposal.answers.filter(({ take }) => take).map(({ id }) => id),
) =>
  made.client.call('forms.accept', {
    planId,
    period,
    from: { kind: 'folder', folder: back },
    seen: proposal.files.map(({ hash }) => hash).filter(hash => hash !== ''),
    choices: proposal.answers.filter(({ id }) => ids.includes(id)).map(({ id, state }) => ({ id, state })),
  })

describe('forms.make', () => {
  test('writes a form a unit, and counts rounds', async () => {
    const first = await answered(make())
    expect(first.round).toBe(1)
    expect(first.files.map(({ unit, path }) => [unit, basename(path)])).toEqual([
      [unitName(0), 'Phiếu báo cáo - Tổ dân phố 1 A - tháng 6 năm 2025.xlsx'],
      [unitName(1), 'Phiếu báo cáo - Thôn 2 - tháng 6 năm 2025.xlsx'],
      [unitName(2), 'Phiếu báo cáo - Thôn 3 - tháng 6 năm 2025.xlsx'],
    ])
    const second = await answered(make(['THÔN 2'], '2025-07-01'))
    expect(second).toMatchObject({ round: 2, returnBy: '2025-07-01' })
    expect(second.files.map(({ path }) => basename(path))).toEqual([
      'Phiếu báo cáo - Thôn 2 - tháng 6 năm 2025 - đợt 2.xlsx',
    ])
    expect(await readdir(out)).toHaveLength(4)
    const { units, unassigned } = await rounds()
    expect(unassigned).toBe(0)
    expect(
      units.map(({ unit, sent, missing, asked, answered: done }) => [
        unit,
        sent.length,
        missing,
        asked,
        done,
      ]),
    ).toEqual([
      [unitName(0), 1, true, 4, 0],
      [unitName(1), 2, true, 4, 0],
      [unitName(2), 1, true, 4, 0],
    ])
  })

  test('refuses what cannot be: no issued plan, a unit that leads nothing, a folder that is gone', async () => {
    await insertPlan(made.store.db, { ...plan, id: 'draft', state: 'draft' }, '2025-01-05T02:00:00.000Z')
    const call = (more: object) =>
      errorOf(
        made.client.call('forms.make', {
          planId,
          period,
          units: null,
          returnBy: null,
          folder: out,
          overwrite: false,
          ...more,
        }),
      )
    expect(await call({ planId: 'draft' })).toMatchObject({ code: 'refused', what: 'notFollowed' })
    expect(await call({ units: ['Sở Nội vụ'] })).toEqual({
      code: 'notFound',
      what: 'unit',
      detail: 'Sở Nội vụ',
    })
    const noLeads = { ...plan, id: 'no-leads', appendices: [] }
    await insertPlan(made.store.db, noLeads, '2025-01-05T02:00:00.000Z')
    expect(await call({ planId: 'no-leads' })).toEqual({ code: 'refused', what: 'noLeadUnits' })
    expect(await call({ folder: join(out, 'không có') })).toMatchObject({ code: 'notFound', what: 'folder' })
    expect(await readdir(out)).toEqual([])
  })
})

describe('long work', () => {
  const underWay = (job: string) =>
    vi.waitFor(async () => expect(await answered(made.client.call('jobs.steps', { job }))).not.toBeNull(), {
      interval: 1,
    })
  const stop = (job: string) => answered(made.client.call('jobs.stop', { job }))

  test('making is stopped before anything is written or counted as a round', async () => {
    const input = { planId, period, units: null, returnBy: null, folder: out, overwrite: false }
    const making = errorOf(made.client.call('forms.make', { ...input, job: 'a' }))
    await underWay('a')
    await stop('a')
    expect(await making).toEqual({ code: 'refused', what: 'stopped' })
    expect(await readdir(out)).toEqual([])
    expect((await answered(make())).round).toBe(1)
  })

  test('reading is stopped between two files', async () => {
    const { files } = await answered(make())
    for (const [at, { path }] of files.entries())
      await sendBack(path, `${at}.xlsx`, id => (id.endsWith('-1') ? { percent: 40 } : undefined))
    const reading = errorOf(made.client.call('forms.readFolder', { planId, period, folder: back, job: 'b' }))
    await underWay('b')
    await stop('b')
    expect(await reading).toEqual({ code: 'refused', what: 'stopped' })
    expect((await read()).files).toHaveLength(3)
  })

  test('the program closes without waiting for what is being made and taken', async () => {
    const { files } = await answered(make())
    await sendBack(files[0]?.path ?? '', 'a.xlsx', () => ({ percent: 40 }))
    const taking = errorOf(accept(await read()))
    const making = errorOf(make())
    await made.backend.close()
    const stopped = { code: 'refused', what: 'stopped' }
    expect([await taking, await making]).toEqual([stopped, stopped])
    expect(await readdir(out)).toHaveLength(files.length)
  })
})

describe('forms that come back', () => {
  test('are waited for until each unit has sent one, in whatever period they were asked for last', async () => {
    const awaited = () => answered(made.client.call('forms.awaited', { planId }))
    expect(await awaited()).toBeNull()
    const { files } = await answered(make())
    expect(await awaited()).toBe(period)
    for (const { path } of files)
      await sendBack(path, basename(path), id =>
        id.startsWith('t') ? { status: 'Đang thực hiện', percent: 40 } : undefined,
      )
    await answered(accept(await read()))
    expect(await awaited()).toBeNull()
  })

  test('are shown, taken, and not taken again', async () => {
    const { files } = await answered(make())
    await sendBack(files[0]?.path ?? '', 'a.xlsx', id =>
      id === 't0-1' ? { status: 'Đang thực hiện', percent: 40 } : id === 'i0' ? { value: 66.5 } : undefined,
    )
    await writeFile(join(back, 'c.xlsx'), 'không phải bảng tính')
    await writeFile(join(back, '~$a.xlsx'), 'khóa')
    await writeFile(join(back, 'ghi chú.txt'), 'x')
    await writeFile(join(back, 'b.docx'), 'trả lời bằng Word')
    const proposal = await read()
    expect(
      proposal.files.map(({ name, state, unit, answered: done, unanswered }) => [
        name,
        state,
        unit,
        done,
        unanswered,
      ]),
    ).toEqual([
      ['a.xlsx', 'read', unitName(0), 2, 3],
      ['b.docx', 'unreadable', null, 0, 0],
      ['c.xlsx', 'unreadable', null, 0, 0],
    ])
    expect(proposal.files[1]?.sentence).toContain('không phải tệp Excel')
    expect(await answered(accept(proposal))).toEqual({ added: 2, corrected: 0, files: 1 })
    expect(await log('t0-1')).toMatchObject([
      {
        status: 'ongoing',
        percent: 40,
        period,
        day: '2025-06-30',
        reporter: unitName(0),
        source: { kind: 'form', file: 'a.xlsx', hash: proposal.files[0]?.hash },
      },
    ])
    const again = await read()
    expect(again.files[0]?.state).toBe('duplicate')
    expect(again.answers.map(({ state, canTake }) => [state, canTake])).toEqual([
      ['duplicate', false],
      ['duplicate', false],
    ])
    expect(await errorOf(accept(proposal))).toMatchObject({ code: 'conflict', what: 'progress' })
    const { units } = await rounds()
    expect(units.map(({ missing, answeredOn, answered: done }) => [missing, answeredOn, done])).toEqual([
      [false, '2026-03-10', 2],
      [true, null, 0],
      [true, null, 0],
    ])
    expect(made.events.at(-1)?.topics).toEqual(['progress'])
  })

  test('that contradict each other or the log are not taken until a person chooses', async () => {
    const { files } = await answered(make())
    const path = files[1]?.path ?? ''
    const say = (percent: number) => (id: string) =>
      id === 't1-1' ? { status: 'Đang thực hiện', percent } : undefined
    await sendBack(path, 'a.xlsx', say(40))
    await sendBack(path, 'b.xlsx', say(60))
    const both = await read()
    expect(both.answers.map(({ state, take }) => [state, take])).toEqual([
      ['contradictory', false],
      ['contradictory', false],
    ])
    const ids = both.answers.map(({ id }) => id)
    expect(await errorOf(accept(both, ids))).toMatchObject({ code: 'invalid' })
    expect(await log('t1-1')).toEqual([])
    expect(await answered(accept(both, ids.slice(0, 1)))).toEqual({ added: 1, corrected: 0, files: 2 })
    const later = await read()
    expect(later.answers.map(({ state }) => state)).toEqual(['duplicate', 'contradictory'])
    expect(await answered(accept(later, ids.slice(1)))).toEqual({ added: 1, corrected: 1, files: 0 })
    const [last, first] = await log('t1-1')
    expect(last).toMatchObject({ percent: 60, corrects: first?.id })
  })

  test('of a second round stand for those of the first, in whichever order they come', async () => {
    const first = await answered(make())
    const second = await answered(make([unitName(1)]))
    const say = (percent: number) => (id: string) =>
      id === 't1-1' ? { status: 'Đang thực hiện', percent } : undefined
    await sendBack(second.files[0]?.path ?? '', 'hai.xlsx', say(60))
    await answered(accept(await read()))
    await sendBack(first.files[1]?.path ?? '', 'mot.xlsx', say(40))
    const late = await read()
    expect(late.answers.map(({ fileName, state, take }) => [fileName, state, take])).toEqual([
      ['hai.xlsx', 'duplicate', false],
      ['mot.xlsx', 'older', false],
    ])
  })

  test('that were sent by a page are read and taken alike', async () => {
    const { files } = await answered(make())
    const bytes = await sendBack(files[2]?.path ?? '', 'c.xlsx', id =>
      id === 't2-2' ? { status: 'Hoàn thành', doneOn: '15/6/2025' } : undefined,
    )
    const sent = [{ name: 'c.xlsx', base64: Buffer.from(bytes).toString('base64') }]
    const proposal = await answered(made.client.call('forms.readFiles', { planId, period, files: sent }))
    const [answer] = proposal.answers
    if (answer === undefined) throw new Error('no answer')
    const taken = made.client.call('forms.accept', {
      planId,
      period,
      from: { kind: 'files', files: sent },
      seen: [answer.file],
      choices: [{ id: answer.id, state: answer.state }],
    })
    expect(await answered(taken)).toEqual({ added: 1, corrected: 0, files: 1 })
    expect(await log('t2-2')).toMatchObject([{ status: 'done', day: '2025-06-15' }])
  })

  test('of a plan that was amended meanwhile are taken into the amendment, row by row', async () => {
    const { files } = await answered(make())
    await sendBack(files[1]?.path ?? '', 'a.xlsx', id =>
      id === 'i1' ? { value: 66.5 } : { status: 'Đang thực hiện', percent: 40 },
    )
    const amendmentId = await amend(items => [
      { id: 'mới', kind: 'row', cells: { name: 'Việc mới', lead: unitName(1), schedule: 'Năm 2025' } },
      ...items.flatMap(item => {
        if (item.kind !== 'row' || item.id === 't1-2') return item.id === 't1-2' ? [] : [item]
        return [item.id === 't1-1' ? { ...item, cells: { ...item.cells, name: 'Nối mạng trạm y tế' } } : item]
      }),
    ])
    const proposal = await answered(
      made.client.call('forms.readFolder', { planId: amendmentId, period, folder: back }),
    )
    expect(proposal.files.map(({ state }) => state)).toEqual(['read'])
    expect(proposal.answers.map(({ rowId, occurrence, state }) => [rowId, occurrence, state])).toEqual([
      ['t1-0', null, 'new'],
      ['t1-1', null, 'new'],
      [null, null, 'unknownRow'],
      ['i1', null, 'new'],
    ])
    const choices = proposal.answers.filter(({ take }) => take).map(({ id, state }) => ({ id, state }))
    const taken = made.client.call('forms.accept', {
      planId: amendmentId,
      period,
      from: { kind: 'folder', folder: back },
      seen: proposal.files.map(({ hash }) => hash),
      choices,
    })
    expect(await answered(taken)).toEqual({ added: 3, corrected: 0, files: 1 })
    const tracked = await answered(
      made.client.call('progress.tracked', { planId: amendmentId, day: '2025-06-30' }),
    )
    expect(tracked.find(({ rowId }) => rowId === 't1-1')).toMatchObject({ percent: 40, status: 'ongoing' })
    expect(tracked.find(({ rowId }) => rowId === 'i1')).toMatchObject({ actual: 66.5 })
    const again = await read()
    expect(again.files.map(({ state }) => state)).toEqual(['duplicate'])
    expect(again.answers.some(({ take }) => take)).toBe(false)
    const { units } = await answered(made.client.call('forms.rounds', { planId: amendmentId, period }))
    expect(units.find(({ unit }) => unit === unitName(1))).toMatchObject({ missing: false, answered: 3 })
  })

  test('answer a missed return that was asked for before the amendment', async () => {
    const { files } = await answered(make())
    const workbook = await openForm(await readFile(files[1]?.path ?? ''))
    const missed = askedRows(workbook).filter(({ occurrence }) => occurrence !== null)
    expect(missed.map(({ rowId, occurrence }) => [rowId, occurrence])).toEqual([['t1-0', '2025-03-31']])
    for (const row of missed) fillRow(row, { status: 'Hoàn thành', doneOn: '20/4/2025' })
    await writeFile(join(back, 'a.xlsx'), await bytesOf(workbook))
    const amendmentId = await amend(items => items)
    const [answer] = (
      await answered(made.client.call('forms.readFolder', { planId: amendmentId, period, folder: back }))
    ).answers
    expect(answer).toMatchObject({ rowId: 't1-0', occurrence: '2025-03-31', state: 'new' })
    const tracked = () =>
      answered(made.client.call('progress.tracked', { planId: amendmentId, day: '2025-06-30' }))
    const first = async () => (await tracked()).find(({ rowId }) => rowId === 't1-0')?.occurrences[0]
    expect(await first()).toEqual({ due: '2025-03-31', state: 'missed', doneOn: null })
    const taken = made.client.call('forms.accept', {
      planId: amendmentId,
      period,
      from: { kind: 'folder', folder: back },
      seen: [answer?.file ?? ''],
      choices: [{ id: answer?.id ?? '', state: 'new' }],
    })
    expect(await answered(taken)).toEqual({ added: 1, corrected: 0, files: 1 })
    expect(await first()).toEqual({ due: '2025-03-31', state: 'late', doneOn: '2025-04-20' })
    const { plans } = await answered(made.client.call('progress.overview', {}))
    const counted = new Map(plans.map(plan => [plan.planId, plan.counts]))
    const today = await answered(made.client.call('progress.tracked', { planId: amendmentId, day: null }))
    const overdue = today.filter(({ kind, status }) => kind === 'tasks' && status === 'overdue').length
    expect(counted.get(amendmentId)?.overdue).toBe(overdue)
  })

  test('changed since they were shown, or of another period, are refused', async () => {
    const { files } = await answered(make())
    await sendBack(files[0]?.path ?? '', 'a.xlsx', id => (id === 't0-1' ? { percent: 40 } : undefined))
    const proposal = await read()
    await sendBack(files[0]?.path ?? '', 'a.xlsx', id => (id === 't0-1' ? { percent: 45 } : undefined))
    expect(await errorOf(accept(proposal))).toMatchObject({ code: 'conflict' })
    await rm(join(back, 'a.xlsx'))
    expect(await errorOf(accept(proposal))).toMatchObject({ code: 'conflict' })
    await sendBack(files[0]?.path ?? '', 'a.xlsx', id => (id === 't0-1' ? { percent: 45 } : undefined))
    const other = await answered(
      made.client.call('forms.readFolder', { planId, period: '2025-07', folder: back }),
    )
    expect(other.files.map(({ state }) => state)).toEqual(['wrongPeriod'])
    expect(other.answers.map(({ canTake }) => canTake)).toEqual([false])
    expect(await log('t0-1')).toEqual([])
  })
})
