import { guessKind } from '../organisations/guess-kind.ts'
import { splitUnits } from './unit-names.ts'

/** Who does what, as a sentence of a plan says it, and the sentence without it. */
export type SentenceUnits = {
  /** As written; empty when the sentence names none. */
  readonly lead: string
  readonly supports: readonly string[]
  /** The work itself, beginning with a capital. */
  readonly work: string
}

/** Words that the work begins with after a list of units; in small letters, for names have capitals: `Trung tâm Phục vụ …`. */
export const taskVerb =
  /(?<![\p{L}])(?:ban hành|báo cáo|bảo đảm|đảm bảo|bảo trì|bảo vệ|bố trí|bồi dưỡng|cài đặt|cải tạo|cải thiện|cấp|cập nhật|cắt giảm|chỉnh lý|chuẩn bị|chuẩn hóa|công bố|công khai|củng cố|cung cấp|duy trì|đánh giá|đào tạo|đăng tải|đầu tư|đẩy mạnh|đề xuất|đối chiếu|đối khớp|đôn đốc|đưa|ghi|giải quyết|giám sát|giúp|hình thành|hoàn thành|hoàn thiện|hỗ trợ|huy động|hướng dẫn|hưởng ứng|kết nối|khai thác|khảo sát|khuyến khích|kích hoạt|kiểm kê|kiểm tra|kiện toàn|làm sạch|làm tốt|lắp đặt|lập|lựa chọn|lồng ghép|mở|mở rộng|mua sắm|nâng cao|nâng cấp|nghiên cứu|ngầm hóa|phát động|phát hiện|phát triển|phân bổ|phê duyệt|phổ biến|phổ cập|quản lý|rà soát|sao lưu|số hóa|sơ kết|sử dụng|tạo|tăng cường|tập huấn|tham mưu|thành lập|thay thế|theo dõi|thẩm định|thí điểm|thiết lập|thống kê|thu hút|thu thập|thực hiện|thúc đẩy|tích hợp|tiếp nhận|tiếp tục|tổ chức|tổng hợp|tổng kết|trang bị|triển khai|trình|truyền thông|tuyên truyền|ứng dụng|vận động|vận hành|xây dựng|xử lý)(?![\p{L}])/u

const firstUpper = (text: string) => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
const trimmed = (text: string) => text.replace(/^[\s,;:.-]+|[\s,;:]+$/gu, '')

/** `Giao Phòng Kinh tế chủ trì, phối hợp với …`: the name is all before 'chủ trì' up to a sentence's beginning. */
const leading =
  /^(?:(?:giao|đề nghị|yêu cầu) )?(?:cho )?([^.;:]{3,80}?)(?:,)? (?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối|chịu trách nhiệm)(?![\p{L}])[, ]*/iu
const ownLead = /^(?:chủ trì|làm đầu mối)(?![\p{L}])[, ]*/iu
const supporting = /^(?:tham mưu[,]? )?(?:và )?phối hợp (?:chặt chẽ )?(?:với |cùng )?(?:các )?/iu
const withOthers = /[,;] (?:phối hợp|cùng) với ([^.;]+?)[.;]?$/iu

const isName = (text: string) => /^\p{Lu}/u.test(text) && guessKind(text) !== 'other'

/** Units that open a text, up to the verb that the work begins with. */
function unitsFirst(text: string): { readonly units: readonly string[]; readonly rest: string } | undefined {
  const at = taskVerb.exec(text)?.index
  // A subject stands right before its verb: what a comma parts from it is work too.
  if (at === undefined || at === 0 || /,\s*$/u.test(text.slice(0, at))) return undefined
  // In a sentence common names begin small also where another unit's name begins.
  const names = trimmed(text.slice(0, at)).replace(/(?<=(?:,| và) )các /gu, 'Các ')
  const units = splitUnits(names)
  return units.length === 0 ? undefined : { units: units.map(firstUpper), rest: text.slice(at) }
}

/**
 * Reads the units of a sentence: `Phòng Kinh tế chủ trì, phối hợp với Công an xã rà soát …`; `Chủ trì, phối hợp
 * với …`; `Phòng Kinh tế rà soát …`; `…, phối hợp với Công an xã`.
 *
 * @param own the unit whose paragraph this is; it leads what the sentence gives no other lead, unless it supports.
 */
export function readSentenceUnits(sentence: string, own = ''): SentenceUnits {
  let rest = sentence.trim()
  let lead = own
  let supports: readonly string[] = []
  const named = leading.exec(rest)
  const opening = unitsFirst(rest)
  if (named?.[1] !== undefined && isName(firstUpper(named[1].trim()))) {
    lead = firstUpper(named[1].trim())
    rest = rest.slice(named[0].length)
  } else if (ownLead.test(rest)) rest = rest.replace(ownLead, '')
  else if (opening !== undefined && opening.units.length === 1 && isName(opening.units[0] ?? '')) {
    lead = opening.units[0] ?? ''
    rest = opening.rest
  }
  if (
    /^(?:tham mưu[,]? )?(?:và )?phối hợp/iu.test(rest) &&
    (named !== null || ownLead.test(sentence.trim()))
  ) {
    const others = unitsFirst(rest.replace(supporting, prefix => (/các $/iu.test(prefix) ? 'các ' : '')))
    if (others !== undefined) {
      supports = others.units
      rest = others.rest
    }
  } else {
    const behind = withOthers.exec(rest)
    if (behind?.[1] !== undefined && taskVerb.exec(behind[1]) === null) {
      supports = splitUnits(behind[1]).map(firstUpper)
      rest = rest.slice(0, behind.index)
    }
  }
  return { lead, supports, work: firstUpper(trimmed(rest)) }
}
