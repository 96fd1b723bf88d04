import type { Client } from '../../../shared/api/client.ts'
import type { Output } from '../../../shared/api/contract.ts'
import { callOrThrow } from '../../data/client.tsx'
import type { FileBytes } from '../../data/read-base64.ts'

/** What became of a file: a new plan, or a question, since its plan is here already. */
export type Imported =
  | { readonly kind: 'new'; readonly planId: string; readonly notes: Output<'plans.importFile'>['notes'] }
  | { readonly kind: 'known'; readonly file: FileBytes; readonly preview: Output<'exchange.read'> }

async function importCopy(client: Client, file: FileBytes): Promise<Imported> {
  const { plan, notes } = await callOrThrow(client, 'plans.importFile', file)
  return { kind: 'new', planId: plan.id, notes }
}

/** A plan that another machine sends keeps its id and brings all that goes with it, so that later files can be merged. */
async function importPlanFile(client: Client, file: FileBytes): Promise<Imported> {
  const preview = await callOrThrow(client, 'exchange.read', file)
  if (preview.text !== 'new') return { kind: 'known', file, preview }
  const { planId } = await callOrThrow(client, 'exchange.merge', {
    ...file,
    choices: [],
    duties: 'there',
  })
  return { kind: 'new', planId, notes: [] }
}

/**
 * Takes in a file, however it came to the window: chosen, dropped, or opened from the file manager.
 *
 * @throws Failure when it cannot be read, or its plan is in the bin.
 */
export function importFile(client: Client, file: FileBytes): Promise<Imported> {
  return /\.khxa$/i.test(file.name) ? importPlanFile(client, file) : importCopy(client, file)
}
