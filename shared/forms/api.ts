import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { jobId } from '../jobs/api.ts'
import { period } from '../tasks/period.ts'
import { isoDate } from '../tasks/schedule.ts'
import { acceptance, answerState } from './acceptance.ts'

const about = { planId: z.string().min(1), period }

const folder = z.strictObject({ kind: z.literal('folder'), folder: z.string().min(1) })
const files = z.strictObject({
  kind: z.literal('files'),
  files: z.array(z.strictObject({ name: z.string().min(1), base64: z.base64() })).min(1),
})

/** A unit that reports on a plan, and how far it got for a period. */
export const unitRound = z.strictObject({
  unit: z.string(),
  /** The forms that were made for it, the first first. */
  sent: z.array(z.strictObject({ round: z.int(), on: isoDate, path: z.string() })),
  /** The files that were taken from it, the first first. */
  received: z.array(z.strictObject({ round: z.int(), on: isoDate, name: z.string() })),
  /** The day on which its last file was taken; null for none. */
  answeredOn: isoDate.nullable(),
  /** It got a form, and nothing that it was asked is answered in the log. */
  missing: z.boolean(),
  /** Rows that its last form asked for; what would be asked now where none was made. */
  asked: z.int(),
  /** Of these, rows for which the log has an answer for the period, from whomever. */
  answered: z.int(),
})
export type UnitRound = Readonly<z.infer<typeof unitRound>>

export const formCommands = {
  /**
   * Writes a form for each unit that leads something in an issued plan into a folder, all or none, as a new round of the
   * period. `units`: only these, in any spelling. `returnBy`: the last day to send it back; null for the one that the
   * plan's calendar sets, if any and not over.
   */
  'forms.make': change(
    z.strictObject({
      ...about,
      units: z.array(z.string()).min(1).nullable(),
      returnBy: isoDate.nullable(),
      folder: z.string().min(1),
      overwrite: z.boolean(),
      job: jobId.optional(),
    }),
    z.strictObject({
      round: z.int(),
      returnBy: isoDate.nullable(),
      files: z.array(z.strictObject({ unit: z.string(), path: z.string() })),
    }),
    ['progress', 'settings'],
  ),
  /** What the files in a folder (not in folders below it) would bring, before anything is written. */
  'forms.readFolder': query(
    z.strictObject({ ...about, folder: z.string().min(1), job: jobId.optional() }),
    acceptance,
  ),
  /** The same of files that a page sends. */
  'forms.readFiles': query(
    z.strictObject({ ...about, files: files.shape.files, job: jobId.optional() }),
    acceptance,
  ),
  /**
   * Takes the chosen answers, all or none: the files are read again, and refused when one is no longer what was shown.
   * `seen`: hashes of all files that were shown; those of the plan and period are remembered as received.
   */
  'forms.accept': change(
    z.strictObject({
      ...about,
      from: z.discriminatedUnion('kind', [folder, files]),
      seen: z.array(z.string().min(1)),
      choices: z.array(z.strictObject({ id: z.string(), state: answerState })),
    }),
    z.strictObject({
      /** Entries that were added, of which so many stand for an entry that was there. */
      added: z.int(),
      corrected: z.int(),
      /** Files that are now remembered and were not before. */
      files: z.int(),
    }),
    ['progress'],
  ),
  /** The period of the forms that went out last in the past month and have not all come back; null for none. */
  'forms.awaited': query(z.strictObject({ planId: about.planId }), period.nullable()),
  /** Per unit what was sent out, what came back, and what is still open for a period. */
  'forms.rounds': query(
    z.strictObject(about),
    z.strictObject({
      units: z.array(unitRound),
      /** Rows that no unit leads, so that nobody is asked. */
      unassigned: z.int(),
    }),
  ),
}
