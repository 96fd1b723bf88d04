import { type Kysely, sql } from 'kysely'

/**
 * A plan and its amendments are followed as one: when one of them comes, is signed or gets another date, it may change
 * from when on the rows of the others are asked for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger row_progress_outdated_by_plan`.execute(db)
  await sql`
    create trigger row_progress_outdated_by_plan
    after update of year, state, letterhead, amends_plan_id, amendment on plans begin
      delete from row_progress where plan_id in (
        select id from plans where id = coalesce(new.amends_plan_id, new.id)
        union all
        select id from plans where amends_plan_id = coalesce(new.amends_plan_id, new.id)
      );
    end`.execute(db)
  // What was kept by the rule before may be out of date; it is worked out anew.
  await sql`delete from row_progress`.execute(db)
}
