import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTables } from '../../../electron/intake/read-tables.ts'
import { Failure, type InvalidWhat, describe as sentenceOf } from '../../../shared/errors.ts'

async function problemOf(name: string, bytes: Uint8Array) {
  try {
    await readTables(name, bytes)
  } catch (error) {
    return error instanceof Failure && error.error.code === 'invalid' ? error.error : error
  }
  return undefined
}

/** A compound file (MS-CFB) of the header and one directory sector that names its streams. */
function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 512)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  for (const [index, stream] of ['Root Entry', ...streams].entries()) {
    bytes.write(stream, 512 + index * 128, 'utf16le')
    bytes.writeUInt16LE((stream.length + 1) * 2, 512 + index * 128 + 64)
  }
  return new Uint8Array(bytes)
}

const encrypted = compoundFile('EncryptionInfo', 'EncryptedPackage')
const mebibyte = 1024 * 1024

/** Random-looking bytes do not pack. */
function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let seed = 1
  for (let index = 0; index < size; index++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    bytes[index] = seed >> 16
  }
  return bytes
}

const nested = (depth: number) =>
  `<w:document>${'<w:sdt>'.repeat(depth)}${'</w:sdt>'.repeat(depth)}</w:document>`

describe('a file that cannot be read safely', () => {
  it.each<readonly [string, string, Uint8Array, InvalidWhat]>([
    ['a password', 'a.xlsx', encrypted, 'passwordProtected'],
    ['a password', 'a.docx', encrypted, 'passwordProtected'],
    ['the old format under a new name', 'a.xlsx', compoundFile('Workbook'), 'oldWorkbook'],
    ['the old format', 'a.xls', compoundFile('Workbook'), 'oldWorkbook'],
    ['the old format', 'a.doc', compoundFile('WordDocument'), 'oldDocument'],
    ['no content', 'a.xlsx', new Uint8Array(), 'emptyFile'],
    ['words', 'a.xlsx', strToU8('chỉ là chữ'), 'notAWorkbook'],
    ['words', 'a.docx', strToU8('chỉ là chữ'), 'notADocument'],
    ['another kind of archive', 'a.xlsx', zipSync({ 'a.txt': strToU8('x') }), 'notAWorkbook'],
    ['another kind of archive', 'a.docx', zipSync({ 'a.txt': strToU8('x') }), 'notADocument'],
    ['50 MB', 'a.xlsx', noise(50 * mebibyte), 'tooLarge'],
    ['50 MB', 'a.docx', noise(50 * mebibyte), 'tooLarge'],
    ['a bomb', 'a.xlsx', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * mebibyte) }), 'tooLarge'],
    ['a bomb', 'a.docx', zipSync({ 'word/media/image1.png': new Uint8Array(60 * mebibyte) }), 'tooLarge'],
    ['broken XML', 'a.docx', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), 'noTable'],
    [
      'no XML',
      'a.docx',
      zipSync({ 'word/document.xml': new Uint8Array([0xff, 0xfe, 0x00]) }),
      'notADocument',
    ],
    [
      'entities that grow',
      'a.docx',
      zipSync({
        'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "bb">]><w:document>&b;</w:document>'),
      }),
      'notADocument',
    ],
    ['endless nesting', 'a.docx', zipSync({ 'word/document.xml': strToU8(nested(50_000)) }), 'notADocument'],
    ['a kind that is not known', 'a.pdf', strToU8('%PDF'), 'notATableFile'],
  ])('is refused with a sentence: %s in %s', async (_, name, bytes, what) => {
    const problem = await problemOf(name, bytes)
    expect(problem).toEqual({ code: 'invalid', what, detail: name })
    expect(sentenceOf({ code: 'invalid', what, detail: name })).toContain(`“${name}”`)
  })
})
