import type { Plan } from '../../shared/plans/plan.ts'
import { type VersionSummary, versionSummary } from '../../shared/versions/api.ts'
import { parseStored } from './json-column.ts'
import { packPlan, textHash, unpackPlan } from './plan-text.ts'
import type { Db } from './schema.ts'
import { inTransaction } from './transaction.ts'

export type NewVersion = {
  /** Of the version; new in this store. */
  readonly id: string
  readonly plan: Plan
  readonly kind: VersionSummary['kind']
  /** Empty except for a named version. */
  readonly name: string
  readonly now: string
}

/**
 * Keeps a plan as it is now. One whose text is still that of its last version is not kept twice, except under a name.
 *
 * @returns the version that holds this text: the new one, or the last.
 */
export async function keepVersion(db: Db, version: NewVersion): Promise<VersionSummary> {
  const { id, plan, kind, name, now } = version
  const hash = textHash(plan)
  return inTransaction(db, async tx => {
    const last = await tx
      .selectFrom('versions')
      .select([...summaryColumns, 'seq', 'text_hash'])
      .where('plan_id', '=', plan.id)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last !== undefined && last.text_hash === hash && kind !== 'named') {
      await tx.updateTable('versions').set({ last_seen_at: now }).where('seq', '=', last.seq).execute()
      const { seq: _, text_hash: __, ...summary } = last
      return parseStored(versionSummary, summary)
    }
    const summary: VersionSummary = { id, planId: plan.id, kind, name, at: now }
    await tx
      .insertInto('versions')
      .values({
        id,
        plan_id: plan.id,
        kind,
        name,
        at: now,
        last_seen_at: now,
        text_hash: hash,
        content: packPlan(plan),
      })
      .execute()
    return summary
  })
}

/** When a plan's text was last kept, or found to be still as it was kept; when it was made if never. */
export async function lastKeptAt(db: Db, planId: string): Promise<string | undefined> {
  const kept = await db
    .selectFrom('versions')
    .select(({ fn }) => fn.max('last_seen_at').as('at'))
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  if (kept?.at) return kept.at
  const plan = await db.selectFrom('plans').select('created_at').where('id', '=', planId).executeTakeFirst()
  return plan?.created_at
}

/** The versions of a plan, the latest first. */
export async function listVersions(db: Db, planId: string): Promise<readonly VersionSummary[]> {
  const rows = await db
    .selectFrom('versions')
    .select(summaryColumns)
    .where('plan_id', '=', planId)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(row => parseStored(versionSummary, row))
}

/** What tells apart the texts that are kept of a plan; see `textHash`. */
export async function keptTexts(db: Db, planId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('versions')
    .select('text_hash')
    .distinct()
    .where('plan_id', '=', planId)
    .orderBy('text_hash')
    .execute()
  return rows.map(row => row.text_hash)
}

/** One version with the plan as it was; undefined when there is none. */
export async function loadVersion(
  db: Db,
  id: string,
): Promise<{ readonly summary: VersionSummary; readonly plan: Plan } | undefined> {
  const row = await db
    .selectFrom('versions')
    .select([...summaryColumns, 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { content, ...summary } = row
  return { summary: parseStored(versionSummary, summary), plan: unpackPlan(content) }
}

const summaryColumns = ['id', 'plan_id as planId', 'kind', 'name', 'at'] as const
