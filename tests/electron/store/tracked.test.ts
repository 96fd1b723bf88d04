import { expect, it } from 'vitest'
import { linkAmendment } from '../../../electron/store/amendments.ts'
import { followedPlans } from '../../../electron/store/plan-family.ts'
import { insertPlan, removePlan } from '../../../electron/store/plans.ts'
import { insertEntries } from '../../../electron/store/progress.ts'
import type { Tx } from '../../../electron/store/schema.ts'
import { trackedRows } from '../../../electron/store/tracked.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { makeLog } from '../../support/make-log.ts'
import { makeStore } from '../../support/make-store.ts'
import { samplePlan } from '../../support/samples.ts'
import { followedPlan } from '../../support/tracked-rows.ts'

const plan: Plan = {
  ...samplePlan,
  state: 'issued',
  letterhead: { ...samplePlan.letterhead, number: '12', day: 5, month: 2 },
}

it('shows rows as printed with what their log comes to', async () => {
  const { db } = await makeStore()
  await insertPlan(db, plan, 'x')
  const log = makeLog(plan, { seed: 1 })
  await db.transaction().execute((tx: Tx) => insertEntries(tx, log))
  const rows = await trackedRows(db, plan.id, { today: '2026-06-30' })
  expect(rows?.map(({ number, group, name, leads }) => ({ number, group, name, leads }))).toEqual([
    {
      number: 'I.1',
      group: 'Chính quyền số',
      name: 'Số hóa hồ sơ hộ tịch còn lưu trên giấy',
      leads: ['Văn phòng HĐND và UBND'],
    },
    {
      number: 'I.2',
      group: 'Chính quyền số',
      name: 'Tập huấn kỹ năng số cho cán bộ, công chức',
      leads: ['Phòng Văn hóa - Xã hội'],
    },
    {
      number: 'II.1',
      group: 'Xã hội số',
      name: 'Lắp điểm phát Wi-Fi miễn phí tại nhà văn hóa thôn',
      leads: ['Phòng Kinh tế'],
    },
  ])
  for (const row of rows ?? []) {
    const own = log.filter(({ rowId, day }) => rowId === row.rowId && day <= '2026-06-30')
    expect(row.entryCount).toBe(own.length)
    expect(row.last?.day).toBe('2026-06-30')
  }
  expect(await trackedRows(db, 'none', { today: '2026-06-30' })).toBeUndefined()
})

it('shows how things stood at the end of a day that is over: what was due on it has missed its deadline', async () => {
  const { db } = await makeStore()
  await insertPlan(db, followedPlan, 'x')
  const due = '2026-02-28'
  const late = async (today: string, endOf: string | null) => {
    const rows = await trackedRows(db, followedPlan.id, { today, endOf })
    const row = rows?.find(each => each.due === due)
    return `${row?.status} ${row?.daysLate}`
  }
  expect(await late(due, null)).toBe('notStarted 0')
  expect(await late(due, due)).toBe('notStarted 0')
  expect(await late('2026-03-03', due)).toBe('overdue 0')
  expect(await late('2026-03-03', '2026-02-27')).toBe('notStarted 0')
  expect(await late('2026-03-03', null)).toBe('overdue 3')
})

it('follows an amendment instead of what it amends, once it is issued, with the log of both', async () => {
  const { db } = await makeStore()
  await insertPlan(db, plan, 'x')
  const log = makeLog(plan, { seed: 2, months: 3 })
  await db.transaction().execute((tx: Tx) => insertEntries(tx, log))
  const followed = async () => (await followedPlans(db)).map(({ id }) => id)
  await insertPlan(db, { ...plan, id: 'amendment', state: 'draft' }, 'x')
  await linkAmendment(db, 'amendment', { planId: plan.id, number: 1 })
  expect(await followed()).toEqual([plan.id])
  await db.updateTable('plans').set({ state: 'issued' }).where('id', '=', 'amendment').execute()
  expect(await followed()).toEqual(['amendment'])
  const [before, after] = [
    await trackedRows(db, plan.id, { today: '2026-03-31' }),
    await trackedRows(db, 'amendment', { today: '2026-03-31' }),
  ]
  expect(after).toEqual(before?.map(row => ({ ...row, planId: 'amendment' })))
  expect(after?.[0]?.entryCount).toBeGreaterThan(2)
  await removePlan(db, 'amendment', 'x')
  expect(await followed()).toEqual([plan.id])
})
