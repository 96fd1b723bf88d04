import { yearMentions } from './year-mentions.ts'

/**
 * A text with the year of its plan as a field, and the year before it where it reads 'năm 2025'. Years that would not
 * move with the plan into the next year stay as they are: dates and symbols of cited documents, stretches of years.
 */
export function fieldsForYears(text: string, year: number): string {
  return yearMentions(text, year)
    .toReversed()
    .reduce((words, { at, from, moves }) => {
      const before = words.slice(0, at)
      const field =
        from === String(year)
          ? '{năm}'
          : from === String(year - 1) && /năm\s+$/iu.test(before)
            ? '{năm trước}'
            : undefined
      return moves && field !== undefined ? before + field + words.slice(at + from.length) : words
    }, text)
}
