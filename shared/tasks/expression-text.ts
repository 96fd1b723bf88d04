import { normalise, placeTones } from '../vietnamese.ts'

/** Beyond this a cell is prose, and what it means begins before. It bounds the time that any reading takes. */
const longest = 4000

/**
 * A cell's words made plain for reading: one line, single spaces, without the marks that text extraction leaves
 * (`$\geq 50\%$`, `**…**`), one sign for every kind of dash and comparator. Capitals stay.
 */
export function plainExpression(text: string): string {
  return placeTones(normalise(text.slice(0, longest)))
    .replace(/\\(?:geqslant|geq|ge)(?![a-z])/g, '≥')
    .replace(/\\(?:leqslant|leq|le)(?![a-z])/g, '≤')
    .replace(/[$*\\]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/> ?=|⩾/g, '≥')
    .replace(/< ?=|⩽/g, '≤')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim()
}

/** The same for a time: small letters, and the two spellings hàng and hằng as one. */
export function timeExpression(text: string): string {
  return maskCitations(
    plainExpression(text)
      .toLowerCase()
      .replace(/hàng (?=ngày|tuần|tháng|quý|năm)/g, 'hằng '),
  )
    .replace(/(?<!\p{L})(ba|sáu|chín) (?=tháng)/gu, (_, word: string) =>
      word === 'ba' ? '3 ' : word === 'sáu' ? '6 ' : '9 ',
    )
    .replace(/ ?- ?/g, '-')
}

/** Numbers of documents hold figures that look like dates (`13/2023/NĐ-CP`), and their dates are no deadlines. */
function maskCitations(text: string): string {
  return text
    .replace(
      /(?<![\d/])\d{1,5}[a-zđ]?(?:\/\d{4})?\/(?!năm|ngày|tháng|quý|tuần|lần)\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)*/gu,
      '§',
    )
    .replace(/(?<![\d/])\d{1,5}-\p{L}+\/\p{L}+/gu, '§')
    .replace(/§,? (?:\((?:được )?ban hành )?ngày \d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]| năm )\d{4}/g, '§')
}
