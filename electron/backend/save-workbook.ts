import { join } from 'node:path'
import type { Workbook } from '../../shared/documents/sheet.ts'
import { documentsThread } from '../documents/documents-thread.ts'
import { updateSettings } from '../store/settings.ts'
import type { BackendContext } from './context.ts'
import { refuseUnsavable } from './save-all.ts'

/**
 * Writes a workbook as .xlsx into a folder, which is remembered.
 * @param file `name` with its ending.
 * @returns the file's path
 * @throws {Failure} `refused/fileExists`, `fileLocked`
 */
export async function saveWorkbook(
  { platform, store: { db } }: Pick<BackendContext, 'platform' | 'store'>,
  workbook: Workbook,
  file: { readonly name: string; readonly folder: string; readonly overwrite: boolean },
): Promise<string> {
  const { name, folder, overwrite } = file
  const path = join(folder, name)
  refuseUnsavable([path], overwrite)
  await platform.saveFile(path, await documentsThread.call('renderXlsx', workbook), { overwrite })
  await updateSettings(db, { exportFolder: folder })
  return path
}
