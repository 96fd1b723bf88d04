import type { PeriodKind } from './period.ts'
import type { ReportingDuty } from './reporting-duty.ts'

/** What a report is about, as an office says it. */
export const cycleNames: Readonly<Record<PeriodKind, string>> = {
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  halfYear: '6 tháng',
  nineMonths: '9 tháng',
  year: 'Hằng năm',
}

const two = (value: number) => String(value).padStart(2, '0')

function dayWords({ every, day, month, nextMonth, before }: ReportingDuty): string {
  if (day === null) return 'chưa rõ ngày'
  const lead = before ? 'trước ngày' : 'chậm nhất ngày'
  if (month !== undefined) return `${lead} ${two(day)}/${two(month)}`
  if (nextMonth === true) return `${lead} ${two(day)} tháng sau kỳ báo cáo`
  return every === 'month' ? `${lead} ${two(day)}` : `${lead} ${two(day)} tháng cuối kỳ`
}

/** When a report is due: `Hằng tháng, trước ngày 15`; `6 tháng, trong 5 ngày làm việc sau Báo cáo 6 tháng`. */
export function dutyWhen(duty: ReportingDuty, duties: readonly ReportingDuty[]): string {
  const cycle = duty.every === null ? 'Chưa rõ kỳ báo cáo' : cycleNames[duty.every]
  if (duty.workingDays === undefined) return `${cycle}, ${dayWords(duty)}`
  const base = duties.find(({ id }) => id === duty.chainedAfter)
  const after = base === undefined ? 'báo cáo trước (chưa chọn)' : `hạn ${base.title} của ${base.from}`
  return `${cycle}, trong ${duty.workingDays} ngày làm việc sau ${after}`
}

/** Whether a person still has to say when it is due. */
export function isOpen(duty: ReportingDuty): boolean {
  if (duty.every === null) return true
  return duty.workingDays === undefined ? duty.day === null : duty.chainedAfter === undefined
}
