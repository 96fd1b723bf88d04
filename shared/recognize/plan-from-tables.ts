import { type Letterhead, type Plan, unitKinds } from '../plans/plan.ts'
import { dataSheetFields, partDataSheet } from './data-sheet.ts'
import { guessMapping } from './guess-mapping.ts'
import { type RawTable, wordsOf } from './raw-table.ts'
import { createReport } from './report.ts'
import type { ImportNote } from './source.ts'
import { tableToAppendix } from './table-to-appendix.ts'

/** What the first row of one of our own data sheets says of its plan, by the sheet's column names. */
function planFacts(tables: readonly RawTable[]): (key: string) => string {
  const sheet = tables.find(table => dataSheetFields(table) !== undefined)
  const keys = wordsOf(sheet?.rows[0]).map(key => key.toLowerCase())
  const words = wordsOf(sheet?.rows[1])
  return key => words[keys.indexOf(key)] ?? ''
}

function letterheadOf(fact: (key: string) => string, year: number): Letterhead {
  const communeName = fact('commune')
  return {
    unitKind: unitKinds.find(kind => kind === fact('commune_kind')) ?? 'xã',
    communeName,
    provinceName: fact('province'),
    provinceKind: 'tỉnh',
    number: /^\d{1,5}$/.test(fact('plan_number')) ? fact('plan_number') : '',
    symbol: fact('plan_symbol') || 'KH-UBND',
    place: communeName,
    day: null,
    month: null,
    year,
  }
}

/**
 * A plan that has nothing but the appendices of a workbook: each of its tables one, the flat data sheets only where
 * nothing else is in it. What our own data sheets say of the plan fills its letterhead.
 *
 * @param recognised the plan's id, and its year where the workbook names none.
 */
export function planFromTables(
  tables: readonly RawTable[],
  recognised: { readonly id: string; readonly year: number },
): { readonly plan: Plan; readonly notes: readonly ImportNote[] } {
  const report = createReport()
  const parted = tables.flatMap(partDataSheet)
  const printed = parted.filter(table => dataSheetFields(table) === undefined)
  const fact = planFacts(tables)
  const stated = Number(fact('year'))
  const year = Number.isInteger(stated) && stated >= 2000 && stated <= 2100 ? stated : recognised.year
  const appendices = (printed.length > 0 ? printed : parted).map((table, index) => {
    const mapping = guessMapping(table)
    const id = `p${index + 1}`
    let count = 0
    return tableToAppendix(table, mapping, {
      id,
      title: mapping.title,
      kind: mapping.kind,
      year,
      newId: () => `${id}r${++count}`,
    })
  })
  report.warning(
    0,
    'Tệp Excel chỉ có phụ lục; phần nội dung, căn cứ, nơi nhận và chữ ký còn trống. Hãy soạn tiếp hoặc nhập các bảng này vào một kế hoạch đã có.',
    '',
  )
  const plan: Plan = {
    id: recognised.id,
    year,
    state: 'draft',
    letterhead: letterheadOf(fact, year),
    subject: '',
    bases: [],
    lead: [],
    body: [],
    closing: [],
    recipients: { items: [], archive: 'VT' },
    signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: '' },
    appendices,
  }
  return { plan, notes: report.notes }
}
