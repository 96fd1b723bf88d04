import { inflateRawSync } from 'node:zlib'
import { Failure, type InvalidWhat } from '../../shared/errors.ts'
import { readZip } from '../documents/zip-entries.ts'

/** Bytes. A file that unpacks to more is nothing that a person made. */
const mostUnpacked = 50 * 1024 * 1024
const mostPacked = 20 * 1024 * 1024
const deflated = 8

/** What an Office file may be refused as, by its kind. */
export type ArchiveKind = {
  /** Its name's ending. */
  readonly name: RegExp
  readonly notThis: InvalidWhat
  readonly old: InvalidWhat
}

/** Files of Office before 2007, and new ones with a password, are compound files (MS-CFB 2.2). */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The stream that holds an encrypted file (MS-OFFCRYPTO 2.3.4.4); names are UTF-16. */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le')

function isCompound(bytes: Uint8Array): boolean {
  return compoundFile.every((byte, index) => bytes[index] === byte)
}

/** The sizes that an archive states may lie, so each part is unpacked once under the limit that is left. */
function unpack(bytes: Uint8Array, wants: (path: string) => boolean): Map<string, Uint8Array> | undefined {
  const parts = new Map<string, Uint8Array>()
  let total = 0
  for (const { path, method, stored, size } of readZip(bytes)) {
    if (total + size > mostUnpacked) return undefined
    const left = mostUnpacked - total
    const data = method === deflated ? inflateRawSync(stored, { maxOutputLength: left }) : stored
    total += data.length
    if (total > mostUnpacked) return undefined
    const name = path.replace(/^\//, '').replaceAll('\\', '/')
    if (wants(name)) parts.set(name, data)
  }
  return parts
}

/**
 * The parts of an Office file that someone chose, unpacked.
 *
 * @param name of the file, for errors.
 * @param wants which parts to keep; all are measured.
 * @throws Failure by `kind` for another file or an older format, `passwordProtected`, `emptyFile`, `tooLarge` when
 *   packed over 20 MB or unpacked over 50 MB.
 */
export function openArchive(
  name: string,
  bytes: Uint8Array,
  kind: ArchiveKind,
  wants: (path: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const fail = (what: InvalidWhat) => new Failure({ code: 'invalid', what, detail: name })
  if (!kind.name.test(name)) throw fail(kind.notThis)
  if (bytes.length === 0) throw fail('emptyFile')
  if (bytes.length > mostPacked) throw fail('tooLarge')
  if (isCompound(bytes))
    throw fail(Buffer.from(bytes).includes(encryptedStream) ? 'passwordProtected' : kind.old)
  let parts: Map<string, Uint8Array> | undefined
  try {
    parts = unpack(bytes, wants)
  } catch (cause) {
    const tooLarge = cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    throw fail(tooLarge ? 'tooLarge' : kind.notThis)
  }
  if (parts === undefined) throw fail('tooLarge')
  return parts
}
