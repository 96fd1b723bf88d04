/** How a kind of document is cited. */
export type DocumentType = {
  /** As it is cited: `Nghị định`. */
  readonly name: string
  /** In symbols, as in NĐ30 PL III: `NĐ`; empty for a kind whose symbol names none. */
  readonly short: string
  /** The word that opens a citation of it in a plan's bases, unless the clerk chooses the other. */
  readonly opening: Opening
}

/** What a basis opens with: what a plan rests on, or what it carries out. */
export const openings = ['Căn cứ', 'Thực hiện'] as const
export type Opening = (typeof openings)[number]

const type = (name: string, short: string, opening: Opening): DocumentType => ({ name, short, opening })

/** Kinds of document that plans cite, by rank. A plan rests on law and decisions, and carries out plans and instructions. */
export const documentTypes: readonly DocumentType[] = [
  type('Hiến pháp', '', 'Căn cứ'),
  type('Bộ luật', '', 'Căn cứ'),
  type('Luật', '', 'Căn cứ'),
  type('Pháp lệnh', '', 'Căn cứ'),
  type('Nghị quyết liên tịch', 'NQLT', 'Căn cứ'),
  type('Nghị quyết', 'NQ', 'Căn cứ'),
  type('Nghị định', 'NĐ', 'Căn cứ'),
  type('Quyết định', 'QĐ', 'Căn cứ'),
  type('Thông tư liên tịch', 'TTLT', 'Căn cứ'),
  type('Thông tư', 'TT', 'Căn cứ'),
  type('Quy định', 'QyĐ', 'Căn cứ'),
  type('Quy chế', 'QC', 'Căn cứ'),
  type('Chỉ thị', 'CT', 'Thực hiện'),
  type('Kết luận', 'KL', 'Thực hiện'),
  type('Chương trình hành động', 'CTr', 'Thực hiện'),
  type('Chương trình', 'CTr', 'Thực hiện'),
  type('Kế hoạch hành động', 'KH', 'Thực hiện'),
  type('Kế hoạch', 'KH', 'Thực hiện'),
  type('Đề án', 'ĐA', 'Thực hiện'),
  type('Hướng dẫn', 'HD', 'Thực hiện'),
  type('Thông báo kết luận', 'TB', 'Thực hiện'),
  type('Thông báo', 'TB', 'Thực hiện'),
  type('Công điện', 'CĐ', 'Thực hiện'),
  type('Công văn', '', 'Thực hiện'),
]

/** Types that are cited by name alone, without number and body (NĐ30 PL I.II.6.a). */
const citedByName: ReadonlySet<string> = new Set(['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh'])

/** Whether documents of a type are cited without number, symbol and body. */
export function isCitedByName(typeName: string): boolean {
  return citedByName.has(typeName)
}

/** The word that usually opens a citation of this type; 'Căn cứ' for a type that is not known. */
export function usualOpening(typeName: string): Opening {
  return documentTypes.find(one => one.name === typeName)?.opening ?? 'Căn cứ'
}
