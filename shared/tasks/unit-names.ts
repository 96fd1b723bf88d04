import { fold, normalise } from '../vietnamese.ts'

/** Words that the names of offices, organisations and places begin with. */
const heads =
  'Phòng|Văn phòng|VP|VPUBND|VPHĐND|Trung tâm|TT(?=\\s)|Công an|CA|Ban|BCH|Bộ phận|Trạm|Trường|Các|Hội|Hợp tác xã|HTX|Đoàn|Mặt trận|MTTQ|MTTQVN|UBMTTQ|UBMTTQVN|Ủy ban|Uỷ ban|UBND|HĐND|Đảng ủy|Sở|Chi cục|Chi nhánh|Cơ quan|Thuế|Kho bạc|Bảo hiểm|BHXH|Ngân hàng|NHNN|Doanh nghiệp|Bưu điện|Viễn thông|VNPT|Viettel|Tổ|Thôn|Ấp|Xóm|Bản|Khu phố|Khối|Liên đoàn|Điện lực|Thanh tra|Tư pháp|Quân sự|Công chức|Cán bộ|Lãnh đạo|Người|Chủ tịch|Phó Chủ tịch|Thường trực|Thành viên|Nhà'

/** The same in small letters, before a name of its own: `sở Công Thương`; `Các phòng, trung tâm` names no two. */
const smallHeads =
  'phòng|trung tâm|công an|ban|bộ phận|trạm|trường|hội|đoàn|sở|chi cục|chi nhánh|ngân hàng|bưu điện|thôn|ấp|xóm|bản|bon|khu phố'

/** Many of a kind: `các thôn`. */
const kinds =
  'thôn|ấp|xóm|bản|bon|buôn|khu phố|tổ|chi bộ|phòng|ban|ngành|cơ quan|đơn vị|trung tâm|trường|trạm|sở|hội|đoàn thể|tổ chức|doanh nghiệp|hợp tác xã|ngân hàng|hộ'

/** Always parts two names. */
const sure = /\s*[;\n]\s*/u
/** Parts two names only where a name begins: `Phòng Kinh tế, Hạ tầng và Đô thị` is one. */
const perhaps = new RegExp(
  [
    `\\s*(?:,|/|\\s[-–]\\s(?=Phòng\\s)|\\s(?:và|cùng)\\s)\\s*(?=(?:${heads})(?![\\p{L}\\p{N}]|\\s*&))`,
    `(?:\\s*,\\s*|\\s(?:và|cùng)\\s+)(?=(?:${smallHeads})\\s+\\p{Lu}|các\\s+(?:${kinds})(?![\\p{L}\\p{N}]))`,
  ].join('|'),
  'gu',
)

function splitPart(part: string): readonly string[] {
  const names: string[] = []
  let from = 0
  for (const cut of part.matchAll(perhaps)) {
    const before = part.slice(from, cut.index)
    const after = part.slice(cut.index + cut[0].length)
    // One office serves both: `Văn phòng HĐND và UBND xã`, `Văn phòng HĐND, UBND`.
    if (/(?:HĐND|Hội đồng nhân dân)$/u.test(before) && /^(?:UBND|[ỦU][ỷy] ban nhân dân)/u.test(after))
      continue
    names.push(before)
    from = cut.index + cut[0].length
  }
  return [...names, part.slice(from)]
}

/**
 * The units that a cell names, as written: parted by semicolons and lines, and by commas, strokes and 'và' where
 * another unit's name begins.
 */
export function splitUnits(cell: string): readonly string[] {
  return normalise(cell)
    .split(sure)
    .flatMap(splitPart)
    .map(name => name.replace(/^[\s\-–•+]+|[\s.,;:]+$/gu, '').replace(/\s+/g, ' '))
    .filter(name => name !== '')
}

/** One spelling of a unit's name, for grouping: accents, capitals, dashes, signs and spaces do not count. */
export function unitKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
