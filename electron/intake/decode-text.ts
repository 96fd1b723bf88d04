import { Failure } from '../../shared/errors.ts'
import { normalise } from '../../shared/vietnamese.ts'

/** The encoding that the first bytes announce; UTF-8 when they announce none. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The text of a plain-text file: UTF-8, or UTF-16 with a byte order mark.
 *
 * @param name of the file, for the error.
 * @returns NFC, lines parted by `\n`, a page's end as an empty line, no control characters but tabs, no run of 200 blanks.
 * @throws Failure `notText` for other bytes, `emptyFile` when nothing but blanks is left.
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const decoded = decode(bytes)
  if (decoded === undefined || decoded.includes('\0')) {
    throw new Failure({ code: 'invalid', what: 'notText', detail: name })
  }
  const text = normalise(decoded)
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\f', '\n\n')
    // A run this long parts no cells that a page could hold, and would cost every later reading of the line.
    .replace(/[ \t]{200,}/g, '    ')
    .replace(/[\u0001-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g, '')
  if (text.trim() === '') throw new Failure({ code: 'invalid', what: 'emptyFile', detail: name })
  return text
}
