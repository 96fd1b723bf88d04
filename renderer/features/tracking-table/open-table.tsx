import { Button } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { citePlan } from '../../../shared/plans/plan-states.ts'
import type { FilterContext } from '../../../shared/tasks/filter-tracked.ts'
import type { Period } from '../../../shared/tasks/period.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { PrintCopy } from '../../components/print-copy.tsx'
import styles from '../../styles/tracking-table.module.css'
import { periodChoices } from '../../tracking/period-choices.ts'
import { ViewTools } from '../../tracking/view-tools.tsx'
import { newDraft, withStatus } from './entry-draft.ts'
import { FilterBar } from './filter-bar.tsx'
import { keyAction } from './list-keys.ts'
import { PrintList } from './print-list.tsx'
import { type PanelView, RowPanel } from './row-panel.tsx'
import {
  chooseRows,
  extendToRow,
  goToRow,
  noSelection,
  type RowSelection,
  rowFrom,
  targetRows,
  toggleRow,
} from './row-selection.ts'
import { SavedFilters } from './saved-filters.tsx'
import { TrackingList } from './tracking-list.tsx'
import { UndoEntries } from './undo-entries.tsx'
import { draftsOf, useDraftKeys } from './use-drafts.ts'
import { useTrackingView } from './use-tracking-view.ts'
import { type ListWish, wishedFilter } from './wished-filter.ts'

/** The list with its filters, and the panel of a row beside it. */
export function OpenTable(props: {
  readonly plan: Plan
  readonly rows: readonly TrackedRow[]
  readonly context: FilterContext
  readonly wish: ListWish
}) {
  const { plan, rows, context, wish } = props
  const readOnly = plan.state !== 'issued'
  const view = useTrackingView(plan, rows, context, wishedFilter(wish))
  const { shown, items } = view
  const ids = useMemo(() => shown.map(({ rowId }) => rowId), [shown])
  const [selection, setSelection] = useState<RowSelection>(() =>
    wish.row === undefined ? noSelection : goToRow(wish.row),
  )
  const [panel, setPanel] = useState<PanelView | null>(null)
  const [corrects, setCorrects] = useState<ProgressEntry | null>(null)
  const [focusWish, setFocusWish] = useState(0)
  const [notice, setNotice] = useState('')
  const [undoable, setUndoable] = useState<readonly ProgressEntry[]>([])
  const drafts = draftsOf(plan.id)
  const draftKeys = useDraftKeys(drafts)
  const list = useRef<HTMLDivElement>(null)
  const asked = useRef(wish)
  useEffect(() => {
    if (asked.current.row !== undefined) list.current?.focus()
  }, [])

  const byId = useMemo(() => new Map(rows.map(row => [row.rowId, row])), [rows])
  const targets = targetRows(ids, selection).flatMap(id => byId.get(id) ?? [])
  // A row that its update takes out of the filter stays in the panel until another is gone to.
  const current = selection.active === null ? undefined : byId.get(selection.active)
  const panelRows = targets.length > 0 ? targets : current ? [current] : []
  const periods = useMemo(() => periodChoices(plan.year, context.today), [plan.year, context.today])
  // A clerk who enters last month's figures says so once.
  const [entered, setEntered] = useState<Period | null>(null)
  const start = { today: context.today, period: entered ?? (context.period === '' ? null : context.period) }

  const select = useCallback((next: (before: RowSelection) => RowSelection) => {
    setCorrects(null)
    setNotice('')
    setUndoable([])
    setSelection(next)
  }, [])
  const open = useCallback((what: PanelView) => {
    setCorrects(null)
    setPanel(what)
    setFocusWish(wished => wished + 1)
  }, [])
  const close = () => {
    setPanel(null)
    setCorrects(null)
    list.current?.focus()
  }
  const onPick = useCallback(
    (id: string, extend: boolean) => select(before => (extend ? extendToRow(ids, before, id) : goToRow(id))),
    [select, ids],
  )
  const onToggle = useCallback((id: string) => select(before => toggleRow(before, id)), [select])
  const onOpen = useCallback(
    (id: string) => {
      select(() => goToRow(id))
      open('entry')
    },
    [select, open],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const action = keyAction(event, readOnly)
    if (action === undefined) return
    event.preventDefault()
    const { active } = selection
    if (action.kind === 'move') {
      const to = rowFrom(ids, active, action.by)
      if (to !== undefined) select(before => (action.extend ? extendToRow(ids, before, to) : goToRow(to)))
    } else if (action.kind === 'all') select(before => ({ ...before, chosen: new Set(ids) }))
    else if (action.kind === 'toggle') active !== null && onToggle(active)
    else if (action.kind === 'leave') panel === null ? select(before => goToRow(before.active)) : close()
    else if (panelRows.length > 0) {
      const [row] = panelRows
      if (action.kind === 'status' && row !== undefined && panelRows.length === 1) {
        drafts.put(row.rowId, withStatus(drafts.get(row.rowId) ?? newDraft(row, start), action.status))
      }
      open(action.kind === 'history' ? 'history' : 'entry')
    }
  }
  const onSaved = (stored: readonly ProgressEntry[], next: boolean) => {
    const [row] = panelRows
    setCorrects(null)
    const saved = panelRows.length > 1 ? `${panelRows.length} dòng` : (row?.number ?? '')
    setUndoable(corrects === null ? stored : [])
    if (corrects === null) setEntered(stored[0]?.period ?? null)
    if (corrects !== null) {
      setNotice(`Đã lưu đính chính của ${saved}.`)
      setPanel('history')
      return
    }
    const after = next ? rowFrom(ids, selection.active, 1) : undefined
    const last = next && after === selection.active
    if (after !== undefined) setSelection(goToRow(after))
    else if (panelRows.length > 1) {
      setSelection(before => goToRow(before.active))
      close()
    }
    if (next && !last) setFocusWish(wished => wished + 1)
    setNotice(`Đã lưu ${saved}.${last ? ' Đây là dòng cuối của danh sách.' : ''}`)
  }
  const chosen = selection.chosen.size > 0 ? targets.length : 0
  const narrow = panel !== null
  return (
    <div className={styles.table}>
      <FilterBar
        filter={view.filter}
        counts={view.counts}
        period={context.period}
        onChange={view.setFilter}
      />
      <div className={styles.status}>
        <span role="status">
          {shown.length === rows.length ? `${rows.length} dòng` : `${shown.length}/${rows.length} dòng`}
          {chosen > 0 && `, đã chọn ${chosen}`}
          {draftKeys.size > 0 && `, ${draftKeys.size} nội dung đang ghi dở`}
          {notice !== '' && `. ${notice}`}
        </span>
        {undoable.length > 0 && !readOnly && (
          <UndoEntries
            planId={plan.id}
            entries={undoable}
            onUndone={ids => {
              select(() => chooseRows(ids))
              setNotice(
                `Đã hoàn tác ${ids.length > 1 ? `${ids.length} dòng` : (byId.get(ids[0] ?? '')?.number ?? '')}.`,
              )
              list.current?.focus()
            }}
          />
        )}
        {chosen > 1 && !readOnly && (
          <Button size="small" icon={<EditRegular />} onClick={() => open('entry')}>
            Cập nhật {chosen} dòng
          </Button>
        )}
        <span className={styles.keys}>
          {readOnly
            ? 'Kế hoạch đã kết thúc: chỉ xem. ↑ ↓ chọn dòng, Enter xem lịch sử.'
            : '↑ ↓ chọn dòng · Enter cập nhật · 1–5 trạng thái · Shift+↑ ↓ chọn nhiều dòng · Shift+Enter lịch sử'}
        </span>
        <div className={styles.tools}>
          <SavedFilters
            planId={plan.id}
            filter={view.filter}
            countOf={view.countOf}
            onApply={view.setFilter}
          />
          <ViewTools
            planId={plan.id}
            title={`Danh sách theo dõi năm ${plan.year}`}
            rowIds={ids}
            what={`Tệp Excel gồm ${ids.length} dòng đang hiện trên màn hình, theo đúng thứ tự đang xem.`}
            paper="In ngang khổ A4"
          />
        </div>
      </div>
      <div className={styles.split}>
        {items.length === 0 ? (
          <div className={styles.none}>
            <EmptyState title="Không có dòng nào khớp">Hãy bỏ bớt điều kiện lọc.</EmptyState>
          </div>
        ) : (
          <TrackingList
            list={list}
            items={items}
            selection={selection}
            drafts={draftKeys}
            narrow={narrow}
            onPick={onPick}
            onToggle={onToggle}
            onOpen={onOpen}
            onKeyDown={onKeyDown}
          />
        )}
        {panel !== null && panelRows.length > 0 && (
          <RowPanel
            planId={plan.id}
            planYear={plan.year}
            rows={panelRows}
            corrects={corrects}
            today={context.today}
            period={start.period}
            periods={periods}
            drafts={drafts}
            focusWish={focusWish}
            view={panel}
            readOnly={readOnly}
            onView={setPanel}
            onCorrect={entry => {
              setCorrects(entry)
              if (entry) setFocusWish(wished => wished + 1)
            }}
            onSaved={onSaved}
            onClose={close}
          />
        )}
      </div>
      <PrintCopy
        lies="landscape"
        title={`Tình hình thực hiện ${citePlan(plan)} (tính đến ${formatDay(context.today)})`}
      >
        {() => <PrintList items={items} />}
      </PrintCopy>
    </div>
  )
}
