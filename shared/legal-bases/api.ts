import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { legalBasis } from './legal-basis.ts'

export const importedRow = z.strictObject({
  /** Row in the workbook, from 1. */
  row: z.int(),
  outcome: z.enum(['added', 'updated', 'unchanged', 'skipped']),
  /** Vietnamese: why it was skipped; empty otherwise. */
  reason: z.string(),
})

export const legalBasisCommands = {
  /** All of the register, or those that hold every word, accents aside. */
  'legalBases.find': query(z.strictObject({ words: z.string() }), z.array(legalBasis)),
  'legalBases.save': change(legalBasis, legalBasis, ['legalBases']),
  'legalBases.remove': change(z.strictObject({ id: z.string() }), z.null(), ['legalBases']),
  /** The bytes of an .xlsx in base64. Nothing is written when the file cannot be read whole. */
  'legalBases.importFile': change(
    z.strictObject({ name: z.string(), base64: z.base64() }),
    z.array(importedRow),
    ['legalBases'],
  ),
  /** Writes the register as .xlsx into a folder; answers the file's path. */
  'legalBases.exportFile': change(
    z.strictObject({ folder: z.string().min(1), overwrite: z.boolean() }),
    z.string(),
    [],
  ),
}
