import { type Block, block } from '../../shared/plans/block.ts'
import { batches } from './batches.ts'
import { positionStep } from './block-order.ts'
import { parseJson, parseStored, toJson } from './json-column.ts'
import type { BlockTable, Db } from './schema.ts'

/** Stores the body of a new plan, in its order. */
export async function insertBlocks(db: Db, planId: string, body: readonly Block[]): Promise<void> {
  const rows = body.map((item, index) => blockToRow(planId, item, index * positionStep))
  for (const batch of batches(rows)) await db.insertInto('blocks').values(batch).execute()
}

/** The body of a plan in its order; empty for an unknown plan. */
export async function loadBlocks(db: Db, planId: string): Promise<readonly Block[]> {
  const rows = await db
    .selectFrom('blocks')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.map(rowToBlock)
}

/** A block of a plan as the table holds it, at revision 1. */
export function blockToRow(planId: string, item: Block, position: number): BlockTable {
  const { id, kind } = item
  const place = { plan_id: planId, id, position, kind, rev: 1 }
  if (item.kind === 'table') {
    const { widths, headerRows, rows } = item
    return { ...place, number: null, title: 0, content: toJson({ widths, headerRows, rows }) }
  }
  return { ...place, number: item.number ?? null, title: item.title ? 1 : 0, content: toJson(item.text) }
}

function rowToBlock(row: BlockTable): Block {
  const content = parseJson(row.content)
  const { id, kind } = row
  if (kind === 'table') return parseStored(block, { ...Object(content), id, kind })
  return parseStored(block, {
    id,
    kind,
    text: content,
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.title === 1 ? { title: true } : {}),
  })
}
