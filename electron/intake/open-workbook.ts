import { inflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { Failure } from '../../shared/errors.ts'
import { readZip, type ZipEntry } from '../documents/zip-entries.ts'

/** Bytes. A workbook that unpacks to more is no list that a person made. */
const mostUnpacked = 50 * 1024 * 1024
const mostPacked = 20 * 1024 * 1024
const deflated = 8

/** The sizes that an archive states may lie, so each part is unpacked once under the limit that is left. */
function unpackedSize(entries: readonly ZipEntry[]): number {
  let total = 0
  for (const { method, stored, size } of entries) {
    if (total + size > mostUnpacked) return Number.POSITIVE_INFINITY
    const left = mostUnpacked - total
    total += method === deflated ? inflateRawSync(stored, { maxOutputLength: left }).length : stored.length
  }
  return total
}

function fits(bytes: Uint8Array): boolean {
  try {
    return bytes.length <= mostPacked && unpackedSize(readZip(bytes)) <= mostUnpacked
  } catch (cause) {
    if (cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') return false
    throw cause
  }
}

/**
 * Opens an .xlsx file that someone chose.
 *
 * @param name of the file, for errors.
 * @throws Failure `notAWorkbook` by its name or its bytes, `emptyFile`, `tooLarge` when packed over 20 MB or unpacked
 *   over 50 MB.
 */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const fail = (what: 'notAWorkbook' | 'emptyFile' | 'tooLarge') =>
    new Failure({ code: 'invalid', what, detail: name })
  if (!/\.xlsx$/i.test(name)) throw fail('notAWorkbook')
  if (bytes.length === 0) throw fail('emptyFile')
  try {
    if (!fits(bytes)) throw fail('tooLarge')
    const workbook = new ExcelJS.Workbook()
    // Its type asks for a Buffer of an older Node; an ArrayBuffer is what it takes.
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
    // Any archive loads; only a workbook has sheets.
    if (workbook.worksheets.length === 0) throw fail('notAWorkbook')
    return workbook
  } catch (cause) {
    throw cause instanceof Failure ? cause : fail('notAWorkbook')
  }
}
