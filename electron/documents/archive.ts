import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { readZip, writeZip, type ZipEntry } from './zip-entries.ts'

/** What an entry shall hold instead. */
export type PartChange = (data: Uint8Array) => Uint8Array

const deflated = 8

/** Readers look for the content types first (ECMA-376 part 2, 9.2.4 suggests it for streaming). */
const leading = ['[Content_Types].xml', '_rels/.rels']

function entryOrder({ path: left }: ZipEntry, { path: right }: ZipEntry): number {
  const rank = (path: string) => (leading.includes(path) ? leading.indexOf(path) : leading.length)
  return rank(left) - rank(right) || (left < right ? -1 : 1)
}

function repack(entry: ZipEntry, change: PartChange | undefined): ZipEntry {
  if (change === undefined && entry.method === deflated) return entry
  const data = entry.method === deflated ? inflateRawSync(entry.stored) : entry.stored
  const wanted = change === undefined ? data : change(data)
  return {
    path: entry.path,
    method: deflated,
    crc: crc32(wanted),
    size: wanted.length,
    stored: deflateRawSync(wanted),
  }
}

/**
 * Puts an Office file's archive right: a fixed order and date of its entries, so that the same content gives the same
 * bytes, some parts changed, and everything compressed. Parts that stay are copied as they are packed: packing a
 * Word file anew with a ZIP library costs as much as a third of making it.
 *
 * @param bytes a ZIP archive that one of our libraries made.
 * @param changeOf how an entry is to be changed, by its path; undefined for one that stays.
 */
export function rewriteArchive(
  bytes: Uint8Array,
  changeOf: (path: string) => PartChange | undefined = () => undefined,
): Uint8Array {
  const files = readZip(bytes).filter(entry => !entry.path.endsWith('/'))
  return writeZip(files.toSorted(entryOrder).map(entry => repack(entry, changeOf(entry.path))))
}
