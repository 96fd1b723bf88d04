import { upper } from '../vietnamese.ts'
import { nameCase } from './letterhead-line.ts'

/** Short forms of offices that have a vowel and so look like a word. */
const shortForms: ReadonlySet<string> = new Set(
  'UBND HĐND UBMTTQ MTTQ AI IPV6 ISO OCOP OCR VNEID DTI PAR IOC BCĐ ATTT CĐS CNTT KHCN PAKN CSDL TTHC DVC BCA ATGT KT-XH QP-AN TW'.split(
    ' ',
  ),
)
const spellings: ReadonlyMap<string, string> = new Map([
  ['VNEID', 'VNeID'],
  ['IPV6', 'IPv6'],
])

/** Names that are written with capitals wherever they stand. */
const properNames: readonly string[] = [
  'Việt Nam',
  'Hồ Chí Minh',
  'Đảng',
  'Nhà nước',
  'Chính phủ',
  'Quốc hội',
  'Trung ương',
  'Bộ Chính trị',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Chỉ thị',
  'Đề án',
  'Hội đồng nhân dân',
  'Ủy ban nhân dân',
  'Mặt trận Tổ quốc',
]

const places =
  /(?<!\p{L})(xã|phường|đặc khu|thị trấn|huyện|quận|tỉnh|thành phố|thôn|ấp|buôn|khu phố|tổ dân phố) (?!hội(?!\p{L}))((?:\p{L}[\p{L}’']*)(?: (?!năm|giai|đến|trong|và|về|theo|trên|của|tại|thực|phát|tháng|quý|lần)\p{L}[\p{L}’']*){0,3})/gu

/** Words that follow a kind of place without naming one: `địa bàn xã năm 2027`, `cấp xã và …`. */
const noName =
  /^(?:năm|giai|đến|trong|và|về|theo|trên|của|tại|thực|phát|tháng|quý|lần|nông|kiểu|văn)(?!\p{L})/u

/** `UBND`, `57-NQ/TW`, `5G`: words that stay in capitals. */
function staysCapital(word: string): boolean {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if (shortForms.has(bare)) return true
  if (/\d/.test(bare) && /\p{L}/u.test(bare)) return true
  const letters = bare.normalize('NFD').replace(/\p{M}/gu, '')
  return letters.length > 1 && /^[\p{L}/-]+$/u.test(letters) && !/[AEIOUY]/.test(letters)
}

/**
 * A title typed in capitals as a sentence: capitals stay at its beginning, in short forms and numbers of documents,
 * and in the names of places that follow their kind. Names that nothing announces come out small, so a person must look.
 *
 * @param text in capitals throughout.
 * @param beginning whether the sentence begins with it, and so its first letter is a capital.
 */
export function sentenceCase(text: string, beginning = true): string {
  const small = text
    .split(' ')
    .map(word => {
      if (!staysCapital(word)) return word.toLocaleLowerCase('vi')
      return spellings.get(word) ?? word
    })
    .join(' ')
  const named = small.replace(places, (whole, kind: string, name: string) =>
    noName.test(name) ? whole : `${kind} ${name === upper(name) ? name : nameCase(name)}`,
  )
  const proper = properNames.reduce(
    (words, name) =>
      words.replace(new RegExp(`(?<!\\p{L})${name.toLocaleLowerCase('vi')}(?!\\p{L})`, 'gu'), name),
    named,
  )
  return beginning ? proper.replace(/\p{L}/u, letter => letter.toLocaleUpperCase('vi')) : proper
}
