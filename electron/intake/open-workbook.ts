import { crc32 } from 'node:zlib'
import ExcelJS from 'exceljs'
import { Failure } from '../../shared/errors.ts'
import { writeZip } from '../documents/zip-entries.ts'
import { type ArchiveKind, openArchive } from './open-archive.ts'
import { isNeededPart, parePart } from './pare-workbook.ts'

const kind: ArchiveKind = { name: /\.xls[xm]?$/i, notThis: 'notAWorkbook', old: 'oldWorkbook' }

/** An archive of the parts, as they are: what is read at once needs no packing. */
function archiveOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return writeZip(
    [...parts].map(([path, part]) => {
      const stored = parePart(path, part)
      return { path, method: 0, crc: crc32(stored), size: stored.length, stored }
    }),
  )
}

/**
 * Opens an .xlsx file that someone chose: its sheets' cells, merges and formats. Macros and links to other files are
 * never read; a formula has the value that it was saved with.
 *
 * @param name of the file, for errors.
 * @throws Failure `notAWorkbook` by its name or its bytes, `oldWorkbook`, `passwordProtected`, `emptyFile`, `tooLarge`
 *   when packed over 20 MB or unpacked over 50 MB.
 */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const parts = openArchive(name, bytes, kind, isNeededPart)
  try {
    const workbook = new ExcelJS.Workbook()
    // Its type asks for a Buffer of an older Node; an ArrayBuffer is what it takes.
    await workbook.xlsx.load(new Uint8Array(archiveOf(parts)).buffer)
    // Any archive loads; only a workbook has sheets.
    if (workbook.worksheets.length > 0) return workbook
  } catch (cause) {
    if (cause instanceof Failure) throw cause
  }
  throw new Failure({ code: 'invalid', what: 'notAWorkbook', detail: name })
}
