import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Host } from '../shared/api/client.ts'
import type { Result } from '../shared/result.ts'

/**
 * The plan file that the program was started with, by a double click in the file manager.
 * @param args the command line without the program itself
 * @param workingFolder absolute folder that a relative path starts from
 * @returns its absolute path, null when there is none
 */
export function planFileArgument(args: readonly string[], workingFolder: string): string | null {
  const path = args.findLast(arg => arg.toLowerCase().endsWith('.khxa') && !arg.startsWith('-'))
  return path === undefined ? null : resolve(workingFolder, path)
}

/** Takes a plan file into the store, as the page does with a file that is dropped on it. */
export async function openPlanFile(backend: Pick<Host, 'invoke'>, path: string): Promise<Result<unknown>> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return { ok: false, error: { code: 'notFound', what: 'file', detail: path } }
  const input = { name: basename(path), base64: bytes.toString('base64') }
  return backend.invoke('plans.importFile', input, null)
}
