/**
 * The layout rules of Nghị định 30/2020/NĐ-CP, Phụ lục I, as data: one entry a kind of paragraph, each with the
 * clause it rests on. Word styles, the page preview and the text measuring all read this table; no number of the
 * decree stands anywhere else. Where the decree gives a range, the value here is the program's choice within it.
 */

/** Twips (1/1440 inch) in a millimetre. */
const twipsPerMm = 1440 / 25.4

const mm = (length: number): number => Math.round(length * twipsPerMm)
const points = (length: number): number => length * 20

/** The face of everything printed (NĐ30 PL I.I.4). */
export const typeface = 'Times New Roman'
export const language = 'vi-VN'

/** A4 in twips as Word writes it (NĐ30 PL I.I.1). */
export const paper = { width: 11906, height: 16838 }

/** Margins in twips: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm (NĐ30 PL I.I.3). */
export const portraitMargins = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) }
/** The decree speaks of upright pages; a turned page (I.I.2) keeps every margin inside its ranges' extremes. */
export const landscapeMargins = { top: mm(20), bottom: mm(20), left: mm(20), right: mm(20) }
/** From the sheet's edge to the page number, which stands centred in the top margin (NĐ30 PL I.I.7). */
export const headerDistance = mm(10)
/** Size in points of the page number: 13–14 (NĐ30 PL I.I.7). */
export const pageNumberSize = 14

/** Width in twips of the text between the margins. */
export function textColumn(orientation: 'portrait' | 'landscape'): number {
  return orientation === 'portrait'
    ? paper.width - portraitMargins.left - portraitMargins.right
    : paper.height - landscapeMargins.left - landscapeMargins.right
}

/**
 * The two columns of the letterhead in twips. The right one must hold the Quốc hiệu at 13 pt bold (95.7 mm) on one
 * line (NĐ30 PL I.II.1).
 */
export const letterheadColumns = [textColumn('portrait') - mm(97.5), mm(97.5)] as const
/** The recipients on the left, the signature on the right (NĐ30 PL I.II.7, II.9). */
export const signatureColumns = [mm(75), textColumn('portrait') - mm(75)] as const

/** Rules as shares of the text above them: 1/3–1/2 under issuer and subject (NĐ30 PL I.II.2, II.5). */
export const ruleShare = { issuer: 0.42, subject: 0.4 } as const

/** Space in twips between the rule under the subject and the text. */
export const afterSubjectRule = points(9)

/** Space in twips between the text and the edges of a cell in a bordered table. */
export const cellPadding = { horizontal: mm(1.2), vertical: points(2) }

export type ParagraphRule = {
  /** Name in Word's style list. */
  readonly name: string
  /** Points. */
  readonly size: number
  readonly bold?: true
  readonly italic?: true
  readonly align: 'left' | 'center' | 'both'
  /** Twips. */
  readonly firstLine?: number
  readonly before?: number
  readonly after?: number
  /** 240ths of a line; single is 240. */
  readonly line?: number
  readonly keepNext?: true
  /** Level in the navigation pane, 0 outermost. */
  readonly outline?: number
  readonly clause: string
}

/**
 * Body text: justified, first line 1.27 cm, 6 pt between paragraphs, single to 1.5 lines (NĐ30 PL I.II.6.e). The
 * space stands above and below, so that a table between paragraphs has room on both sides; Word takes the larger of
 * the two between paragraphs, not the sum.
 */
const body = {
  size: 14,
  align: 'both',
  firstLine: 720,
  before: points(6),
  after: points(6),
  line: 264,
  clause: 'NĐ30 PL I.II.6.e',
} as const
/** A heading in the body stays with what it heads. */
const heading = { ...body, bold: true, keepNext: true } as const
const centred = { align: 'center' } as const
const table = { size: 12, clause: 'NĐ30 PL I.III.1' } as const

export const paragraphRules = {
  motherland: { ...centred, name: 'Quốc hiệu', size: 13, bold: true, clause: 'NĐ30 PL I.II.1' },
  motto: { ...centred, name: 'Tiêu ngữ', size: 14, bold: true, clause: 'NĐ30 PL I.II.1' },
  issuer: { ...centred, name: 'Cơ quan ban hành', size: 13, bold: true, clause: 'NĐ30 PL I.II.2' },
  number: { ...centred, name: 'Số và ký hiệu', size: 13, before: points(6), clause: 'NĐ30 PL I.II.3' },
  placeDate: {
    ...centred,
    name: 'Địa danh và thời gian',
    size: 14,
    italic: true,
    before: points(6),
    clause: 'NĐ30 PL I.II.4',
  },
  placeDateTight: {
    ...centred,
    name: 'Địa danh và thời gian (dài)',
    size: 13,
    italic: true,
    before: points(6),
    clause: 'NĐ30 PL I.II.4',
  },
  docType: {
    ...centred,
    name: 'Tên loại văn bản',
    size: 14,
    bold: true,
    before: points(18),
    keepNext: true,
    clause: 'NĐ30 PL I.II.5',
  },
  subject: { ...centred, name: 'Trích yếu', size: 14, bold: true, keepNext: true, clause: 'NĐ30 PL I.II.5' },
  addressee: { name: 'Kính gửi', size: 14, align: 'left', clause: 'NĐ30 PL I.II.9.c' },
  addresseeAlone: { ...centred, name: 'Kính gửi một nơi', size: 14, clause: 'NĐ30 PL I.II.9.c' },
  basis: { ...body, name: 'Căn cứ ban hành', italic: true, clause: 'NĐ30 PL I.II.6.a' },
  lead: { ...body, name: 'Câu ban hành' },
  partLabel: {
    ...heading,
    ...centred,
    name: 'Phần',
    firstLine: 0,
    before: points(12),
    outline: 0,
    clause: 'NĐ30 PL I.II.6.đ',
  },
  partTitle: {
    ...heading,
    ...centred,
    name: 'Tiêu đề phần',
    firstLine: 0,
    before: 0,
    after: points(6),
    clause: 'NĐ30 PL I.II.6.đ',
  },
  section: { ...heading, name: 'Mục', outline: 1, clause: 'NĐ30 PL I.V.6.b' },
  clauseTitle: { ...heading, name: 'Khoản có tiêu đề', outline: 2, clause: 'NĐ30 PL I.II.6.đ' },
  clause: { ...body, name: 'Khoản', clause: 'NĐ30 PL I.II.6.đ' },
  subclauseTitle: { ...heading, name: 'Tiểu khoản có tiêu đề', outline: 3 },
  subclause: { ...body, name: 'Tiểu khoản' },
  // A point prints upright, titled or not: the decree knows no bold for it.
  pointTitle: { ...body, name: 'Điểm có tiêu đề', keepNext: true, outline: 4, clause: 'NĐ30 PL I.II.6.đ' },
  point: { ...body, name: 'Điểm', clause: 'NĐ30 PL I.II.6.đ' },
  dash: { ...body, name: 'Gạch đầu dòng' },
  plus: { ...body, name: 'Dấu cộng đầu dòng' },
  paragraph: { ...body, name: 'Đoạn văn' },
  closing: { ...body, name: 'Câu kết', after: points(12), keepNext: true, clause: 'NĐ30 PL III mẫu 1.4' },
  recipientsHeading: {
    name: 'Nơi nhận',
    size: 12,
    bold: true,
    italic: true,
    align: 'left',
    clause: 'NĐ30 PL I.II.9',
  },
  recipient: { name: 'Dòng nơi nhận', size: 11, align: 'left', clause: 'NĐ30 PL I.II.9' },
  authority: { ...centred, name: 'Thẩm quyền ký', size: 14, bold: true, clause: 'NĐ30 PL I.II.7' },
  // Room above the name for the signature and the seal.
  signerName: {
    ...centred,
    name: 'Họ tên người ký',
    size: 14,
    bold: true,
    before: points(76),
    clause: 'NĐ30 PL I.II.7',
  },
  appendixLabel: {
    ...centred,
    name: 'Phụ lục',
    size: 14,
    bold: true,
    keepNext: true,
    outline: 0,
    clause: 'NĐ30 PL I.III.1.b',
  },
  appendixTitle: {
    ...centred,
    name: 'Tiêu đề phụ lục',
    size: 14,
    bold: true,
    keepNext: true,
    clause: 'NĐ30 PL I.III.1.b',
  },
  appendixReference: {
    ...centred,
    name: 'Dòng kèm theo',
    size: 14,
    italic: true,
    after: points(8),
    keepNext: true,
    clause: 'NĐ30 PL I.III.1.c',
  },
  tableHeader: { ...table, ...centred, name: 'Tiêu đề bảng', bold: true, keepNext: true },
  tableGroup: { ...table, name: 'Nhóm trong bảng', bold: true, align: 'left', keepNext: true },
  tableSubgroup: {
    ...table,
    name: 'Phân nhóm trong bảng',
    bold: true,
    italic: true,
    align: 'left',
    keepNext: true,
  },
  tableCell: { ...table, name: 'Ô bảng', align: 'left' },
  tableCellCentred: { ...table, ...centred, name: 'Ô bảng căn giữa' },
  tableCellJustified: { ...table, name: 'Ô bảng căn đều', align: 'both' },
} as const satisfies Record<string, ParagraphRule>

/** What a paragraph is in an official document; how it looks follows from the table. */
export type ParagraphRole = keyof typeof paragraphRules

/** The rule of a role, typed without the differences between entries. */
export function ruleOf(role: ParagraphRole): ParagraphRule {
  return paragraphRules[role]
}
