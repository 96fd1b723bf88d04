import type { VersionSummary } from '../../shared/versions/api.ts'
import type { Db } from '../store/schema.ts'
import { keepVersion, lastKeptAt } from '../store/versions.ts'
import type { BackendContext } from './context.ts'
import { requirePlan } from './require-plan.ts'

type Keeper = Pick<BackendContext, 'clock' | 'newId'>

/** Between two versions kept while editing, in milliseconds. */
const hour = 60 * 60 * 1000

/** Keeps a plan as it is now; see `keepVersion`. Throws `notFound/plan`. */
export async function keepPlan(
  db: Db,
  { clock, newId }: Keeper,
  id: string,
  kind: VersionSummary['kind'],
  name = '',
): Promise<VersionSummary> {
  const { plan } = await requirePlan(db, id)
  return keepVersion(db, { id: newId(), plan, kind, name, now: clock.now() })
}

/** Keeps a plan before a change, when its last version is more than an hour old. Call it in the change's transaction. */
export async function keepHourly(db: Db, keeper: Keeper, id: string): Promise<void> {
  const last = await lastKeptAt(db, id)
  if (last !== undefined && Date.parse(keeper.clock.now()) - Date.parse(last) > hour)
    await keepPlan(db, keeper, id, 'hourly')
}
