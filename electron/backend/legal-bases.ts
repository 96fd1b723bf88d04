import { join } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import type { LegalBasis } from '../../shared/legal-bases/legal-basis.ts'
import { planImport, type RegisterChange, type RegisterRow } from '../../shared/legal-bases/register-row.ts'
import { findLegalBases, listLegalBases, removeLegalBasis, saveLegalBasis } from '../store/legal-bases.ts'
import type { Db } from '../store/schema.ts'
import { inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'
import { requireFolder } from './list-folder.ts'
import { decodeImport } from './read-plan.ts'
import { refuseUnsavable } from './save-all.ts'

const registerFileName = 'Danh mục căn cứ pháp lý.xlsx'

export function legalBasisHandlers(context: BackendContext): NounHandlers<'legalBases'> {
  const { clock, newId, platform, store } = context
  const { db } = store
  return {
    'legalBases.find': ({ words }) => findLegalBases(db, words),

    'legalBases.save': entry => save(db, entry),

    'legalBases.remove': async ({ id }) => {
      if (!(await removeLegalBasis(db, id)))
        throw new Failure({ code: 'notFound', what: 'entry', detail: id })
      return null
    },

    'legalBases.importFile': async ({ name, base64 }) => {
      const bytes = decodeImport(name, base64)
      // Loaded when first needed: the library costs more to load than everything else together.
      const { readRegister } = await import('../intake/read-register.ts')
      const rows = await readRegister(name, bytes)
      return inTransaction(db, tx => importRows(tx, rows, newId))
    },

    'legalBases.exportFile': async ({ folder, overwrite }) => {
      await requireFolder(folder)
      const path = join(folder, registerFileName)
      refuseUnsavable([path], overwrite)
      const { renderRegister } = await import('../documents/xlsx/render-register.ts')
      const bytes = await renderRegister(await listLegalBases(db), clock.today())
      await platform.saveFile(path, bytes, { overwrite })
      return path
    },
  }
}

async function importRows(
  tx: Db,
  rows: readonly RegisterRow[],
  newId: () => string,
): Promise<{ row: number; outcome: RegisterChange['outcome']; reason: string }[]> {
  const changes = planImport(await listLegalBases(tx), rows, newId)
  for (const change of changes) if ('entry' in change) await save(tx, change.entry)
  return changes.map(({ row, outcome, reason }) => ({ row, outcome, reason }))
}

async function save(db: Db, entry: LegalBasis): Promise<LegalBasis> {
  const saved = await saveLegalBasis(db, entry)
  if (saved === 'conflict') throw new Failure({ code: 'conflict', what: 'legalBasis', detail: entry.id })
  return saved
}
