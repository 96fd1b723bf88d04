import { Writable } from 'node:stream'
import ExcelJS, { type WorkbookView } from 'exceljs'
import type { Workbook } from '../../../shared/documents/sheet.ts'
import { rewriteArchive } from '../archive.ts'
import { repairPart } from './repair-part.ts'
import { writeDataSheet } from './write-data-sheet.ts'
import { writePrintedSheet } from './write-printed-sheet.ts'

/** A window of ordinary size, in twips, that opens on the first sheet. */
const openingView: WorkbookView = {
  x: 0,
  y: 0,
  width: 24_000,
  height: 12_000,
  firstSheet: 0,
  activeTab: 0,
  visibility: 'visible',
}

/**
 * The bytes of an .xlsx file: the printed sheets, then the data sheets. The same workbook gives the same bytes.
 *
 * Rows are streamed: ten thousand of them take less than half the time of sheets built whole. The library stores them
 * uncompressed; they are compressed once, when the archive is put right.
 *
 * @throws RangeError for a workbook without sheets, which no program can open.
 */
export async function renderXlsx(workbook: Workbook): Promise<Uint8Array> {
  if (workbook.printed.length + workbook.data.length === 0) throw new RangeError('a workbook needs a sheet')
  const chunks: Uint8Array[] = []
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const moment = new Date(`${workbook.date}T00:00:00Z`)
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: true,
    zip: { store: true },
  })
  Object.assign(writer, {
    title: workbook.title,
    creator: workbook.creator,
    lastModifiedBy: workbook.creator,
    created: moment,
    modified: moment,
    views: [openingView],
  })
  for (const sheet of workbook.printed) writePrintedSheet(writer, sheet)
  for (const sheet of workbook.data) writeDataSheet(writer, sheet)
  await writer.commit()
  return rewriteArchive(Buffer.concat(chunks), repairPart)
}
