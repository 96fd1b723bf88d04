import { type Kysely, sql } from 'kysely'

/** The schema as SQL, one statement a table, index or trigger, in the order of their names. */
export async function schemaOf<T>(db: Kysely<T>): Promise<string> {
  const found = await sql<{ sql: string }>`
    select sql from sqlite_schema
    where sql is not null and name not like 'search_words_%' and name not like 'sqlite_%'
    order by tbl_name, type = 'table' desc, name`.execute(db)
  return found.rows.map(row => `${unindent(row.sql)};\n`).join('\n')
}

/** How deep a statement stood in its source file is not part of the schema. */
function unindent(statement: string): string {
  const lines = statement.split('\n')
  const depths = lines.slice(1).map(line => line.length - line.trimStart().length)
  const least = Math.min(...depths)
  return lines.map((line, index) => (index === 0 ? line : line.slice(least))).join('\n')
}
