import type { FollowUp } from '../plans/follow-up.ts'
import { statusContext } from '../tasks/track-row.ts'
import type { IssuedReport } from './corrected-figures.ts'

/** The reports that came with a plan in a file and are out. */
export function carriedReports({ beside }: FollowUp): readonly IssuedReport[] {
  return beside.flatMap(({ plan, states }) => {
    const issuedAt = states.find(({ to }) => to === 'issued')?.at
    return plan.report === undefined || issuedAt === undefined ? [] : [{ report: plan, issuedAt }]
  })
}

/**
 * Since when the rows of an amendment in a file are asked for, out of the plans that came with it.
 *
 * @returns days (`YYYY-MM-DD`) by row; none for rows that the amendment brought.
 */
export function carriedIssueDays({ amends, beside }: FollowUp): ReadonlyMap<string, string> {
  const own = amends?.number ?? 0
  const earlier = beside
    .filter(({ plan, amends: other }) => plan.report === undefined && (other?.number ?? 0) < own)
    .toSorted((one, other) => (other.amends?.number ?? 0) - (one.amends?.number ?? 0))
  // The first of the plans comes last, and stands.
  return new Map(
    earlier.flatMap(({ plan }) => {
      const { issuedOn } = statusContext(plan, '')
      const rows = plan.appendices.flatMap(({ items }) => items.filter(({ kind }) => kind === 'row'))
      return issuedOn === null ? [] : rows.map(({ id }) => [id, issuedOn] as const)
    }),
  )
}
