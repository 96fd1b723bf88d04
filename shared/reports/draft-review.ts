import { isDay } from '../dates.ts'
import type { Plan } from '../plans/plan.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { chapterBlocks, type DraftBlock, section } from './draft-blocks.ts'
import { draftResults } from './draft-results.ts'
import { draftShortcomings } from './draft-shortcomings.ts'
import { reportContext } from './report-context.ts'

/** How a plan holds its review: as a part with sections, or as a section with clauses. */
export type ReviewLevel = 'part' | 'section'

/**
 * What a plan's year came to, as the review in the plan of the year after: results by group, every indicator with its
 * figure, what fell short and why. No heading of its own: only what stands under it.
 *
 * @param tracked its rows as `reportRows` gives them for its year.
 * @param today `YYYY-MM-DD`: while the year is not over, it tells how things stand then.
 */
export function draftReview(
  plan: Plan,
  tracked: readonly TrackedRow[],
  today: string,
  level: ReviewLevel,
): readonly DraftBlock[] {
  const context = reportContext(plan, tracked, null, {
    period: String(plan.year),
    today: isDay(today) ? today : `${plan.year}-12-31`,
    log: tracked.flatMap(({ last }) => last ?? []),
    corrections: [],
  })
  const [results, shortcomings] = [draftResults(context), draftShortcomings(context)]
  if (level === 'part')
    return [
      section('Kết quả đạt được'),
      ...chapterBlocks(results, 'clause'),
      section('Tồn tại, hạn chế và nguyên nhân'),
      ...chapterBlocks(shortcomings, 'clause'),
    ]
  return [
    ...chapterBlocks([{ title: 'Kết quả đạt được', lines: chapterBlocks(results, 'subclause') }], 'clause'),
    ...chapterBlocks(
      [{ title: 'Tồn tại, hạn chế và nguyên nhân', lines: chapterBlocks(shortcomings, 'subclause') }],
      'clause',
    ),
  ]
}
