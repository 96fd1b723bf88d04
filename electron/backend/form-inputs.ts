import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, Failure } from '../../shared/errors.ts'
import type { FormInput } from '../../shared/forms/plan-acceptance.ts'
import { compare } from '../../shared/vietnamese.ts'
import { requireFolder } from './list-folder.ts'
import { decodeImport, maxImportBytes } from './read-plan.ts'

/** What units may send back; of formats that are not read a person is told. */
const workbooks = /^(?![~.]).*\.(?:xlsx|xlsm|xls|ods|et)$/i
/** No commune has as many units; a person chose the wrong folder. */
const mostFiles = 1000

/**
 * The workbooks in a folder as forms, in Vietnamese order of their names; what cannot be read comes with the reason.
 * @throws {Failure} `notFound/folder`; `invalid/tooLarge` for a folder with more than a thousand workbooks
 */
export async function folderForms(folder: string): Promise<readonly FormInput[]> {
  await requireFolder(folder)
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter(entry => !entry.isDirectory() && workbooks.test(entry.name))
    .map(({ name }) => name)
    .toSorted(compare)
  if (names.length > mostFiles) throw new Failure({ code: 'invalid', what: 'tooLarge', detail: folder })
  const inputs: FormInput[] = []
  // One after the other: a small machine holds one workbook at a time.
  for (const name of names)
    inputs.push(
      await formInput(name, async () => {
        const path = join(folder, name)
        if ((await stat(path)).size > maxImportBytes)
          throw new Failure({ code: 'invalid', what: 'tooLarge', detail: name })
        return readFile(path)
      }),
    )
  return inputs
}

/** Files that a page sent in base64 as forms, in the order in which they came. */
export async function sentForms(
  files: readonly { readonly name: string; readonly base64: string }[],
): Promise<readonly FormInput[]> {
  const inputs: FormInput[] = []
  for (const { name, base64 } of files)
    inputs.push(await formInput(name, async () => decodeImport(name, base64)))
  return inputs
}

async function formInput(file: string, load: () => Promise<Uint8Array>): Promise<FormInput> {
  try {
    const bytes = await load()
    // Loaded when first needed: the library costs more to load than everything else together.
    const { readForm } = await import('../intake/read-progress-form.ts')
    const reading = await readForm(file, bytes)
    return { file, hash: createHash('sha256').update(bytes).digest('hex'), reading }
  } catch (cause) {
    if (cause instanceof Failure) return { file, sentence: describe(cause.error) }
    // Gone, or held by another program, since the folder was listed.
    if (cause instanceof Error && 'code' in cause)
      return { file, sentence: describe({ code: 'fileLocked', detail: file }) }
    throw cause
  }
}
