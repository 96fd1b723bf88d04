import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { OverruledNotice } from '../../components/overruled-notice.tsx'
import { useAppendices } from '../../data/appendix-session.ts'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { usePresets } from '../../data/presets.ts'
import { goTo } from '../../route.ts'
import styles from '../../styles/plan-appendix.module.css'
import { AppendixHead } from './appendix-head.tsx'
import { AppendixPane, type AppendixSlots } from './appendix-pane.tsx'
import { formChoices } from './form-choices.ts'
import { itemWords } from './item-words.ts'
import { newAppendix } from './new-appendix.ts'
import { NewAppendixDialog } from './new-appendix-dialog.tsx'
import { useStable } from './use-stable.ts'

/** The appendix of each plan that was open last: coming back finds it. */
const lastShown = new Map<string, string>()

/** The appendix that the route names, by its own id or by one of its items; else the one that was open last. */
function appendixAt(
  appendices: readonly Appendix[],
  place: string | undefined,
  last: string | undefined,
): Appendix | undefined {
  const named = appendices.find(one => one.id === place || one.items.some(item => item.id === place))
  return named ?? appendices.find(({ id }) => id === last) ?? appendices[0]
}

/** The appendix that the tab of a plan shows for a place; undefined when there is none. */
export function shownAppendix(
  planId: string,
  appendices: readonly Appendix[],
  place: string | undefined,
): Appendix | undefined {
  return appendixAt(appendices, place, lastShown.get(planId))
}

/** The plan's appendices to work in, one at a time. */
export function PlanAppendix(
  props: AppendixSlots & {
    readonly plan: Plan
    readonly draft: PlanDraft
    /** An appendix or an item of one. */
    readonly place?: string | undefined
    /** More ways to begin in a plan without appendices. */
    readonly beginnings?: ReactNode
  },
) {
  const { plan, draft, place, beginnings, ...slots } = props
  const { session, overruled, dismiss } = draft.tables
  const appendices = useAppendices(session)
  const presets = usePresets()
  const [adding, setAdding] = useState(false)
  const readOnly = plan.state === 'issued' || plan.state === 'closed'
  const year = draft.values.planYear
  const editContext = useMemo(() => ({ newId: () => crypto.randomUUID(), year }), [year])
  const forms = useMemo(
    () => formChoices(presets.data ?? [], appendices, year),
    [presets.data, appendices, year],
  )
  const flush = useStable(draft.flush)
  // Fields hand on their words as they go from the screen; what they handed on is stored after them.
  useEffect(() => () => queueMicrotask(() => void flush()), [flush])

  const open = (id: string) => goTo({ screen: 'plan', planId: plan.id, tab: 'appendix', place: id })
  const shown = shownAppendix(plan.id, appendices, place)
  useEffect(() => {
    if (shown) lastShown.set(plan.id, shown.id)
  }, [plan.id, shown])
  return (
    <div className={styles.appendix}>
      {overruled.length > 0 && (
        <OverruledNotice
          title="Có dòng vừa được sửa ở cửa sổ khác."
          words={overruled.map(itemWords)}
          onDismiss={dismiss}
        />
      )}
      {shown === undefined ? (
        <div className="screen">
          <EmptyState
            title="Kế hoạch này không có phụ lục"
            actions={
              !readOnly && (
                <>
                  <Button appearance="primary" icon={<AddRegular />} onClick={() => setAdding(true)}>
                    Thêm phụ lục
                  </Button>
                  {beginnings}
                </>
              )
            }
          >
            Phụ lục là bảng kèm theo kế hoạch: danh mục nhiệm vụ, chỉ tiêu hoặc biểu khác. Không có phụ lục
            thì chỉ xuất được tệp Word và không theo dõi được tiến độ.
          </EmptyState>
        </div>
      ) : (
        <>
          <AppendixHead
            appendices={appendices}
            shown={shown}
            session={session}
            readOnly={readOnly}
            onOpen={open}
            onAdd={() => setAdding(true)}
          />
          <AppendixPane
            key={shown.id}
            {...slots}
            planId={plan.id}
            appendix={shown}
            appendices={appendices}
            draft={draft}
            editContext={editContext}
            forms={forms}
            readOnly={readOnly}
            place={place}
            onLeaveTo={open}
          />
        </>
      )}
      {adding && (
        <NewAppendixDialog
          forms={forms}
          year={year}
          onAdd={(form, title) => {
            const added = newAppendix(form, title, editContext.newId)
            session.editAll(all => [...all, added])
            open(added.id)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}
