import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { rewriteArchive } from '../../../electron/documents/archive.ts'

const entries = {
  'xl/b.xml': strToU8('<b/>'),
  '_rels/.rels': strToU8('<rels/>'),
  'xl/a.xml': strToU8('<a>đ</a>'),
  '[Content_Types].xml': strToU8('<types/>'),
}

/** Names of the entries in the order in which the archive's directory lists them. */
function order(bytes: Uint8Array): string[] {
  const names: string[] = []
  unzipSync(bytes, {
    filter: file => {
      names.push(file.name)
      return false
    },
  })
  return names
}

test('the same content gives the same bytes, whatever the order and dates it came with', () => {
  const early = zipSync(entries, { mtime: new Date(2001, 1, 3) })
  const late = zipSync(Object.fromEntries(Object.entries(entries).reverse()), {
    mtime: new Date(2026, 10, 22),
  })
  expect(rewriteArchive(late)).toEqual(rewriteArchive(early))
})

test('content stays, content types and relations come first', () => {
  const bytes = rewriteArchive(zipSync(entries))
  expect(unzipSync(bytes)).toEqual(entries)
  expect(order(bytes)).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/a.xml', 'xl/b.xml'])
})

test('a change replaces the bytes of the entries that it wants', () => {
  const bytes = rewriteArchive(zipSync(entries), path =>
    path === 'xl/a.xml' ? data => strToU8(strFromU8(data).replace('đ', 'Đ')) : undefined,
  )
  expect(unzipSync(bytes)).toEqual({ ...entries, 'xl/a.xml': strToU8('<a>Đ</a>') })
})

test('stored entries come out compressed, whole', () => {
  const long = { '[Content_Types].xml': strToU8('<types>'.repeat(5_000)) }
  const bytes = rewriteArchive(zipSync(long, { level: 0 }))
  expect(bytes.length).toBeLessThan(1_000)
  expect(unzipSync(bytes)).toEqual(long)
})

test('bytes that are no archive are refused', () => {
  expect(() => rewriteArchive(strToU8('no archive at all, only words'))).toThrow(RangeError)
})
