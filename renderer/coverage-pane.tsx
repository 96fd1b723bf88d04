import type { PlanDraft } from './data/plan-draft.ts'
import { blocksOf } from './editor/editor-to-plan.ts'
import { useRestingValue } from './editor/use-session.ts'
import { BodyCoverage } from './features/body-coverage/body-coverage.tsx'
import { makeTasks } from './features/body-coverage/make-tasks.ts'
import type { AppendixContext } from './features/plan-appendix/appendix-context.ts'
import { goTo } from './route.ts'

/** The text, as it is being written, held against the appendices. */
export function CoveragePane(props: {
  readonly planId: string
  readonly draft: PlanDraft
  readonly context: AppendixContext
}) {
  const { planId, draft, context } = props
  const { appendices, selection, session, editContext, goToRow, readOnly } = context
  const body = useRestingValue(draft.body.session, state => blocksOf(state.doc))
  const source = { body, year: editContext.year }
  return (
    <BodyCoverage
      source={source}
      appendices={appendices}
      activeId={selection.activeRowId}
      readOnly={readOnly}
      onCreate={(blockIds, place) => {
        const [first] = makeTasks(session, source, { blockIds, place })
        if (first !== undefined) goToRow(first, 'name')
      }}
      onGoToBlock={place => goTo({ screen: 'plan', planId, tab: 'text', place })}
      onGoToRow={goToRow}
    />
  )
}
