import { composePlan } from '../../shared/documents/compose-plan.ts'
import type { LaidOutPages } from '../../shared/documents/pages.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { documentsThread } from '../documents/documents-thread.ts'

/** A layout under way, and the plan to lay out next: those that came between are out of date before they are shown. */
type Next = { plan: Plan; readonly pages: Promise<LaidOutPages> }
type Line = { readonly current: Promise<unknown>; next: Next | null }
const lines = new Map<string, Line>()

/** The date goes into a file's properties only and is not shown. */
const noDate = '2000-01-01'

const layOut = (plan: Plan): Promise<LaidOutPages> =>
  documentsThread.call('layOut', composePlan(plan, noDate))

/**
 * The pages that a plan prints on, its appendices included, laid out in a thread of their own. While one version of a
 * plan is laid out, several later ones are laid out once, as the last of them is.
 *
 * @throws Error when the layout breaks.
 */
export function layOutPlan(plan: Plan): Promise<LaidOutPages> {
  const line = lines.get(plan.id)
  if (line === undefined) return begin(plan)
  if (line.next !== null) {
    line.next.plan = plan
    return line.next.pages
  }
  const next: Next = { plan, pages: line.current.then(() => begin(next.plan)) }
  line.next = next
  return next.pages
}

function begin(plan: Plan): Promise<LaidOutPages> {
  const pages = layOut(plan)
  const line: Line = { current: pages.catch(() => undefined), next: null }
  lines.set(plan.id, line)
  void line.current.then(() => {
    if (line.next === null && lines.get(plan.id) === line) lines.delete(plan.id)
  })
  return pages
}
