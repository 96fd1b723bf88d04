import type { ExchangePreview } from '../../../shared/tasks/exchange-api.ts'
import { openConflicts } from './conflict-choices.ts'

const partNames: Readonly<Record<ExchangePreview['differences'][number], string>> = {
  year: 'năm kế hoạch',
  state: 'trạng thái',
  letterhead: 'phần đầu văn bản',
  subject: 'trích yếu',
  bases: 'căn cứ',
  lead: 'câu dẫn',
  body: 'nội dung',
  closing: 'câu kết',
  recipients: 'nơi nhận',
  signature: 'chữ ký',
  appendices: 'phụ lục',
}

/** Whether a file has nothing that is not here. */
export function bringsNothing({ text, added, conflicts, beside, forms, duties }: ExchangePreview): boolean {
  const isTextHere = text === 'same' || text === 'older'
  return isTextHere && added + openConflicts(conflicts).length + beside + forms === 0 && duties === 'same'
}

/** What a file would bring into a plan that is here, in sentences. */
export function mergeSentences(preview: ExchangePreview): readonly string[] {
  const { added, beside, forms, duties, conflicts } = preview
  const open = openConflicts(conflicts).length
  return [
    textSentence(preview),
    added === 0
      ? 'Tệp không có lần báo cáo nào mới.'
      : `${added} lần báo cáo trong tệp chưa có ở đây sẽ được thêm vào nhật ký.`,
    open === 0 ? '' : `${open} chỗ hai bên ghi khác nhau, cần chọn từng chỗ.`,
    beside === 0 ? '' : `Nhận thêm ${beside} văn bản đã ban hành (báo cáo, bản sửa đổi) đi kèm kế hoạch.`,
    forms === 0 ? '' : `Ghi thêm ${forms} phiếu đã gửi đi hoặc đã nhận về ở máy kia.`,
    duties === 'taken' ? 'Lịch báo cáo đã đặt ở máy kia sẽ được dùng ở máy này.' : '',
  ].filter(sentence => sentence !== '')
}

function textSentence({ text, differences }: ExchangePreview): string {
  const where = differences.map(part => partNames[part]).join(', ')
  switch (text) {
    case 'taken':
      return `Văn bản trong tệp mới hơn${where && ` (khác ở: ${where})`} nên được lấy làm bản chính; bản đang có trên máy này được giữ trong thẻ Lịch sử.`
    case 'kept':
      return `Hai máy đã sửa văn bản khác nhau (ở: ${where}). Văn bản trên máy này giữ nguyên; bản trong tệp được cất vào thẻ Lịch sử để so sánh và lấy từng phần.`
    case 'older':
      return where === '' ? '' : 'Văn bản trong tệp cũ hơn; văn bản trên máy này giữ nguyên.'
    default:
      return where === '' ? '' : `Khác nhau ở: ${where}; văn bản trên máy này giữ nguyên.`
  }
}
