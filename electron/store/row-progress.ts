import { sql } from 'kysely'
import type { Plan } from '../../shared/plans/plan.ts'
import { letterhead } from '../../shared/plans/plan.ts'
import { entriesByRow } from '../../shared/tasks/known-entries.ts'
import { leadUnits } from '../../shared/tasks/track-plan.ts'
import { comingStates, statusContext } from '../../shared/tasks/track-row.ts'
import { rowToRowItem } from './appendix-items.ts'
import { batches } from './batches.ts'
import { firstIssuedDays } from './first-issued.ts'
import { fromJson, toJson } from './json-column.ts'
import { type FollowedPlan, planFamily } from './plan-family.ts'
import { rowToEntry } from './progress-rows.ts'
import type { Db, RowProgressTable, Tx } from './schema.ts'
import { inTransaction } from './transaction.ts'

/** What is kept of a row for a day; the rest is null where nothing is. */
export type KeptRow = { readonly plan_id: string; readonly row_id: string } & {
  readonly [Column in 'kind' | 'leads' | 'status' | 'verdict' | 'due' | 'last_day' | 'last_period']:
    | string
    | null
}

/**
 * What the log of every task and indicator of these plans comes to today, by plan.
 *
 * The home page counts ten thousand rows with a quarter of a million entries. Reading those would take seconds, so
 * what each row comes to is kept: a line for the days from now to the deadline, one for the days after it, and so on
 * through the returns of a recurring duty. Days that pass cost nothing. Only rows without a line for today are worked
 * out: those with a new entry (triggers take their lines away) and those that never were. All of it follows from the
 * log, so the table may be emptied at any time.
 *
 * @param today `YYYY-MM-DD`.
 */
export async function keptProgress(
  db: Db,
  plans: readonly FollowedPlan[],
  today: string,
): Promise<readonly KeptRow[]> {
  const kept = await keptRows(db, plans, today)
  const stale = Map.groupBy(
    kept.filter(({ kind }) => kind === null),
    ({ plan_id }) => plan_id,
  )
  if (stale.size === 0) return kept
  await inTransaction(db, async tx => {
    for (const plan of plans) {
      const rows = stale.get(plan.id)?.map(({ row_id }) => row_id)
      if (rows === undefined) continue
      await tx
        .deleteFrom('row_progress')
        .where('plan_id', '=', plan.id)
        .where(sql<boolean>`row_id in (select value from json_each(${toJson(rows)}))`)
        .execute()
      for (const batch of batches(await workOut(tx, plan, rows, today)))
        await tx.insertInto('row_progress').values(batch).execute()
    }
  })
  return keptRows(db, plans, today)
}

async function keptRows(db: Db, plans: readonly FollowedPlan[], today: string): Promise<readonly KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    select item.plan_id, item.id as row_id, kept.kind, kept.leads, kept.status, kept.verdict, kept.due,
      kept.last_day, kept.last_period
    from json_each(${toJson(plans.map(({ id }) => id))}) as wanted
    join appendices as appendix on appendix.plan_id = wanted.value and appendix.kind in ('tasks', 'indicators')
    join appendix_items as item on item.plan_id = appendix.plan_id and item.appendix_id = appendix.id
    left join row_progress as kept
      on kept.plan_id = item.plan_id and kept.row_id = item.id
        and kept.from_day <= ${today} and kept.until_day >= ${today}
    where item.kind = 'row'`.execute(db)
  return rows
}

/** The columns of an entry that no status hangs on. */
const unsaid = {
  reporter: '',
  source: '{"kind":"typed"}',
  reason: '',
}

async function workOut(
  tx: Tx,
  plan: FollowedPlan,
  rowIds: readonly string[],
  today: string,
): Promise<readonly RowProgressTable[]> {
  const wanted = toJson(rowIds)
  const items = await tx
    .selectFrom('appendix_items as item')
    .innerJoin('appendices as appendix', join =>
      join.onRef('appendix.plan_id', '=', 'item.plan_id').onRef('appendix.id', '=', 'item.appendix_id'),
    )
    .selectAll('item')
    .select('appendix.kind as appendixKind')
    .where('item.plan_id', '=', plan.id)
    .where(sql<boolean>`item.id in (select value from json_each(${wanted}))`)
    .execute()
  // Only what statuses hang on: a quarter of a million entries are read when nothing is kept.
  const entries = await tx
    .selectFrom('progress_entries')
    .select(['id', 'row_id', 'day', 'period', 'occurrence', 'status', 'percent', 'value', 'result'])
    .select(['corrects', 'at'])
    // Whether these are said counts for corrections only, which may take everything back.
    .select(eb => [
      eb.case().when('corrects', 'is', null).then('').else(eb.ref('difficulty')).end().as('difficulty'),
      eb.case().when('corrects', 'is', null).then('').else(eb.ref('proposal')).end().as('proposal'),
      eb.case().when('corrects', 'is', null).then('[]').else(eb.ref('evidence')).end().as('evidence'),
    ])
    .where(sql<boolean>`plan_id in (select value from json_each(${toJson(await planFamily(tx, plan.id))}))`)
    .where(sql<boolean>`row_id in (select value from json_each(${wanted}))`)
    .execute()
  const logs = entriesByRow(entries.map(entry => rowToEntry({ ...unsaid, ...entry, plan_id: plan.id })))
  const facts: Pick<Plan, 'year' | 'letterhead'> = {
    year: plan.year,
    letterhead: fromJson(letterhead, plan.letterhead),
  }
  const context = statusContext(facts, today)
  const issued = await firstIssuedDays(tx, plan.id)
  return items.flatMap(({ appendixKind, ...item }) => {
    const row = rowToRowItem(item)
    const kind = appendixKind === 'indicators' ? 'indicators' : 'tasks'
    const leads = toJson(leadUnits(row.cells))
    const asked = { ...context, issuedOn: issued.get(row.id) ?? context.issuedOn }
    return comingStates(row, kind, logs.get(row.id) ?? [], asked).map(({ from, until, state }) => ({
      plan_id: plan.id,
      row_id: row.id,
      kind,
      leads,
      status: state.status,
      verdict: state.verdict,
      due: state.due,
      last_day: state.last?.day ?? null,
      last_period: state.last?.period ?? null,
      from_day: from,
      until_day: until,
    }))
  })
}
