import type { Block } from '../plans/block.ts'
import { rich } from '../plans/rich-text.ts'
import { upper } from '../vietnamese.ts'
import type { Duty, UnitDuties } from './duties.ts'
import { unitKey } from './unit-names.ts'

/** Words that a task's name may begin with when it says what to do; after 'chủ trì' they need no noun. */
const verbs =
  /^(?:ban hành|báo cáo|bảo đảm|bảo vệ|bố trí|bồi dưỡng|cài đặt|cải cách|cải tạo|cải thiện|cắt giảm|cập nhật|cấp|chỉ đạo|chọn|chuẩn hóa|chuẩn bị|chuyển|công bố|công khai|củng cố|cung cấp|duy trì|đánh giá|đào tạo|đăng tải|đầu tư|đẩy mạnh|đối chiếu|đối khớp|điều tra|đôn đốc|đổi mới|đưa|gắn|giải quyết|giám sát|giới thiệu|hình thành|hoàn thành|hoàn thiện|hỗ trợ|huy động|hướng dẫn|hưởng ứng|kêu gọi|ký|khai thác|khảo sát|khuyến khích|kết nối|kích hoạt|kiểm kê|kiểm tra|kiện toàn|lắp|lắp đặt|làm|lập|liên thông|lưu trữ|lồng ghép|mở|mở rộng|mua sắm|nâng cao|nâng cấp|nghiên cứu|phát động|phát triển|phê duyệt|phối hợp|phòng, chống|phòng ngừa|phổ biến|phổ cập|phục vụ|quảng bá|quản lý|quản trị|rà soát|sao lưu|sơ kết|số hóa|sử dụng|sửa chữa|tạo|tạo lập|tận dụng|tăng cường|tập huấn|tham gia|tham mưu|thanh toán|thành lập|thay thế|theo dõi|thí điểm|thẩm định|thu hút|thu thập|thiết lập|thống kê|thử nghiệm|thúc đẩy|thực hiện|tích hợp|tiếp nhận|tiếp tục|tổ chức|tổng hợp|tổng kết|trang bị|triển khai|truyền thông|tuyên truyền|ứng dụng|vận động|vận hành|xây dựng|xử lý)(?!\p{L})/iu

const lowerFirst = (text: string) => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)
const upperFirst = (text: string) => upper(text.slice(0, 1)) + text.slice(1)
const bare = (text: string) => text.replace(/[\s.;,:]+$/u, '')

/** A list as a sentence says it: `A, B và C`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`
}

/** Things that are carried out by name: `thực hiện phong trào “Bình dân học vụ số”`. */
const carriedOut = /^(?:phong trào|chương trình|mô hình|chiến dịch|cuộc vận động|dự án|công tác)(?!\p{L})/iu

/** `số hóa hồ sơ hộ tịch`, or `thực hiện nhiệm vụ “Trang thông tin điện tử”` for a name that is a thing. */
function work({ name }: Duty): string {
  if (verbs.test(name)) return lowerFirst(bare(name))
  if (carriedOut.test(name)) return `thực hiện ${lowerFirst(bare(name))}`
  return `thực hiện nhiệm vụ “${bare(name)}”`
}

/** When, and what must come of it. */
function terms({ schedule, deliverable }: Duty): string {
  const said = [
    schedule === '' ? '' : `thời gian: ${bare(schedule)}`,
    deliverable === '' ? '' : `sản phẩm: ${bare(deliverable)}`,
  ].filter(part => part !== '')
  return said.length === 0 ? '' : ` (${said.join('; ')})`
}

function leadSentence(duty: Duty, unit: string): string {
  if (duty.kind === 'indicator') {
    const goal = duty.target === '' ? '' : `: ${bare(duty.target)}`
    return `Chủ trì thực hiện chỉ tiêu “${bare(duty.name)}”${goal}.`
  }
  const others = [...duty.leads.filter(name => unitKey(name) !== unitKey(unit)), ...duty.supports].map(
    lowerCommon,
  )
  const verb = others.length === 0 ? 'Chủ trì' : `Chủ trì, phối hợp với ${listed(others)}`
  return `${verb} ${work(duty)}${terms(duty)}.`
}

/** `Các thôn` → `các thôn` inside a sentence; a name of its own keeps its capital. */
function lowerCommon(name: string): string {
  return /^(?:Các|Cơ quan|Doanh nghiệp|Hợp tác xã|Ngân hàng|Thôn|Ấp|Xóm|Bản|Tổ dân phố)(?!\p{L})/u.test(name)
    ? lowerFirst(name)
    : name
}

/** One sentence for each leading unit that is supported. */
function supportSentences(duties: readonly Duty[]): readonly string[] {
  const byLead = Map.groupBy(duties, duty => listed(duty.leads.map(lowerCommon)))
  return [...byLead].map(([leads, supported]) => {
    const tasks = supported.filter(({ kind }) => kind === 'task').map(work)
    const goals = supported.filter(({ kind }) => kind === 'indicator').map(({ name }) => `“${bare(name)}”`)
    const done = [...tasks, ...(goals.length === 0 ? [] : [`thực hiện chỉ tiêu ${listed(goals)}`])]
    return `Phối hợp với ${leads || 'đơn vị chủ trì'} ${done.join('; ')}.`
  })
}

/** Where to find them: these are many, and others' work. */
function monitorSentence(duties: readonly Duty[]): readonly string[] {
  const byAppendix = Map.groupBy(duties, ({ appendix }) => appendix)
  const places = [...byAppendix].map(([appendix, watched]) => {
    const numbers = watched.map(({ number }) => number).filter(number => number !== '')
    return numbers.length === 0 ? appendix : `số ${numbers.join(', ')} của ${appendix}`
  })
  const kinds = new Set(duties.map(({ kind }) => (kind === 'task' ? 'nhiệm vụ' : 'chỉ tiêu')))
  return places.length === 0
    ? []
    : [`Theo dõi, đôn đốc, tổng hợp kết quả thực hiện các ${[...kinds].join(', ')} ${listed(places)}.`]
}

/**
 * A unit's paragraphs for 'Tổ chức thực hiện': its name as a heading, then a dash for each task that it leads, for
 * each unit that it supports, and one for what it monitors. A draft: the clerk goes over it.
 *
 * @param newId gives the id of each new block.
 * @returns no block for a unit that only guides.
 */
export function draftDuties({ unit, duties }: UnitDuties, newId: () => string): readonly Block[] {
  const of = (role: Duty['role']) => duties.filter(duty => duty.role === role)
  const sentences = [
    ...of('lead').map(duty => leadSentence(duty, unit)),
    ...supportSentences(of('support')),
    ...monitorSentence(of('monitor')),
  ]
  if (sentences.length === 0) return []
  return [
    { id: newId(), kind: 'clause', text: rich(upperFirst(unit)), title: true },
    ...sentences.map((text): Block => ({ id: newId(), kind: 'dash', text: rich(text) })),
  ]
}
