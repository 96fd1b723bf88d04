import { daysInMonth } from '../dates.ts'
import { error, type Rule } from './finding.ts'

/** Stands in for a year that is not known yet: its February has a 29th. */
const leapYear = 2000

/** The date of signing must be one that the calendar has; a blank day or month is for the registry to fill. */
export const checkDate: Rule = ({ letterhead: { day, month, year } }) => {
  if (day === null || month === null || day <= daysInMonth(year ?? leapYear, month)) return []
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
