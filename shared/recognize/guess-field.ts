import type { KnownField } from '../plans/appendix.ts'
import { fromRoman } from '../plans/numbering.ts'
import { parseSchedule } from '../tasks/parse-schedule.ts'
import { parseTarget } from '../tasks/parse-target.ts'
import { fold } from '../vietnamese.ts'

/** Cells looked at: enough to tell, and few enough for a table of thousands of rows. */
const sample = 200
const unitWords =
  /^(?:cac |toan the )?(?:van phong|phong|trung tam|cong an|ban |bch|tram|truong|hoi |doan |mat tran|mttq|ubmttq|uy ban|ubnd|hdnd|dang uy|so |chi cuc|co quan|thue|kho bac|ngan hang|buu dien|to |thon|ap |xom|to dan pho|khu pho|lanh dao|chu tich)/

const share = (cells: readonly string[], holds: (cell: string) => boolean) =>
  cells.filter(holds).length / Math.max(1, cells.length)

const isOrdinal = (text: string) =>
  /^\d{1,4}(?:\.\d{1,3})*\.?$/.test(text) ||
  fromRoman(text.replace(/\.$/, '')) !== undefined ||
  /^[A-HĐ]\.?$/.test(text)

function isSchedule(text: string, year: number): boolean {
  const read = text.length <= 60 ? parseSchedule(text, { year }) : undefined
  return read !== undefined && !/^\d{1,3}$/.test(text)
}

function isTarget(text: string): boolean {
  if (text.length > 60 || !/\d|^(?:đạt|hoàn thành|có)$/iu.test(text)) return false
  const read = parseTarget(text)
  return read !== undefined && read.kind !== 'product'
}

const measures =
  /^(?:%|ty le|nguoi|ho|lop|luot|van ban|tin|bai|thon|xa|diem|cuoc|dat|he thong|ho so|don vi|trieu dong)$/

/**
 * What a column without a heading that is known seems to hold, by its cells.
 *
 * @param column its cells, without headings of groups.
 * @param first whether no column stands to its left.
 * @param year what a schedule counts in that names none.
 */
export function guessField(column: readonly string[], first: boolean, year: number): KnownField | undefined {
  const cells = column.filter(cell => cell !== '').slice(0, sample)
  if (cells.length === 0) return undefined
  if (first && share(cells, isOrdinal) > 0.8) return 'ordinal'
  if (share(cells, cell => measures.test(fold(cell))) > 0.6) return 'unitOfMeasure'
  const units = share(cells, cell => cell.length <= 120 && unitWords.test(`${fold(cell)} `))
  if (units > 0.6) return 'lead'
  const targets = share(cells, isTarget)
  const schedules = share(cells, cell => isSchedule(cell, year))
  if (schedules > 0.6 && schedules >= targets) return 'schedule'
  return targets > 0.6 ? 'target' : undefined
}
