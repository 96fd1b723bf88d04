import { intakeThread } from '../intake/intake-thread.ts'
import type { NounHandlers } from './handlers.ts'
import { decodeImport } from './read-plan.ts'

export function tableHandlers(): NounHandlers<'tables'> {
  return {
    'tables.read': async ({ name, base64 }) =>
      intakeThread.call('readTables', { name, bytes: decodeImport(name, base64) }),
  }
}
