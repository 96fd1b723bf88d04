import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { checkPlan } from '../../shared/checks/check-plan.ts'
import { composeList } from '../../shared/documents/compose-list.ts'
import { Failure } from '../../shared/errors.ts'
import { listExports, recordExport } from '../store/exports.ts'
import { updateSettings } from '../store/settings.ts'
import { inTransaction } from '../store/transaction.ts'
import { keepVersion } from '../store/versions.ts'
import type { BackendContext } from './context.ts'
import { exportFileName, listFileName } from './file-name.ts'
import { generateFiles } from './generate-files.ts'
import type { NounHandlers } from './handlers.ts'
import { requireFolder } from './list-folder.ts'
import { layOutPlan } from './pages.ts'
import { requireLivePlan, requirePlan } from './require-plan.ts'
import { refuseUnsavable, saveAll } from './save-all.ts'
import { saveWorkbook } from './save-workbook.ts'

export function documentHandlers(context: BackendContext): NounHandlers<'documents'> {
  const { clock, newId, store } = context
  const { db } = store
  return {
    'documents.check': async ({ planId }) => checkPlan((await requirePlan(db, planId)).plan),

    'documents.pages': async ({ planId }) => {
      const { plan } = await requirePlan(db, planId)
      return layOutPlan(plan)
    },

    'documents.history': ({ planId }) => listExports(db, planId),

    'documents.export': async ({ planId, formats, folder, overwrite, despiteErrors }) => {
      const { plan } = await requireLivePlan(db, planId)
      await requireFolder(folder)
      const paths = formats.map(format => join(folder, exportFileName(plan, format)))
      refuseUnsavable(paths, overwrite)
      const generated = await generateFiles(plan, formats, clock.today(), despiteErrors)
      const files = generated.map(file => ({ ...file, path: join(folder, file.name) }))
      await saveAll(files, overwrite)
      const at = clock.now()
      const exported = files.map(({ format, path, bytes }) => ({
        planId,
        format,
        path,
        hash: sha256(bytes),
        at,
      }))
      await inTransaction(db, async tx => {
        await keepVersion(tx, { id: newId(), plan, kind: 'export', name: '', now: at })
        for (const file of exported) await recordExport(tx, file, plan)
        await updateSettings(tx, { exportFolder: folder })
      })
      return exported
    },

    'documents.exportList': async ({ planId, folder, overwrite, ...list }) => {
      const { plan } = await requireLivePlan(db, planId)
      await requireFolder(folder)
      const workbook = composeList(plan, list, clock.today())
      if (workbook === undefined)
        throw new Failure({ code: 'notFound', what: 'entry', detail: list.appendixId })
      return saveWorkbook(context, workbook, { name: listFileName(plan, list.appendixId), folder, overwrite })
    },
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
