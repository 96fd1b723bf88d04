import { extname } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { readPlanFile } from '../../shared/plans/plan-file.ts'
import type { ImportNote } from '../../shared/recognize/source.ts'
import { intakeThread } from '../intake/intake-thread.ts'

/** Bytes of the largest file taken in. */
export const maxImportBytes = 20 * 1024 * 1024

/**
 * The bytes of a file that a page sent in base64.
 * @throws {Failure} `invalid/tooLarge`
 */
export function decodeImport(name: string, base64: string): Uint8Array {
  // Before decoding, so that a huge file is not held twice.
  if ((base64.length / 4) * 3 > maxImportBytes + 2)
    throw new Failure({ code: 'invalid', what: 'tooLarge', detail: name })
  return Buffer.from(base64, 'base64')
}

export type ReadPlan = { readonly plan: Plan; readonly notes: readonly ImportNote[] }

/**
 * A plan out of a file: a plan file as it is, a workbook as its appendices, any other document by recognition.
 * @param name the file's name, for its extension and for messages
 * @param recognised what a document does not say of itself: the plan's id, and the year when it names none
 * @throws {Failure} when the file is empty, too large, of an unknown kind, broken or newer than this program
 */
export async function readPlan(
  name: string,
  bytes: Uint8Array,
  recognised: { readonly id: string; readonly year: number },
): Promise<ReadPlan> {
  if (bytes.length > maxImportBytes) throw new Failure({ code: 'invalid', what: 'tooLarge', detail: name })
  if (bytes.length === 0) throw new Failure({ code: 'invalid', what: 'emptyFile', detail: name })
  if (isPlanFile(name)) return { plan: readPlanFile(name, planFileText(name, bytes)), notes: [] }
  const work = extname(name).toLowerCase() === '.xlsx' ? 'planInTables' : 'planInDocument'
  return intakeThread.call(work, { name, bytes, recognised })
}

/** True for the program's own exchange file. */
export function isPlanFile(name: string): boolean {
  return extname(name).toLowerCase() === '.khxa'
}

/**
 * The text of a plan file.
 * @throws {Failure} `invalid/tooLarge`, `invalid/brokenJson` for bytes that are no text
 */
export function planFileText(name: string, bytes: Uint8Array): string {
  if (bytes.length > maxImportBytes) throw new Failure({ code: 'invalid', what: 'tooLarge', detail: name })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure({ code: 'invalid', what: 'brokenJson', detail: name })
  }
}
