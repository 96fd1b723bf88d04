import { formatDay } from '../../../shared/dates.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { figureText } from '../../../shared/tasks/tracked-words.ts'

/** A chart of figures in words: `Tỷ lệ …: 31/01/2026 40; 28/02/2026 55; mức phải đạt 80`. */
export function trendText({ name, trend }: Pick<TrackedRow, 'name' | 'trend'>, goal: number | null): string {
  const said = trend.map(({ day, value }) => `${formatDay(day)} ${figureText(value)}`)
  return `${name}: ${[...said, ...(goal === null ? [] : [`mức phải đạt ${figureText(goal)}`])].join('; ')}`
}
