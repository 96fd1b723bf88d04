import type { Plan } from '../../shared/plans/plan.ts'

/** What is to be reached: a figure at least, or a yes; null for a task. */
type Goal = { readonly atLeast: number; readonly most: number } | 'yes'

/** A task or an indicator as its cells say it, read by rules of this file's own. Days are `YYYY-MM-DD`. */
export type FollowedRow = {
  readonly rowId: string
  readonly kind: 'tasks' | 'indicators'
  readonly appendixId: string
  readonly group: string
  readonly name: string
  /** Its leading units as written, and folded so that spellings of one unit are equal. */
  readonly leads: readonly string[]
  readonly units: readonly string[]
  readonly due: string | null
  /** How many months lie between its returns; 0 for what is done once or goes on all year. */
  readonly everyMonths: number
  readonly goal: Goal | null
}

const two = (value: number) => String(value).padStart(2, '0')

/** The last day of a month (1–12). */
export function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The day so many days later. */
export function laterDay(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + count)
  return at.toISOString().slice(0, 10)
}

/** How many days it is from one day to another. */
export function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** A unit's name in one spelling. */
export function foldedUnit(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bpv\b/, 'phuc vu')
    .replace(/\bhcc\b/, 'hanh chinh cong')
    .replace(/ va /g, ' ')
    .trim()
    .replace(/ xa$/, '')
}

/** A name as it stands in a sentence: on one line, without a mark at its end. */
export function plainName(text: string): string {
  return text
    .split(/\s+/)
    .join(' ')
    .trim()
    .replace(/[ .;,:]+$/, '')
}

const quarters = ['I', 'II', 'III', 'IV']

function timeOf(words: string): Pick<FollowedRow, 'due' | 'everyMonths'> {
  const once = (due: string | null) => ({ due, everyMonths: 0 })
  const before = /^Trước ngày (\d+)\/(\d+)\/(\d+)$/.exec(words)
  if (before !== null)
    return once(laterDay(`${before[3]}-${two(Number(before[2]))}-${two(Number(before[1]))}`, -1))
  const month = /^Tháng (\d+)\/(\d+)$/.exec(words)
  if (month !== null) return once(monthEnd(Number(month[2]), Number(month[1])))
  const quarter = /^Quý (?:[IV]+–)?([IV]+)\/(\d+)$/.exec(words)
  if (quarter !== null)
    return once(monthEnd(Number(quarter[2]), 3 * (quarters.indexOf(quarter[1] ?? '') + 1)))
  const year = /^Năm (\d+)$/.exec(words)
  if (year !== null) return once(`${year[1]}-12-31`)
  if (words === 'Thường xuyên' || words === '') return once(null)
  if (words === 'Hằng tháng') return { due: null, everyMonths: 1 }
  if (words === 'Hằng quý') return { due: null, everyMonths: 3 }
  throw new Error(`A schedule that the recount does not know: ${words}`)
}

function goalOf(words: string): Goal {
  if (words === 'Đạt' || words === 'Hoàn thành') return 'yes'
  const figure = /^(?:≥ )?(\d+)(%?)/.exec(words)
  if (figure === null) throw new Error(`A target that the recount does not know: ${words}`)
  return { atLeast: Number(figure[1]), most: figure[2] === '%' ? 100 : Number.MAX_SAFE_INTEGER }
}

/** The rows of a plan that are followed, in printed order. */
export function followedRows({ appendices }: Plan): readonly FollowedRow[] {
  return appendices.flatMap(({ id, kind, items }) => {
    if (kind === 'free') return []
    let group = ''
    return items.flatMap((item): readonly FollowedRow[] => {
      if (item.kind === 'group') group = item.title
      if (item.kind !== 'row') return []
      const { name = '', lead = '', schedule = '', target = '' } = item.cells
      const leads = lead
        .split(/[;/\n]|,(?= \p{Lu})/u)
        .map(each => each.trim())
        .filter(each => each !== '')
      return [
        {
          rowId: item.id,
          kind,
          appendixId: id,
          group,
          name: name.trim(),
          leads,
          units: leads.map(foldedUnit),
          ...timeOf(kind === 'tasks' ? schedule.trim() : ''),
          goal: kind === 'indicators' ? goalOf(target.trim()) : null,
        },
      ]
    })
  })
}
