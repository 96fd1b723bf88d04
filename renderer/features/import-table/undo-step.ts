import type { PlanHistory } from '../../data/plan-history.ts'

/**
 * Takes back the step that was made just now; false once another step was made since, which would be taken back
 * instead.
 */
export function undoStep(history: PlanHistory): () => boolean {
  let latest = true
  const stop = history.subscribe(() => {
    latest = false
    stop()
  })
  return () => latest && history.undo()
}
