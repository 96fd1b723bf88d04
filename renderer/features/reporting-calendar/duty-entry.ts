import { type PeriodKind, periodKinds } from '../../../shared/tasks/period.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'

/** A duty as its form holds it: texts and choices. */
export type DutyEntry = {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly every: PeriodKind | 'open'
  /** By a day of the calendar, or so many working days after another report. */
  readonly by: 'day' | 'chain'
  readonly day: string
  readonly before: 'before' | 'until'
  /** The month of the day: the period's last, the one after it, or a month by its number. */
  readonly month: string
  readonly workingDays: string
  /** Id of the report that it sums up; empty for none. */
  readonly chainedAfter: string
}

/** Values of `month` that are no number. */
export const lastMonth = 'last'
export const monthAfter = 'next'

/** The form of a duty; of a new one without it. */
export function entryOf(duty: ReportingDuty | undefined): DutyEntry {
  const { day = null, month, workingDays } = duty ?? {}
  return {
    title: duty?.title ?? '',
    from: duty?.from ?? 'Các cơ quan, đơn vị',
    to: duty?.to ?? '',
    every: duty === undefined ? 'month' : (duty.every ?? 'open'),
    by: workingDays === undefined ? 'day' : 'chain',
    day: day === null ? '' : String(day),
    before: duty?.before === false ? 'until' : 'before',
    month: month === undefined ? (duty?.nextMonth === true ? monthAfter : lastMonth) : String(month),
    workingDays: workingDays === undefined ? '5' : String(workingDays),
    chainedAfter: duty?.chainedAfter ?? '',
  }
}

/** The months that a report's day may lie in, by what the report is about. */
export function monthChoices(
  every: DutyEntry['every'],
): readonly { readonly value: string; readonly label: string }[] {
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: `Tháng ${index + 1}`,
  }))
  const inPeriod = { value: lastMonth, label: every === 'month' ? 'Trong tháng đó' : 'Tháng cuối kỳ' }
  const after = { value: monthAfter, label: every === 'month' ? 'Tháng sau' : 'Tháng sau kỳ báo cáo' }
  const short = every === 'month' || every === 'quarter' || every === 'open'
  return short ? [inPeriod, after] : [inPeriod, after, ...months]
}

const whole = (text: string) => (/^\d{1,2}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN)

/** Why a form cannot be kept yet, by field; empty when it can. */
export function entryProblems(entry: DutyEntry): Readonly<Partial<Record<keyof DutyEntry, string>>> {
  const [day, days] = [whole(entry.day), whole(entry.workingDays)]
  return {
    ...(entry.title.trim() === '' ? { title: 'Cần có tên báo cáo.' } : {}),
    ...(entry.from.trim() === '' ? { from: 'Cần có đơn vị báo cáo.' } : {}),
    ...(entry.to.trim() === '' ? { to: 'Cần có nơi nhận báo cáo.' } : {}),
    ...(entry.every === 'open' ? { every: 'Cần chọn kỳ báo cáo.' } : {}),
    ...(entry.by === 'day' && !(day >= 1 && day <= 31) ? { day: 'Ngày là số từ 1 đến 31.' } : {}),
    ...(entry.by === 'chain' && !(days >= 1 && days <= 60)
      ? { workingDays: 'Số ngày làm việc là số từ 1 đến 60.' }
      : {}),
    ...(entry.by === 'chain' && entry.chainedAfter === ''
      ? { chainedAfter: 'Cần chọn báo cáo phải chờ.' }
      : {}),
  }
}

/**
 * The duty that a form without problems says, confirmed by whoever filled it in.
 *
 * @param known the duty before, for what the form does not show.
 */
export function dutyOf(entry: DutyEntry, id: string, known: ReportingDuty | undefined): ReportingDuty {
  const every = periodKinds.find(kind => kind === entry.every) ?? null
  const fits = monthChoices(entry.every).some(({ value }) => value === entry.month)
  const month = fits && entry.by === 'day' ? entry.month : lastMonth
  const named = month !== lastMonth && month !== monthAfter
  return {
    id,
    title: entry.title.trim(),
    from: entry.from.trim(),
    to: entry.to.trim(),
    every,
    day: entry.by === 'day' ? whole(entry.day) : null,
    before: entry.by === 'day' && entry.before === 'before',
    ...(named ? { month: Number(month) } : {}),
    ...(month === monthAfter ? { nextMonth: true as const } : {}),
    ...(entry.chainedAfter === '' ? {} : { chainedAfter: entry.chainedAfter }),
    ...(entry.by === 'chain' ? { workingDays: whole(entry.workingDays) } : {}),
    ...(known?.sourceBlockId === undefined ? {} : { sourceBlockId: known.sourceBlockId }),
    confirmed: true,
  }
}
