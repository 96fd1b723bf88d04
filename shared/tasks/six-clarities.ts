import { type Clarity, clarities } from '../glossary.ts'
import type { Appendix, KnownField, RowItem } from '../plans/appendix.ts'
import { fold } from '../vietnamese.ts'
import { isCoarse } from './refine-schedule.ts'
import { splitUnits } from './unit-names.ts'

/**
 * `met`, `missing`, or `weak`: said, but so that nobody can be held to it. `note` tells the clerk why, in one phrase;
 * it is empty for what is met.
 */
export type ClarityState = {
  readonly clarity: Clarity
  readonly state: 'met' | 'weak' | 'missing'
  readonly note: string
}

/**
 * The columns that can make each thing clear. A form with none of them cannot, which is a fault of the form and told
 * once (`formGaps`), not of every row. Hidden columns count: the unit that is asked knows.
 */
const columnsFor: Readonly<Record<Clarity, readonly KnownField[]>> = {
  person: ['person', 'lead', 'monitor'],
  work: ['name', 'detail'],
  time: ['schedule'],
  responsibility: ['lead', 'monitor'],
  product: ['deliverable', 'target'],
  means: ['resources', 'authority'],
}

type Form = { readonly appendix: Appendix; readonly has: (field: KnownField) => boolean }

function formOf(appendix: Appendix): Form {
  const fields = new Set(appendix.columns.map(({ field }) => field))
  return { appendix, has: field => fields.has(field) }
}

/** An indicator is due by the end of the plan's year: its form needs no column for time, nor for means. */
function asked({ appendix, has }: Form, clarity: Clarity): boolean {
  if (appendix.kind === 'free') return false
  if (appendix.kind === 'indicators' && (clarity === 'time' || clarity === 'means'))
    return columnsFor[clarity].some(has)
  return true
}

const said = (row: RowItem, field: KnownField): string => {
  const text = row.cells[field] ?? ''
  return /[\p{L}\d]/u.test(text) ? text.trim() : ''
}

/** Everyone together, so that no one answers: `Các cơ quan, đơn vị`, `Toàn thể cán bộ, công chức`. */
const collective =
  /^(?:cac|tat ca|toan the|moi|nhung) (?!truong |thon|ap |xom|to |hop tac xa|ngan hang|doanh nghiep|hoi |khu )|^(?:toan the|cbcc)/

const met = (clarity: Clarity): ClarityState => ({ clarity, state: 'met', note: '' })
const weak = (clarity: Clarity, note: string): ClarityState => ({ clarity, state: 'weak', note })
const missing = (clarity: Clarity, note: string): ClarityState => ({ clarity, state: 'missing', note })

/** Who answers: the lead, or in a form without leads (indicators) who monitors. */
const leadField = ({ has }: Form) => (has('lead') || !has('monitor') ? 'lead' : 'monitor')

const judges: Readonly<Record<Clarity, (row: RowItem, form: Form) => ClarityState>> = {
  person: (row, form) => {
    if (form.has('person'))
      return said(row, 'person') === '' ? missing('person', 'Chưa ghi người thực hiện') : met('person')
    // In a form without a column for people the unit's head answers for the unit.
    const lead = said(row, leadField(form))
    if (lead === '') return missing('person', 'Chưa giao cho đơn vị hoặc người nào')
    return splitUnits(lead).every(unit => collective.test(fold(unit)))
      ? weak('person', 'Giao chung, chưa rõ ai chịu trách nhiệm')
      : met('person')
  },
  work: row => {
    const name = said(row, 'name')
    const detail = said(row, 'detail')
    if (name === '' && detail === '') return missing('work', 'Chưa ghi nội dung công việc')
    return detail !== '' || name.split(/\s+/).length >= 3
      ? met('work')
      : missing('work', 'Tên quá ngắn, chưa rõ phải làm việc gì')
  },
  time: ({ schedule, ...row }) => {
    if (schedule === undefined)
      return said({ ...row }, 'schedule') === ''
        ? missing('time', 'Chưa ghi thời gian')
        : missing('time', 'Thời gian ghi chưa hiểu được')
    if (schedule.kind === 'year' && isCoarse(schedule)) return weak('time', 'Chỉ ghi năm')
    return isCoarse(schedule) ? weak('time', 'Chưa có thời hạn cụ thể') : met('time')
  },
  responsibility: (row, form) => {
    const field = leadField(form)
    const units = splitUnits(said(row, field))
    if (units.length === 0)
      return missing(
        'responsibility',
        field === 'lead' ? 'Chưa giao đơn vị chủ trì' : 'Chưa giao đơn vị theo dõi',
      )
    return field === 'lead' && units.length > 1
      ? weak('responsibility', 'Nhiều đơn vị cùng chủ trì')
      : met('responsibility')
  },
  product: row =>
    said(row, 'deliverable') === '' && said(row, 'target') === ''
      ? missing('product', 'Chưa ghi sản phẩm hoặc chỉ tiêu')
      : met('product'),
  means: row =>
    said(row, 'resources') === '' && said(row, 'authority') === ''
      ? missing('means', 'Chưa ghi nguồn lực hoặc thẩm quyền')
      : met('means'),
}

/** What the form itself cannot make clear, having no column for it; nothing for a free table. */
export function formGaps(appendix: Appendix): readonly Clarity[] {
  const form = formOf(appendix)
  return clarities.filter(clarity => asked(form, clarity) && !columnsFor[clarity].some(form.has))
}

function judge(row: RowItem, form: Form): readonly ClarityState[] {
  return clarities
    .filter(clarity => asked(form, clarity) && columnsFor[clarity].some(form.has))
    .map(clarity => judges[clarity](row, form))
}

/** What a row makes clear of what its form can, in the order of the six; nothing for a free table. */
export function rowClarities(row: RowItem, appendix: Appendix): readonly ClarityState[] {
  return judge(row, formOf(appendix))
}

/**
 * Which of the six a row leaves open. 'Rõ người' is met by the person, or by the lead where the form has no column
 * for people; 'rõ trách nhiệm' by the lead (others are optional), or by who monitors where the form has no leads;
 * 'rõ việc' by a name of three words or a detail; 'rõ thời gian' by a schedule that is understood; 'rõ sản phẩm' by
 * a deliverable or a target; 'rõ nguồn lực, thẩm quyền' by either.
 */
export function missingClarities(row: RowItem, appendix: Appendix): readonly Clarity[] {
  return rowClarities(row, appendix)
    .filter(({ state }) => state === 'missing')
    .map(({ clarity }) => clarity)
}

export type ClaritySummary = {
  /** Rows in all, and those that leave none of what the form can say missing or weak. */
  readonly rows: number
  readonly clear: number
  /** One for each of the six that is asked of this appendix; `column` is false where the form has none for it. */
  readonly clarities: readonly {
    readonly clarity: Clarity
    readonly column: boolean
    readonly met: number
    readonly weak: number
    readonly missing: number
  }[]
}

/** How clear an appendix is, for each of the six and over its rows. */
export function claritySummary(appendix: Appendix): ClaritySummary {
  const form = formOf(appendix)
  const judged = appendix.items.flatMap(item => (item.kind === 'row' ? [judge(item, form)] : []))
  const counts = new Map<string, number>()
  for (const states of judged)
    for (const { clarity, state } of states)
      counts.set(`${clarity} ${state}`, (counts.get(`${clarity} ${state}`) ?? 0) + 1)
  return {
    rows: appendix.kind === 'free' ? 0 : judged.length,
    clear:
      appendix.kind === 'free'
        ? 0
        : judged.filter(states => states.every(({ state }) => state === 'met')).length,
    clarities: clarities
      .filter(clarity => asked(form, clarity))
      .map(clarity => ({
        clarity,
        column: columnsFor[clarity].some(form.has),
        met: counts.get(`${clarity} met`) ?? 0,
        weak: counts.get(`${clarity} weak`) ?? 0,
        missing: counts.get(`${clarity} missing`) ?? 0,
      })),
  }
}
