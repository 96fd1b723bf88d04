import type { Plan } from '../shared/plans/plan.ts'
import { isFrozen } from '../shared/plans/plan-states.ts'
import { useAppendices } from './data/appendix-session.ts'
import type { PlanDraft } from './data/plan-draft.ts'
import { ImportTableArea } from './features/import-table/import-table-area.tsx'
import { ImportTableButtons, ImportTableMenu } from './features/import-table/import-table-tools.tsx'
import type { FormPresets } from './features/plan-appendix/columns-panel.tsx'
import { PlanAppendix, shownAppendix } from './features/plan-appendix/plan-appendix.tsx'
import { PresetMenu } from './features/presets/preset-menu.tsx'
import { UnitTools } from './features/unit-names/unit-tools.tsx'
import { useUnitSuggestions } from './features/unit-names/use-unit-suggestions.ts'
import { goTo } from './route.ts'
import { useReview } from './use-review.tsx'

/** The commune's own forms of appendices: apply one, keep the present one, remove one. */
const formPresets: FormPresets = ({ value, suggestedName, onApply }) => (
  <PresetMenu
    kind="columns"
    label="Mẫu của xã"
    saveLabel="Lưu các cột hiện tại thành mẫu…"
    emptyHint="Chưa có mẫu nào của xã"
    suggestedName={suggestedName}
    savable
    make={(id, name) => ({ id, name, kind: 'columns', columns: { ...value, columns: [...value.columns] } })}
    describeOne={preset => (preset.kind === 'columns' ? `${preset.columns.columns.length} cột` : '')}
    onApply={preset => preset.kind === 'columns' && onApply(preset.columns)}
  />
)

/** The plan's appendices with what other features add to them. */
export function AppendixTab(props: {
  readonly plan: Plan
  readonly draft: PlanDraft
  readonly place?: string | undefined
}) {
  const { plan, draft, place } = props
  const review = useReview(plan.id, draft)
  const appendices = useAppendices(draft.tables.session)
  const readOnly = isFrozen(plan.state)
  const suggestions = useUnitSuggestions()
  return (
    <ImportTableArea
      appendixId={shownAppendix(plan.id, appendices, place)?.id}
      session={draft.tables.session}
      history={draft.body.history}
      year={draft.values.planYear}
      readOnly={readOnly}
      onImported={itemId => goTo({ screen: 'plan', planId: plan.id, tab: 'appendix', place: itemId })}
    >
      {({ ask, pasted }) => (
        <PlanAppendix
          {...props}
          {...review}
          formPresets={formPresets}
          suggestions={suggestions}
          tools={context => (
            <>
              <ImportTableMenu ask={ask} readOnly={readOnly} />
              {review.tools(context)}
              <UnitTools {...context} text={draft.body.session} />
            </>
          )}
          beginnings={<ImportTableButtons ask={ask} />}
          onPasted={pasted}
        />
      )}
    </ImportTableArea>
  )
}
