import { readdir, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { compare } from '../../shared/vietnamese.ts'

export type FolderListing = {
  readonly path: string
  /** Null at the top of a drive. */
  readonly parent: string | null
  readonly folders: readonly { readonly name: string; readonly path: string }[]
}

/** Windows keeps these on every drive; they are hidden from people there too. */
const systemFolders = new Set(['system volume information', 'recovery', 'config.msi'])

/**
 * The folders inside a folder, in Vietnamese order, without hidden ones. A link to a folder counts as one.
 * @param path absolute
 * @throws {Failure} `notFound/folder` when it cannot be read
 */
export async function listFolder(path: string): Promise<FolderListing> {
  if (!isAbsolute(path)) throw new Failure({ code: 'notFound', what: 'folder', detail: path })
  const folder = resolve(path)
  const above = dirname(folder)
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Failure({ code: 'notFound', what: 'folder', detail: path })
  })
  const names: string[] = []
  for (const entry of entries) {
    if (isHidden(entry.name)) continue
    if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(join(folder, entry.name)))))
      names.push(entry.name)
  }
  return {
    path: folder,
    parent: above === folder ? null : above,
    folders: names.sort(compare).map(name => ({ name, path: join(folder, name) })),
  }
}

/**
 * Refuses a folder to save in that is not there.
 * @throws {Failure} `notFound/folder`
 */
export async function requireFolder(path: string): Promise<void> {
  if (!isAbsolute(path) || !(await isFolder(path)))
    throw new Failure({ code: 'notFound', what: 'folder', detail: path })
}

/** True for a folder that exists, through links too. */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() ?? false
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('$') || systemFolders.has(name.toLowerCase())
}
