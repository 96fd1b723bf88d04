import { addDays } from '../../shared/dates.ts'
import { alertDays } from '../../shared/tasks/alert-matters.ts'
import type { AlertMemory } from '../../shared/tasks/alerts.ts'
import type { Db } from './schema.ts'
import { inTransaction } from './transaction.ts'

/** What a person has seen of reminders, and what she put off. */
export async function alertMemory(db: Db): Promise<AlertMemory> {
  return {
    shown: await db.selectFrom('seen_alerts').select(['cause', 'on_day as on']).execute(),
    snoozed: await db.selectFrom('snoozed_alerts').select(['cause', 'until_day as until']).execute(),
  }
}

/**
 * Notes that a person saw these reminders on a day, and forgets what has no bearing any more. One that she has seen
 * already in the last days keeps its day, since it is from then on that it stays quiet.
 *
 * @param day `YYYY-MM-DD`.
 */
export async function noteSeen(db: Db, causes: readonly string[], day: string): Promise<void> {
  await inTransaction(db, async tx => {
    await tx.deleteFrom('seen_alerts').where('on_day', '<=', addDays(day, -alertDays)).execute()
    await tx.deleteFrom('snoozed_alerts').where('until_day', '<=', day).execute()
    for (const cause of new Set(causes))
      await tx
        .insertInto('seen_alerts')
        .values({ cause, on_day: day })
        .onConflict(target => target.column('cause').doNothing())
        .execute()
  })
}

/** Puts a reminder off until a day (`YYYY-MM-DD`), on which it comes back. */
export async function snoozeAlert(db: Db, cause: string, until: string): Promise<void> {
  await db
    .insertInto('snoozed_alerts')
    .values({ cause, until_day: until })
    .onConflict(target => target.column('cause').doUpdateSet({ until_day: until }))
    .execute()
}
