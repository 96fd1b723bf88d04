import { sql } from 'kysely'
import type { Block } from '../../shared/plans/block.ts'
import { batches } from './batches.ts'
import { placeInOrder } from './block-order.ts'
import { blockToRow } from './blocks.ts'
import { toJson } from './json-column.ts'
import { idsInUse } from './plan-ids.ts'
import { reindexBlocks } from './plan-index.ts'
import { moveParts, removeParts } from './plan-parts.ts'
import type { Db, Tx } from './schema.ts'
import { underRevision } from './under-revision.ts'

export type BodyChange = {
  readonly id: string
  /** The revision of the body that was read. */
  readonly bodyRev: number
  /** New and changed blocks. */
  readonly put: readonly Block[]
  /** Ids of blocks to take away; one that is gone already does not matter. */
  readonly remove: readonly string[]
  /** Ids of all blocks as they stand afterwards; null leaves the order as it is. */
  readonly order: readonly string[] | null
  readonly now: string
}

export type SavedBody = { readonly bodyRev: number; readonly updatedAt: string }

/**
 * Saves what changed in the body of a live plan if nobody else has since `bodyRev`. Only blocks that differ from the
 * stored ones are written, and only the places of those that moved; the revision of the plan's facts stays.
 *
 * @returns the new revision; `conflict` when the stored one is another, `missing` for no live plan, `disorder` when
 *   the ids do not fit together (then nothing is written).
 */
export async function saveBody(
  db: Db,
  change: BodyChange,
): Promise<SavedBody | 'conflict' | 'missing' | 'disorder'> {
  const { id, bodyRev, now } = change
  const saved = await underRevision(db, { planId: id, part: 'body_rev', rev: bodyRev, now }, async tx => {
    const positions = await newPositions(tx, change)
    if (positions === 'disorder') return 'disorder'
    await removeParts(tx, 'blocks', id, change.remove)
    await putBlocks(tx, change, positions)
    await moveParts(tx, 'blocks', id, positions)
    await reindexBlocks(tx, id, change.put, change.remove)
    return undefined
  })
  return typeof saved === 'number' ? { bodyRev: saved, updatedAt: now } : saved
}

/** Where the blocks that are new or moved come to stand; `disorder` when the change contradicts itself. */
async function newPositions(
  tx: Tx,
  { id, put, remove, order }: BodyChange,
): Promise<ReadonlyMap<string, number> | 'disorder'> {
  const putIds = new Set(put.map(block => block.id))
  const removed = new Set(remove)
  if (putIds.size !== put.length || remove.some(each => putIds.has(each))) return 'disorder'
  const stored = await storedPositions(tx, id, order === null ? [...putIds] : null)
  const fresh = [...putIds].filter(each => !stored.has(each))
  if (order === null) return fresh.length === 0 ? new Map() : 'disorder'
  const remaining = new Map([...stored].filter(([each]) => !removed.has(each)))
  const listed = new Set(order)
  const fits =
    listed.size === order.length &&
    listed.size === remaining.size + fresh.length &&
    [...remaining.keys(), ...fresh].every(each => listed.has(each))
  if (!fits || (await idsInUse(tx, id, fresh, ['plan_bases', 'appendices', 'appendix_items'])))
    return 'disorder'
  return placeInOrder(order, remaining)
}

/** @param only these ids; null for all. */
async function storedPositions(
  tx: Tx,
  planId: string,
  only: readonly string[] | null,
): Promise<ReadonlyMap<string, number>> {
  if (only?.length === 0) return new Map()
  let found = tx.selectFrom('blocks').select(['id', 'position']).where('plan_id', '=', planId)
  if (only !== null) found = found.where(sql<boolean>`id in (select value from json_each(${toJson(only)}))`)
  return new Map((await found.execute()).map(row => [row.id, row.position]))
}

async function putBlocks(
  tx: Tx,
  { id, put }: BodyChange,
  positions: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = put.map(block => blockToRow(id, block, positions.get(block.id) ?? 0))
  for (const batch of batches(rows))
    await tx
      .insertInto('blocks')
      .values(batch)
      .onConflict(target =>
        target
          .columns(['plan_id', 'id'])
          .doUpdateSet(({ ref }) => ({
            kind: ref('excluded.kind'),
            number: ref('excluded.number'),
            title: ref('excluded.title'),
            content: ref('excluded.content'),
            rev: sql<number>`blocks.rev + 1`,
          }))
          .where(
            sql<boolean>`(blocks.kind, blocks.number, blocks.title, blocks.content)
              is not (excluded.kind, excluded.number, excluded.title, excluded.content)`,
          ),
      )
      .execute()
}
