import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Result } from '../shared/result.ts'
import type { OpenedFile } from './hosts/platform.ts'

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

/** Plan files on their way from the operating system to the page. */
export type OpenedFiles = {
  /** Reads a file and keeps it for the page; `notFound/file` when it cannot be read. */
  readonly hand: (path: string) => Promise<Result<null>>
  /** The file that has waited longest, once; null when none waits. */
  readonly take: () => OpenedFile | null
}

/**
 * Nothing is written here: the page takes such a file as one that is dropped on it, so that its log comes with it and
 * a person is asked where its plan is known.
 */
export function openedFiles(): OpenedFiles {
  const waiting: OpenedFile[] = []
  return {
    hand: async path => {
      const bytes = await readFile(path).catch(() => null)
      if (bytes === null) return { ok: false, error: { code: 'notFound', what: 'file', detail: path } }
      waiting.push({ name: basename(path), base64: bytes.toString('base64') })
      return { ok: true, value: null }
    },
    take: () => waiting.shift() ?? null,
  }
}
