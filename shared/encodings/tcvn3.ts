/**
 * TCVN3 (also ABC), the encoding of the .Vn… fonts: the VN3 set of TCVN 5712:1993 as a program without Unicode shows
 * it, in the characters of Windows-1252. It has no capitals with tones: those are the small letters in a font whose
 * name ends in H (.VnTimeH).
 */

/** Each letter's code, vowel by vowel: plain, then with the tones huyền, sắc, hỏi, ngã, nặng. */
const letters: readonly (readonly [letter: string, code: number])[] = [
  ['à', 0xb5],
  ['á', 0xb8],
  ['ả', 0xb6],
  ['ã', 0xb7],
  ['ạ', 0xb9],
  ['ă', 0xa8],
  ['ằ', 0xbb],
  ['ắ', 0xbe],
  ['ẳ', 0xbc],
  ['ẵ', 0xbd],
  ['ặ', 0xc6],
  ['â', 0xa9],
  ['ầ', 0xc7],
  ['ấ', 0xca],
  ['ẩ', 0xc8],
  ['ẫ', 0xc9],
  ['ậ', 0xcb],
  ['đ', 0xae],
  ['è', 0xcc],
  ['é', 0xd0],
  ['ẻ', 0xce],
  ['ẽ', 0xcf],
  ['ẹ', 0xd1],
  ['ê', 0xaa],
  ['ề', 0xd2],
  ['ế', 0xd5],
  ['ể', 0xd3],
  ['ễ', 0xd4],
  ['ệ', 0xd6],
  ['ì', 0xd7],
  ['í', 0xdd],
  ['ỉ', 0xd8],
  ['ĩ', 0xdc],
  ['ị', 0xde],
  ['ò', 0xdf],
  ['ó', 0xe3],
  ['ỏ', 0xe1],
  ['õ', 0xe2],
  ['ọ', 0xe4],
  ['ô', 0xab],
  ['ồ', 0xe5],
  ['ố', 0xe8],
  ['ổ', 0xe6],
  ['ỗ', 0xe7],
  ['ộ', 0xe9],
  ['ơ', 0xac],
  ['ờ', 0xea],
  ['ớ', 0xed],
  ['ở', 0xeb],
  ['ỡ', 0xec],
  ['ợ', 0xee],
  ['ù', 0xef],
  ['ú', 0xf3],
  ['ủ', 0xf1],
  ['ũ', 0xf2],
  ['ụ', 0xf4],
  ['ư', 0xad],
  ['ừ', 0xf5],
  ['ứ', 0xf8],
  ['ử', 0xf6],
  ['ữ', 0xf7],
  ['ự', 0xf9],
  ['ỳ', 0xfa],
  ['ý', 0xfd],
  ['ỷ', 0xfb],
  ['ỹ', 0xfc],
  ['ỵ', 0xfe],
  ['Ă', 0xa1],
  ['Â', 0xa2],
  ['Đ', 0xa7],
  ['Ê', 0xa3],
  ['Ô', 0xa4],
  ['Ơ', 0xa5],
  ['Ư', 0xa6],
]

/** Every TCVN3 character with its Unicode letter (NFC). */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  letters.map(([letter, code]) => [String.fromCharCode(code), letter.normalize('NFC')]),
)

/** TCVN3 → Unicode NFC. Characters that TCVN3 does not use stay as they are, and a middle dot that leads a line. */
export function tcvn3ToUnicode(text: string): string {
  return text.replace(/(?!^·\s)[\u00a1-\u00fe]/gm, sign => tcvn3Letters.get(sign) ?? sign)
}

/** Whether every character above ASCII is one that TCVN3 uses. */
export function isTcvn3(word: string): boolean {
  return [...word].every(sign => sign < '\u0080' || tcvn3Letters.has(sign))
}
