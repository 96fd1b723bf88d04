import type { NounHandlers } from './handlers.ts'
import { decodeImport } from './read-plan.ts'

export function tableHandlers(): NounHandlers<'tables'> {
  return {
    'tables.read': async ({ name, base64 }) => {
      const bytes = decodeImport(name, base64)
      // Loaded when first needed: the library costs more to load than everything else together.
      const { readTables } = await import('../intake/read-tables.ts')
      return readTables(name, bytes)
    },
  }
}
