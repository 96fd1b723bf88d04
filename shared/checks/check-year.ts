import { type Rule, warning } from './finding.ts'

/** The year in the subject is the year that the plan is for. */
export const checkYear: Rule = ({ subject, year }) => {
  const named = [...subject.matchAll(/năm\s+(\d{4})/gu)].map(([, digits]) => Number(digits))
  if (named.length === 0 || named.includes(year)) return []
  return [
    warning({
      rule: 'plan.year',
      family: 'value',
      text: `năm ${named[0]}`,
      where: 'subject',
      message: `Trích yếu ghi năm ${named[0]} nhưng năm kế hoạch là ${year}. Hãy sửa lại cho khớp.`,
    }),
  ]
}
