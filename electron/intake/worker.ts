import { planFromTables } from '../../shared/recognize/plan-from-tables.ts'
import { recognisePlan } from '../../shared/recognize/recognise-plan.ts'
import { serveThread } from '../threads/serve-thread.ts'
import { readForm } from './read-progress-form.ts'
import { readSource } from './read-source.ts'
import { readTables } from './read-tables.ts'

type File = { readonly name: string; readonly bytes: Uint8Array }
/** What a file does not say of its plan. */
type Recognised = { readonly id: string; readonly year: number }

const works = {
  readForm: ({ name, bytes }: File) => readForm(name, bytes),
  readTables: ({ name, bytes }: File) => readTables(name, bytes),
  planInTables: async ({ name, bytes, recognised }: File & { readonly recognised: Recognised }) =>
    planFromTables(await readTables(name, bytes), recognised),
  planInDocument: ({ name, bytes, recognised }: File & { readonly recognised: Recognised }) =>
    recognisePlan(readSource(name, bytes), recognised),
}
export type IntakeWorks = typeof works

serveThread(works)
