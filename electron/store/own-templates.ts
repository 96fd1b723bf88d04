import { type OwnTemplate, ownTemplate } from '../../shared/plans/template-from-plan.ts'
import { compare } from '../../shared/vietnamese.ts'
import { fromJson, toJson } from './json-column.ts'
import type { Db, OwnTemplateTable } from './schema.ts'

/** The commune's own templates by title, in Vietnamese order. */
export async function listOwnTemplates(db: Db): Promise<readonly OwnTemplate[]> {
  const rows = await db.selectFrom('own_templates').selectAll().execute()
  return rows.map(rowToTemplate).sort((left, right) => compare(left.title, right.title))
}

/** An own template by its id; undefined when there is none. */
export async function findOwnTemplate(db: Db, id: string): Promise<OwnTemplate | undefined> {
  const row = await db.selectFrom('own_templates').selectAll().where('id', '=', id).executeTakeFirst()
  return row && rowToTemplate(row)
}

/** Stores a new template; its id must be new. */
export async function insertOwnTemplate(db: Db, template: OwnTemplate, now: string): Promise<void> {
  const { id, title, description, plan } = template
  await db
    .insertInto('own_templates')
    .values({ id, title, description, created_at: now, content: toJson(plan) })
    .execute()
}

/** False when there is no such own template. Plans made from it stay. */
export async function removeOwnTemplate(db: Db, id: string): Promise<boolean> {
  const done = await db.deleteFrom('own_templates').where('id', '=', id).executeTakeFirst()
  return done.numDeletedRows > 0n
}

function rowToTemplate({ id, title, description, content }: OwnTemplateTable): OwnTemplate {
  return { id, title, description, plan: fromJson(ownTemplate.shape.plan, content) }
}
