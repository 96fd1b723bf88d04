import type { LegalBasisFacts } from './register-row.ts'

/** What a column of a register workbook holds: a fact, the entry's id, or several facts written as one. */
export type RegisterField = keyof LegalBasisFacts | 'id' | 'numberAndSymbol' | 'citation'

export type RegisterColumn = {
  readonly field: RegisterField
  /** The heading that an export writes. */
  readonly heading: string
  /** Other headings under which lists made by hand hold the same, folded, without punctuation. */
  readonly also: readonly string[]
  readonly type: 'text' | 'date'
}

const text = (field: RegisterField, heading: string, ...also: readonly string[]): RegisterColumn => ({
  field,
  heading,
  also,
  type: 'text',
})
const date = (field: RegisterField, heading: string, ...also: readonly string[]): RegisterColumn => ({
  field,
  heading,
  also,
  type: 'date',
})

/** Columns of an exported register, in their order. */
export const registerColumns: readonly RegisterColumn[] = [
  text('type', 'Loại văn bản', 'loai', 'ten loai', 'ten loai van ban', 'hinh thuc van ban'),
  text('number', 'Số', 'so van ban', 'so hieu', 'so hieu van ban'),
  text('symbol', 'Ký hiệu', 'ky hieu van ban'),
  text('issuer', 'Cơ quan ban hành', 'noi ban hanh', 'don vi ban hanh', 'co quan', 'tac gia'),
  date('date', 'Ngày ban hành', 'ngay', 'ngay thang', 'ngay thang nam', 'ngay van ban', 'thoi gian ban hanh'),
  text('subject', 'Trích yếu', 'trich yeu noi dung', 'noi dung', 've viec', 'noi dung trich yeu'),
  date('inForceFrom', 'Có hiệu lực từ', 'hieu luc tu', 'ngay hieu luc', 'ngay co hieu luc', 'hieu luc'),
  date('inForceUntil', 'Có hiệu lực đến', 'hieu luc den', 'het hieu luc', 'ngay het hieu luc'),
  text('id', 'Mã', 'ma van ban'),
]

/** Columns that only lists made by hand have. */
export const foreignColumns: readonly RegisterColumn[] = [
  text('numberAndSymbol', 'Số, ký hiệu', 'so ky hieu', 'so va ky hieu', 'so kh', 'so ky hieu van ban'),
  text('citation', 'Văn bản', 'ten van ban', 'can cu', 'can cu phap ly', 'trich dan', 'ten day du'),
]
