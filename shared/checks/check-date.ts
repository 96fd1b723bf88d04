import { error, type Rule } from './finding.ts'

/** Days in a month; without a year February may have its 29th. */
function daysIn(month: number, year: number | null): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
}

/** The date of signing must be one that the calendar has; a blank day or month is for the registry to fill. */
export const checkDate: Rule = ({ letterhead: { day, month, year } }) => {
  if (day === null || month === null || day <= daysIn(month, year)) return []
  const text = [day, month, ...(year === null ? [] : [year])].join('/')
  return [
    error({
      rule: 'plan.date',
      family: 'value',
      text,
      where: 'letterhead.day',
      message: `Ngày ${text} không có trong lịch. Hãy sửa lại ngày ban hành hoặc để trống cho văn thư điền.`,
    }),
  ]
}
