import { useCallback, useMemo, useState } from 'react'
import type { Appendix, RowItem } from '../shared/plans/appendix.ts'
import { missingClarities } from '../shared/tasks/six-clarities.ts'
import { TaskPane } from './components/task-pane.tsx'
import { useNotify } from './components/use-notify.tsx'
import { CoveragePane } from './coverage-pane.tsx'
import { type AppendixSession, useAppendices } from './data/appendix-session.ts'
import type { PlanDraft } from './data/plan-draft.ts'
import { IndicatorMeaning } from './features/indicators/indicator-meaning.tsx'
import { type AppendixContext, activeRow } from './features/plan-appendix/appendix-context.ts'
import type { AppendixSlots } from './features/plan-appendix/appendix-pane.tsx'
import { applyDeadline, hasSchedule } from './features/row-meaning/apply-deadline.ts'
import { DeadlinesDialog } from './features/row-meaning/deadlines-dialog.tsx'
import { meaningNote } from './features/row-meaning/meaning-note.tsx'
import { RowMeaning } from './features/row-meaning/row-meaning.tsx'
import { clarityNote } from './features/six-clarities/clarity-note.tsx'
import { SixClarities } from './features/six-clarities/six-clarities.tsx'
import { ReviewMenu, type ReviewPane, reviewTitles } from './review-menu.tsx'

const appendixOf = (session: AppendixSession, row: RowItem): Appendix | undefined =>
  session.appendices().find(({ items }) => items.includes(row))

/** Selected rows, headings left out. */
function selectedRows({ appendix, selection }: AppendixContext): readonly string[] {
  const rows = new Set(appendix.items.filter(({ kind }) => kind === 'row').map(({ id }) => id))
  return selection.rowIds.filter(id => rows.has(id))
}

/** The keyboard goes back to where it was in the grid. */
function backToGrid({ selection, goToRow }: AppendixContext) {
  if (selection.activeRowId !== null) goToRow(selection.activeRowId, selection.activeField ?? undefined)
}

function Meaning({ context }: { readonly context: AppendixContext }) {
  const { appendix, appendices, session, editContext, readOnly, goToRow } = context
  const row = activeRow(context)
  const common = {
    appendix,
    year: editContext.year,
    readOnly,
    onEdit: (change: (appendix: Appendix) => Appendix) => session.edit(appendix.id, change),
  }
  return (
    <RowMeaning {...common} row={row}>
      {row && appendix.kind === 'indicators' && (
        <IndicatorMeaning {...common} row={row} appendices={appendices} onGo={goToRow} />
      )}
    </RowMeaning>
  )
}

/** What goes over an appendix's rows, for the slots of its tab: meanings, the six clarities, the text beside it. */
export function useReview(
  planId: string,
  draft: PlanDraft,
): Required<Pick<AppendixSlots, 'tools' | 'aside' | 'note'>> & Pick<AppendixSlots, 'rowMark'> {
  const { session } = draft.tables
  const appendices = useAppendices(session)
  const [pane, setPane] = useState<ReviewPane | null>(null)
  const [dated, setDated] = useState<readonly string[] | null>(null)
  const notify = useNotify()
  const year = draft.values.planYear
  const isClear = pane === 'clarities'
  // Which cell a row's fault is shown under hangs on the columns, which are no part of the row.
  const forms = appendices.map(({ columns }) =>
    columns.map(({ field, hidden }) => `${field}${hidden}`).join(),
  )
  const shape = forms.join(';')

  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const note = useCallback(
    (row: RowItem, field: string) => {
      const appendix = isClear ? appendixOf(session, row) : undefined
      return (appendix && clarityNote(row, field, appendix)) ?? meaningNote(row, field, year)
    },
    [session, year, isClear, shape],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const rowMark = useMemo(() => {
    if (!isClear) return undefined
    return (row: RowItem) => {
      const appendix = appendixOf(session, row)
      return appendix && missingClarities(row, appendix).length > 0 ? 'warning' : undefined
    }
  }, [session, isClear, shape])

  return {
    note,
    rowMark,
    tools: context => {
      const { appendix } = context
      const column = appendix.columns.find(({ field }) => field === 'schedule')
      const rows = selectedRows(context)
      return (
        <>
          <ReviewMenu
            pane={pane}
            onPane={setPane}
            selected={rows.length}
            noDeadlines={
              context.readOnly
                ? 'Kế hoạch đã ban hành, không sửa được'
                : hasSchedule(appendix)
                  ? null
                  : 'Bảng này chưa có cột thời gian'
            }
            onDeadlines={() => setDated(rows)}
          />
          <DeadlinesDialog
            open={dated !== null}
            count={dated?.length ?? 0}
            columnLabel={column?.label ?? ''}
            year={year}
            onApply={time => {
              const ids = dated ?? []
              session.edit(appendix.id, now => applyDeadline(now, ids, time, year))
              notify({ text: `Đã đặt thời hạn cho ${ids.length} dòng. Ctrl+Z để hoàn tác.` })
            }}
            onClose={() => setDated(null)}
          />
        </>
      )
    },
    aside: context =>
      pane && (
        <TaskPane
          key={pane}
          title={reviewTitles[pane]}
          onClose={() => {
            setPane(null)
            backToGrid(context)
          }}
        >
          {pane === 'meaning' && <Meaning context={context} />}
          {pane === 'clarities' && (
            <SixClarities
              appendix={context.appendix}
              readOnly={context.readOnly}
              onEdit={change => session.edit(context.appendix.id, change)}
              onGo={context.goToRow}
              onShowOnly={context.showOnly}
            />
          )}
          {pane === 'coverage' && <CoveragePane planId={planId} draft={draft} context={context} />}
        </TaskPane>
      ),
  }
}
