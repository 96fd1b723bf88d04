import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/**
 * Whether Word, Excel or LibreOffice says that it has a document open, by the small file that each puts beside it.
 * Where the system itself lets an open file be replaced (Linux, macOS), this is the only sign there is.
 */
export function hasOwnerFile(path: string): boolean {
  const folder = dirname(path)
  const name = basename(path)
  if (existsSync(join(folder, `.~lock.${name}#`)) || existsSync(join(folder, `~$${name}`))) return true
  // Two long names can share Word's shortened one; only a document that is there can be the one that is open.
  return existsSync(path) && existsSync(join(folder, `~$${wordOwnerStem(name)}`))
}

/** Word drops the first letters of a long name: one of seven, two of eight letters or more. */
function wordOwnerStem(name: string): string {
  const letters = basename(name, extname(name)).length
  return name.slice(letters >= 8 ? 2 : letters === 7 ? 1 : 0)
}
