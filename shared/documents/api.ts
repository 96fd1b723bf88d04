import { z } from 'zod'
import { action, change, query } from '../api/command.ts'
import { fieldKey } from '../plans/appendix.ts'
import { laidOutPages } from './pages.ts'

export const exportFormats = ['docx', 'xlsx'] as const

export const exportedFile = z.strictObject({
  planId: z.string(),
  format: z.enum(exportFormats),
  path: z.string(),
  /** SHA-256 of the bytes, hexadecimal. */
  hash: z.string(),
  /** ISO instant. */
  at: z.string(),
})
export type ExportedFile = Readonly<z.infer<typeof exportedFile>>

/** A thing that generation itself cannot do without or that would be sent back: shown before writing. */
export const finding = z.strictObject({
  rule: z.string(),
  family: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** The exact text that it is about; empty when something is missing. */
  text: z.string(),
  /** A block id, table cell or part of the plan. */
  where: z.string(),
  message: z.string(),
  /** A safe way to mend it: `from` becomes `to` everywhere in the plan's text. */
  fix: z.strictObject({ label: z.string(), from: z.string().min(1), to: z.string().min(1) }).optional(),
})
export type Finding = Readonly<z.infer<typeof finding>>

export const documentCommands = {
  'documents.check': query(z.strictObject({ planId: z.string() }), z.array(finding)),
  /**
   * Writes the asked-for files into a folder. Refuses with `fileExists` unless overwriting was agreed to, and with
   * `planNotReady` a plan with errors unless that was.
   */
  'documents.export': change(
    z.strictObject({
      planId: z.string(),
      formats: z.array(z.enum(exportFormats)).min(1),
      folder: z.string().min(1),
      overwrite: z.boolean(),
      despiteErrors: z.boolean(),
    }),
    z.array(exportedFile),
    ['exports', 'settings', 'versions'],
  ),
  /**
   * Writes a list of an appendix's rows, as filtered and sorted on the screen, with these columns, as .xlsx into a
   * folder; answers the file's path. Headings stand above their rows unless the list was sorted.
   */
  'documents.exportList': change(
    z.strictObject({
      planId: z.string(),
      appendixId: z.string(),
      /** Ids of the items in the order to print; unknown ones are passed over. */
      items: z.array(z.string()).min(1),
      columns: z.array(fieldKey).min(1),
      folder: z.string().min(1),
      overwrite: z.boolean(),
    }),
    z.string(),
    ['settings'],
  ),
  /** The pages of the stored plan as Word lays them out. */
  'documents.pages': query(z.strictObject({ planId: z.string() }), laidOutPages),
  'documents.history': query(z.strictObject({ planId: z.string() }), z.array(exportedFile)),
  /** Folders to save in, for hosts without the system's own dialog. Null path: the person's documents folder. */
  'files.listFolder': query(
    z.strictObject({ path: z.string().nullable() }),
    z.strictObject({
      path: z.string(),
      parent: z.string().nullable(),
      folders: z.array(z.strictObject({ name: z.string(), path: z.string() })),
    }),
  ),
  /** Asks with the system's dialog; null when cancelled. Only where `app.info` says `systemDialogs`. */
  'files.chooseFolder': action(z.strictObject({ startIn: z.string().nullable() }), z.string().nullable()),
  /** Shows a folder, or the folder of a file, in the system's file manager. */
  'files.reveal': action(z.strictObject({ path: z.string() }), z.null()),
  /**
   * The next plan file that was opened from the file manager, each once; null when none waits. The topic `openedFiles`
   * tells of another.
   */
  'files.takeOpened': action(
    z.strictObject({}),
    z.strictObject({ name: z.string(), base64: z.base64() }).nullable(),
  ),
}
