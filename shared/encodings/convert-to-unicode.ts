import { upper } from '../vietnamese.ts'
import type { Encoding } from './detect-encoding.ts'
import { tcvn3ToUnicode } from './tcvn3.ts'
import { vniToUnicode } from './vni.ts'

/**
 * Some programs put the characters of an old font in Unicode's private area, 0xF000 above their codes. One that stands
 * alone is a symbol font's bullet.
 */
function fromPrivateArea(text: string): string {
  return text.replace(/(?<=[A-Za-z])[\uf020-\uf0ff]+|[\uf020-\uf0ff]+(?=[A-Za-z])/g, signs =>
    [...signs].map(sign => String.fromCharCode(sign.charCodeAt(0) - 0xf000)).join(''),
  )
}

/**
 * A text in its encoding → Unicode NFC.
 *
 * @param options.capitals the font shows small letters as capitals (`.VnTimeH`).
 */
export function convertToUnicode(
  text: string,
  encoding: Encoding,
  options: { readonly capitals?: boolean } = {},
): string {
  if (encoding === 'unicode') return text.normalize('NFC')
  const bytes = fromPrivateArea(text)
  const words = (encoding === 'tcvn3' ? tcvn3ToUnicode(bytes) : vniToUnicode(bytes)).normalize('NFC')
  return options.capitals === true ? upper(words) : words
}
