import { Failure } from '../../shared/errors.ts'
import { partDataSheet } from '../../shared/recognize/data-sheet.ts'
import { partTables } from '../../shared/recognize/part-tables.ts'
import type { RawTable } from '../../shared/recognize/raw-table.ts'
import { docxTables } from './docx-tables.ts'
import { openWorkbook } from './open-workbook.ts'
import { sheetTable } from './sheet-table.ts'

/** The tables of a workbook's sheets that are not hidden, in order. */
async function workbookTables(name: string, bytes: Uint8Array): Promise<readonly RawTable[]> {
  const workbook = await openWorkbook(name, bytes)
  return workbook.worksheets
    .filter(sheet => sheet.state === 'visible')
    .flatMap(sheet => sheetTable(sheet, name) ?? [])
    .flatMap(partTables)
    .flatMap(partDataSheet)
}

const readers: ReadonlyMap<string, (name: string, bytes: Uint8Array) => Promise<readonly RawTable[]>> =
  new Map([
    ['xlsx', workbookTables],
    ['xlsm', workbookTables],
    ['xls', workbookTables],
    ['docx', async (name, bytes) => docxTables(name, bytes)],
    ['docm', async (name, bytes) => docxTables(name, bytes)],
    ['doc', async (name, bytes) => docxTables(name, bytes)],
  ])

/**
 * The tables that a file holds, cells as a person sees them. Macros and links to other files are never followed.
 *
 * @param name of the file; its extension says how to read it.
 * @throws Failure `notATableFile`, `noTable`, `tooManyCells` over 20 000 rows or 60 columns; `notAWorkbook`,
 *   `oldWorkbook`, `notADocument`, `oldDocument`, `passwordProtected`, `emptyFile`, `tooLarge`.
 */
export async function readTables(name: string, bytes: Uint8Array): Promise<readonly RawTable[]> {
  const read = readers.get(/\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')
  if (read === undefined) throw new Failure({ code: 'invalid', what: 'notATableFile', detail: name })
  const tables = await read(name, bytes)
  if (tables.length === 0) throw new Failure({ code: 'invalid', what: 'noTable', detail: name })
  return tables
}
