/** One entry of a ZIP archive as it is stored: APPNOTE.TXT 4.3.12 names the fields. */
export type ZipEntry = {
  readonly path: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  /** Bytes when unpacked. */
  readonly size: number
  /** The entry's bytes as stored. */
  readonly stored: Uint8Array
}

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50
/** 1 January 1980, the zero of ZIP's calendar. */
const firstDay = 0x21
/** Names are UTF-8. */
const utf8Names = 0x0800
const version = 20

const broken = () => new RangeError('not a ZIP archive')

/** Where the end record starts: the last signature, since a comment may follow it. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw broken()
}

/**
 * The entries of an archive from its directory, without unpacking. For archives that our own libraries just made:
 * no ZIP64, no encryption, one disk.
 *
 * @throws RangeError for bytes that are no such archive.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== directorySignature) throw broken()
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      stored: bytes.subarray(data, data + view.getUint32(at + 20, true)),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The 26 bytes that a local header and the directory have in common, from the version to the extra field's length. */
function commonFields(entry: ZipEntry, name: Uint8Array): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(version, 0)
  fields.writeUInt16LE(utf8Names, 2)
  fields.writeUInt16LE(entry.method, 4)
  fields.writeUInt16LE(firstDay, 8)
  fields.writeUInt32LE(entry.crc, 10)
  fields.writeUInt32LE(entry.stored.length, 14)
  fields.writeUInt32LE(entry.size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** An archive of these entries in this order; nothing of the clock or the machine is in it. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.path)
    const fields = commonFields(entry, name)
    files.push(uint32(localSignature), fields, name, entry.stored)
    // Made by, the common fields, then comment, disk, attributes (12 bytes of zero) and where the file starts.
    const madeBy = Buffer.from([version, 0])
    directory.push(uint32(directorySignature), madeBy, fields, Buffer.alloc(10), uint32(offset), name)
    offset += 30 + name.length + entry.stored.length
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directorySize, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...files, ...directory, end]))
}
