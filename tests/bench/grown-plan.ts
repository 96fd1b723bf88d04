import type { AppendixItem } from '../../shared/plans/appendix.ts'
import type { Plan } from '../../shared/plans/plan.ts'

/** Repeats a list with fresh ids until it has so many entries. */
function repeat<T extends { readonly id: string }>(items: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, index) => {
    const item = items[index % items.length]
    if (item === undefined) throw new Error('nothing to repeat')
    return { ...item, id: `${item.id}-${index}` }
  })
}

/** A plan with its body and every appendix so many times as long. */
export function grownPlan(plan: Plan, times: number): Plan {
  return {
    ...plan,
    body: repeat(plan.body, plan.body.length * times),
    appendices: plan.appendices.map(appendix => ({
      ...appendix,
      items: repeat<AppendixItem>(appendix.items, appendix.items.length * times),
    })),
  }
}

/** A plan whose first appendix has exactly so many rows, and no other appendix. */
export function planWithRows(plan: Plan, rows: number): Plan {
  const [first] = plan.appendices
  if (first === undefined) throw new Error('the plan has no appendix')
  return {
    ...plan,
    appendices: [
      {
        ...first,
        items: repeat(
          first.items.filter(item => item.kind === 'row'),
          rows,
        ),
      },
    ],
  }
}
