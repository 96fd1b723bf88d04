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

/**
 * What becomes of the text of a plan out of a file. `new`: the plan is not here yet; `same`: nothing; `older`: nothing,
 * since the text here was made out of it; `taken`: it replaces the text here, which is kept as a version; `kept`: both
 * were changed, so the text here stays and the other is kept as a version.
 */
export const broughtText = z.enum(['new', 'same', 'older', 'taken', 'kept'])
export type BroughtText = z.infer<typeof broughtText>

/** What a file with a plan and all that goes with it would bring. */
export const exchangePreview = z.strictObject({
  planId: z.string(),
  subject: z.string(),
  text: broughtText,
  /** Parts of the plan that read otherwise here. */
  differences: z.array(z.enum(planParts)),
  /** How many entries of the log are not here yet. */
  added: z.int(),
  conflicts: z.array(exchangeConflict),
  /** How many signed reports and amendments are not here yet. */
  beside: z.int(),
  /** How many forms, made or taken, are not noted here yet. */
  forms: z.int(),
  /** `taken`: nobody set the reporting duties here, and somebody did there; `apart`: both did, each otherwise. */
  duties: z.enum(['same', 'taken', 'apart']),
})
export type ExchangePreview = Readonly<z.infer<typeof exchangePreview>>

const file = { name: z.string().min(1), base64: z.base64() }

export const exchangeCommands = {
  /** Writes the plan with all that goes with it as .khxa into a folder; answers the file's path. */
  'exchange.export': change(
    z.strictObject({ planId: z.string(), folder: z.string().min(1), overwrite: z.boolean() }),
    z.string(),
    ['settings', 'versions'],
  ),
  /** What such a file would bring, before anything is written. */
  'exchange.read': query(z.strictObject(file), exchangePreview),
  /**
   * Brings in what the file holds: the plan's text as `broughtText` says, signed reports and amendments, forms, reporting
   * duties (`duties` decides where both set them), and all entries of the log that are not here, as they are. For a conflict of `content` or
   * `correction` the one that is taken stands, by a correction where need be; of two corrections for which nothing is
   * chosen, the one entered last.
   */
  'exchange.merge': change(
    z.strictObject({
      ...file,
      choices: z.array(z.strictObject({ id: z.string(), take: z.enum(['here', 'there']) })),
      duties: z.enum(['here', 'there']),
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
    ['plans', 'progress', 'versions'],
  ),
}
