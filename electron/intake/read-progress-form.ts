import type { Worksheet } from 'exceljs'
import { z } from 'zod'
import { Failure } from '../../shared/errors.ts'
import type { FormReading } from '../../shared/forms/form-reading.ts'
import { type FormIdentity, formVersion } from '../../shared/forms/progress-form.ts'
import { readFormRows } from '../../shared/forms/read-form-rows.ts'
import { period } from '../../shared/tasks/period.ts'
import { isoDate } from '../../shared/tasks/schedule.ts'
import { openWorkbook } from './open-workbook.ts'
import { formCells } from './read-progress-form-cells.ts'

const identity = z.object({
  version: z.coerce.number().int().min(1),
  planId: z.string().min(1),
  unit: z.string().min(1),
  period,
  round: z.coerce.number().int().min(1),
  madeOn: isoDate,
})

/** What the hidden sheet says; undefined for another sheet. */
function identityOf(sheet: Worksheet): FormIdentity | undefined {
  const pairs = new Map<string, string>()
  for (const { cells } of formCells(sheet).rows.slice(0, 12)) {
    const [name, value] = [cells.get(1), cells.get(2)]
    if (name !== undefined && value !== undefined) pairs.set(name.text, value.day ?? value.text)
  }
  const read = identity.safeParse(Object.fromEntries(pairs))
  return read.success ? read.data : undefined
}

/**
 * Reads a form that a unit filled in and sent back, saved by any spreadsheet program as .xlsx.
 *
 * @param name of the file, for errors.
 * @throws Failure what `openWorkbook` throws; `notAForm` for a workbook without rows of a form; `refused/newerFile`
 *   for a form of a newer version of this program.
 */
export async function readForm(name: string, bytes: Uint8Array): Promise<FormReading> {
  const workbook = await openWorkbook(name, bytes)
  const found = workbook.worksheets.map(sheet => ({ sheet, identity: identityOf(sheet) }))
  const own = found.find(each => each.identity !== undefined)?.identity ?? null
  if (own !== null && own.version > formVersion)
    throw new Failure({ code: 'refused', what: 'newerFile', detail: name })
  const read = readFormRows(
    found.flatMap(each => (each.identity === undefined ? [formCells(each.sheet)] : [])),
  )
  if (own === null && read.rows.every(({ keyState }) => keyState === 'missing'))
    throw new Failure({ code: 'invalid', what: 'notAForm', detail: name })
  return { identity: own, ...read }
}
