import { unzipSync, type Zippable, zipSync } from 'fflate'

/** The oldest day that a ZIP entry can carry. fflate writes local time, so it is made in the local time of the moment. */
const entryDate = () => new Date(1980, 0, 1, 12)

/** Where readers start, and what tools that guess a file's type from its first bytes look for. */
const leading = ['[Content_Types].xml', '_rels/.rels']

function entryOrder(left: string, right: string): number {
  const rank = (path: string) => (leading.includes(path) ? leading.indexOf(path) : leading.length)
  return rank(left) - rank(right) || (left < right ? -1 : 1)
}

/**
 * Packs an Office file anew with a fixed order and fixed dates of its entries, so that the same content gives the
 * same bytes.
 *
 * @param change gets an entry's path and bytes and returns what it shall hold: the same bytes where nothing changes.
 */
export function rewriteArchive(
  bytes: Uint8Array,
  change: (path: string, data: Uint8Array) => Uint8Array = (_, data) => data,
): Uint8Array {
  const entries = unzipSync(bytes)
  const packed: Zippable = {}
  for (const path of Object.keys(entries).sort(entryOrder)) {
    const data = entries[path]
    if (data !== undefined && !path.endsWith('/')) packed[path] = change(path, data)
  }
  return zipSync(packed, { mtime: entryDate(), level: 6 })
}
