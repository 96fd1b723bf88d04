const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** A day moved by some years, `YYYY-MM-DD`: 29/02 becomes 28/02 where the year has none. */
export function moveDay(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years
  return `${year}${day.endsWith('-02-29') && !isLeap(year) ? '-02-28' : day.slice(4)}`
}

const before = /(?<!\d)29(?=(?:\s*[/.-]\s*0?2\s*[/.-]\s*|\s+tháng\s+0?2\s+năm\s+)$)/u

/** The `29` of a 29/02 in words whose year moves on into one without that day; none for any other date. */
export function moveLeapDay(
  text: string,
  yearAt: number,
): readonly { readonly at: number; readonly from: string; readonly to: string; readonly why: string }[] {
  const year = Number(text.slice(yearAt, yearAt + 4)) + 1
  const found = before.exec(text.slice(0, yearAt))
  if (found === null || isLeap(year)) return []
  return [{ at: found.index, from: '29', to: '28', why: `Năm ${year} không có ngày 29/02` }]
}
