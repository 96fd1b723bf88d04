import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, Failure } from '../../shared/errors.ts'
import type { FormReading } from '../../shared/forms/form-reading.ts'
import type { FormInput } from '../../shared/forms/plan-acceptance.ts'
import { compare } from '../../shared/vietnamese.ts'
import { intakeThread } from '../intake/intake-thread.ts'
import { inSteps, type ReportSteps } from './jobs.ts'
import { requireFolder } from './list-folder.ts'
import { decodeImport, maxImportBytes } from './read-plan.ts'

/** What units may send back; of formats that are not read a person is told, so that no answer is passed over. */
const answers = /^(?![~.]).*\.(?:xls[xmb]?|ods|et|csv|docx?|odt|rtf|pdf|zip|rar|7z)$/i
const workbooks = /\.(?:xls[xmb]?|ods|et)$/i
/** No commune has as many units; a person chose the wrong folder. */
const mostFiles = 1000
/** Readings that are kept between showing what files would bring and taking it. */
const mostKept = 300

/** Reads what units sent back. Files are always read afresh; the same bytes are only worked through once. */
export function createFormReadings() {
  /** By hash and kind of file; the latest last. */
  const kept = new Map<string, FormReading>()

  const readingOf = async (name: string, bytes: Uint8Array, hash: string): Promise<FormReading> => {
    const key = `${hash}${name.slice(name.lastIndexOf('.')).toLowerCase()}`
    const reading = kept.get(key) ?? (await intakeThread.call('readForm', { name, bytes }))
    kept.delete(key)
    kept.set(key, reading)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return reading
  }

  const formInput = async (file: string, load: () => Promise<Uint8Array>): Promise<FormInput> => {
    try {
      if (!workbooks.test(file)) throw new Failure({ code: 'invalid', what: 'noWorkbookForm', detail: file })
      const bytes = await load()
      const hash = createHash('sha256').update(bytes).digest('hex')
      return { file, hash, reading: await readingOf(file, bytes, hash) }
    } catch (cause) {
      if (cause instanceof Failure) return { file, sentence: describe(cause.error) }
      // Gone, or held by another program, since the folder was listed.
      if (cause instanceof Error && 'code' in cause)
        return { file, sentence: describe({ code: 'fileLocked', detail: file }) }
      throw cause
    }
  }

  /**
   * What units may have sent back in a folder as forms, in Vietnamese order of their names; what cannot be read comes with the reason.
   * @throws {Failure} `notFound/folder`; `invalid/tooLarge` for a folder with more than a thousand of them; what
   * `report` throws
   */
  const ofFolder = async (folder: string, report: ReportSteps): Promise<readonly FormInput[]> => {
    await requireFolder(folder)
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries
      .filter(entry => !entry.isDirectory() && answers.test(entry.name))
      .map(({ name }) => name)
      .toSorted(compare)
    if (names.length > mostFiles) throw new Failure({ code: 'invalid', what: 'tooLarge', detail: folder })
    // One after the other: a small machine holds one workbook at a time.
    return inSteps(names, report, name =>
      formInput(name, async () => {
        const path = join(folder, name)
        if ((await stat(path)).size > maxImportBytes)
          throw new Failure({ code: 'invalid', what: 'tooLarge', detail: name })
        return readFile(path)
      }),
    )
  }

  /** Files that a page sent in base64 as forms, in the order in which they came. */
  const ofFiles = (
    files: readonly { readonly name: string; readonly base64: string }[],
    report: ReportSteps,
  ): Promise<readonly FormInput[]> =>
    inSteps(files, report, ({ name, base64 }) => formInput(name, async () => decodeImport(name, base64)))

  return { ofFolder, ofFiles }
}
