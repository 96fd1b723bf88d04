import type { EditorState } from '@tiptap/pm/state'
import { useMemo } from 'react'
import type { Finding } from '../../../shared/documents/api.ts'
import { blocksOf } from '../../editor/editor-to-plan.ts'
import { shownNumbers } from '../../editor/numbering-plugin.ts'
import type { PlanSession } from '../../editor/plan-session.ts'
import { useRestingValue } from '../../editor/use-session.ts'
import { headingsAbove, type OutlineEntry, outlineOf, sameOutline } from './outline.ts'

export type MarkedEntry = OutlineEntry & {
  /** How many findings stand under it, and whether one is an error. */
  readonly findings: number
  readonly error: boolean
}

/** An outline that stays the same object while it says the same. */
function rememberingOutline(): (state: EditorState) => readonly OutlineEntry[] {
  let last: readonly OutlineEntry[] = []
  return state => {
    const next = outlineOf(blocksOf(state.doc), shownNumbers(state))
    if (!sameOutline(last, next)) last = next
    return last
  }
}

/** The headings of the text, each with how much a check found under it. */
export function useOutline(
  session: PlanSession,
  findings: readonly Finding[] | undefined,
): readonly MarkedEntry[] {
  const select = useMemo(rememberingOutline, [])
  const outline = useRestingValue(session, select)
  return useMemo(() => {
    const above = headingsAbove(blocksOf(session.state().doc), outline)
    const counts = new Map<string, { findings: number; error: boolean }>()
    for (const finding of findings ?? []) {
      const heading = finding.severity === 'info' ? undefined : above.get(finding.where)
      if (heading === undefined) continue
      const count = counts.get(heading)
      counts.set(heading, {
        findings: (count?.findings ?? 0) + 1,
        error: (count?.error ?? false) || finding.severity === 'error',
      })
    }
    return outline.map(entry => ({ ...entry, ...(counts.get(entry.id) ?? { findings: 0, error: false }) }))
  }, [session, outline, findings])
}
