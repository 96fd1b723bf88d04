import { sql } from 'kysely'
import { letterhead, type Plan, recipients, reportFacts, signature } from '../../shared/plans/plan.ts'
import type { IssuedReport } from '../../shared/reports/corrected-figures.ts'
import { fromJson, toJson } from './json-column.ts'
import { planFamily } from './plan-family.ts'
import type { Db } from './schema.ts'
import { inOneRead } from './transaction.ts'

/** Ids of the live reports on a plan and on its amendments, the last drafted first. */
export async function reportIds(db: Db, planId: string): Promise<readonly string[]> {
  return inOneRead(db, async tx => {
    const rows = await reportsOn(tx, await planFamily(tx, planId))
      .select('id')
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute()
    return rows.map(({ id }) => id)
  })
}

/** The reports on a plan and on its amendments that are out, with the instant at which each was issued. */
export async function issuedReports(db: Db, planId: string): Promise<readonly IssuedReport[]> {
  return inOneRead(db, async tx => {
    const rows = await reportsOn(tx, await planFamily(tx, planId))
      .innerJoin('state_changes', 'state_changes.plan_id', 'plans.id')
      .where('plans.state', 'in', ['issued', 'closed'])
      .where('state_changes.to_state', '=', 'issued')
      .groupBy('plans.id')
      .select(({ fn }) => [
        'plans.letterhead',
        'plans.report',
        fn.max<string>('state_changes.at').as('issued_at'),
      ])
      .execute()
    return rows.map(row => ({
      report: {
        letterhead: fromJson(letterhead, row.letterhead),
        report: fromJson(reportFacts, row.report ?? ''),
      },
      issuedAt: row.issued_at,
    }))
  })
}

/** How the last report on a plan or its amendments that was drafted to the same bodies ends; undefined for the first. */
export async function lastEnding(
  db: Db,
  planId: string,
  addressees: readonly string[],
): Promise<Pick<Plan, 'recipients' | 'signature'> | undefined> {
  return inOneRead(db, async tx => {
    const row = await reportsOn(tx, await planFamily(tx, planId))
      .where(sql<boolean>`json_extract(plans.report, '$.addressees') = json(${toJson(addressees)})`)
      .select(['recipients', 'signature'])
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    return (
      row && {
        recipients: fromJson(recipients, row.recipients),
        signature: fromJson(signature, row.signature),
      }
    )
  })
}

function reportsOn(db: Db, family: readonly string[]) {
  return db
    .selectFrom('plans')
    .where(
      sql<boolean>`plans.report is not null
        and json_extract(plans.report, '$.about') in (select value from json_each(${toJson(family)}))`,
    )
    .where('plans.deleted_at', 'is', null)
}
