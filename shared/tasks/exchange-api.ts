import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { planParts } from '../plans/differing-parts.ts'
import { progressEntry } from './progress.ts'

export const exchangeConflict = z.strictObject({
  /**
   * `content`: the same entry says something else in the file; `correction`: one entry was corrected here and there;
   * `row`: what it is about is not in the plan here.
   */
  kind: z.enum(['content', 'correction', 'row']),
  /** The entry here; null where there is none. */
  here: progressEntry.nullable(),
  /** The entry in the file; its id names the conflict. */
  there: progressEntry,
})
export type ExchangeConflict = Readonly<z.infer<typeof exchangeConflict>>

/** What a file with a plan and its log would bring. */
export const exchangePreview = z.strictObject({
  planId: z.string(),
  subject: z.string(),
  /** Whether the plan is here already; if not, merging takes it in whole. */
  known: z.boolean(),
  /** Parts of the plan that read otherwise here. They are only shown: merging never touches the text here. */
  differences: z.array(z.enum(planParts)),
  /** How many entries of the log are not here yet. */
  added: z.int(),
  conflicts: z.array(exchangeConflict),
})
export type ExchangePreview = Readonly<z.infer<typeof exchangePreview>>

const file = { name: z.string().min(1), base64: z.base64() }

export const exchangeCommands = {
  /** Writes the plan with its whole log as .khxa into a folder; answers the file's path. */
  'exchange.export': change(
    z.strictObject({ planId: z.string(), folder: z.string().min(1), overwrite: z.boolean() }),
    z.string(),
    ['settings'],
  ),
  /** What such a file would bring, before anything is written. */
  'exchange.read': query(z.strictObject(file), exchangePreview),
  /**
   * Brings a file's log into the log here: all entries that are not here, as they are. For a conflict of `content` or
   * `correction` the one that is taken stands, by a correction where need be; of two corrections for which nothing is
   * chosen, the one entered last.
   */
  'exchange.merge': change(
    z.strictObject({
      ...file,
      choices: z.array(z.strictObject({ id: z.string(), take: z.enum(['here', 'there']) })),
    }),
    z.strictObject({
      planId: z.string(),
      /** Whether the plan itself was new here. */
      isNew: z.boolean(),
      /** Entries that came from the file. */
      added: z.int(),
      /** Corrections that were made for what was chosen. */
      settled: z.int(),
    }),
    ['plans', 'progress'],
  ),
}
