import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import type { EditContext } from '../../../shared/plans/edit-appendix.ts'
import { setColumn } from '../../../shared/plans/edit-columns.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import type { PlanDraft } from '../../data/plan-draft.ts'
import type { GridSelection } from '../../grid/grid-model.ts'
import styles from '../../styles/plan-appendix.module.css'
import {
  type AppendixContext,
  type AppendixSelection,
  nothingSelected,
  selectionOf,
} from './appendix-context.ts'
import { AppendixGrid } from './appendix-grid.tsx'
import { AppendixToolbar, type Panel } from './appendix-toolbar.tsx'
import { ColumnsPanel, type FormPresets } from './columns-panel.tsx'
import { ExportListDialog } from './export-list-dialog.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FindBar } from './find-bar.tsx'
import type { FormChoice } from './form-choices.ts'
import { rowActions } from './row-actions.ts'
import { RowMenu } from './row-menu.tsx'
import { RowPanel } from './row-panel.tsx'
import { noFilter } from './row-view.ts'
import { SortNotice } from './sort-notice.tsx'
import { StatusLine } from './status-line.tsx'
import { useColumnActions } from './use-column-actions.ts'
import { useFocusGrid } from './use-focus-grid.ts'
import { useItemGoal } from './use-item-goal.ts'
import { useRowView } from './use-row-view.ts'
import { useStable } from './use-stable.ts'

/** What other features put around and into the grid. */
export type AppendixSlots = {
  /** More of the toolbar. */
  readonly tools?: ((context: AppendixContext) => ReactNode) | undefined
  /** At the right of the grid. */
  readonly aside?: ((context: AppendixContext) => ReactNode) | undefined
  /** Under a cell's text. Keep the function while it says the same. */
  readonly note?: ((row: RowItem, field: string) => ReactNode) | undefined
  /** Whole texts offered for what has been typed so far. Keep the function while it says the same. */
  readonly suggestions?: ((field: string, text: string) => readonly string[]) | undefined
  readonly rowMark?: ((row: RowItem) => 'found' | 'warning' | undefined) | undefined
  /** Is told of a block that was pasted, and of the appendix as it was before. */
  readonly onPasted?: ((values: readonly (readonly string[])[], before: Appendix) => void) | undefined
  /** The commune's own forms: apply one, keep the present one. */
  readonly formPresets?: FormPresets | undefined
}

/** Keeps its identity, as every note must. */
const noNote = () => null

/** One appendix: its toolbar, its grid, and what stands beside it. Give it a `key` of the appendix's id. */
export function AppendixPane(
  props: AppendixSlots & {
    readonly planId: string
    readonly appendix: Appendix
    readonly appendices: readonly Appendix[]
    readonly draft: PlanDraft
    readonly editContext: EditContext
    readonly forms: readonly FormChoice[]
    readonly readOnly: boolean
    /** An item to go to: what the address names. */
    readonly place: string | undefined
    /** Goes to an item of another appendix. */
    readonly onLeaveTo: (itemId: string) => void
  },
) {
  const { appendix, appendices, draft, editContext, readOnly, place } = props
  const { session } = draft.tables
  const pane = useRef<HTMLDivElement>(null)
  const toolbar = useRef<HTMLFieldSetElement>(null)
  const findField = useRef<HTMLInputElement>(null)
  const [selection, setSelection] = useState<AppendixSelection>(nothingSelected)
  const latest = useRef(nothingSelected)
  const onSelect = useCallback((selected: AppendixSelection) => {
    latest.current = selected
    setSelection(selected)
  }, [])
  const [panel, setPanel] = useState<Panel>(null)
  const [filtering, setFiltering] = useState(false)
  const [finding, setFinding] = useState<'find' | 'replace' | null>(null)
  const [exporting, setExporting] = useState(false)
  const rows = useRowView(appendix)
  const { view, items, columns } = rows

  const { goal, show } = useItemGoal({
    appendixId: appendix.id,
    session,
    place,
    onShown: id => view.out.has(id) && rows.reset(),
    onLeaveTo: props.onLeaveTo,
  })
  const context: AppendixContext = {
    appendix,
    appendices,
    selection,
    session,
    editContext,
    goToRow: (id, field) => show(id, field, true),
    showOnly: (ids, label) => {
      setFiltering(true)
      rows.setFilter({ ...noFilter, picked: { ids, label } })
    },
    readOnly,
  }
  const toGrid = () => pane.current?.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true })
  // After the menu or the button has had the keyboard.
  const backToGrid = () => void setTimeout(toGrid)
  const actions = rowActions(context, () => latest.current, backToGrid)
  const openFind = () => {
    setFinding(now => now ?? 'find')
    findField.current?.select()
  }
  const openReplace = () => {
    setFinding('replace')
    findField.current?.select()
  }
  const closeFilter = () => {
    rows.setFilter(noFilter)
    setFiltering(false)
    toGrid()
  }
  const columnActions = useColumnActions({
    sort: (field, down) => rows.setSort({ field, down }),
    filter: field => {
      setFiltering(true)
      const conditions = [...view.filter.conditions, { field, test: 'contains', words: '' } as const]
      rows.setFilter({ ...view.filter, conditions })
    },
    hide: field => {
      const hidden = appendix.columns.find(one => one.field === field)?.hidden === undefined
      session.edit(appendix.id, now => setColumn(now, field, { hidden }))
    },
    settings: () => setPanel('columns'),
  })
  useShortcuts({
    'Ctrl+F': openFind,
    'Ctrl+H': openReplace,
    F4: () => setPanel(panel === 'row' ? null : 'row'),
    'Alt+3': toGrid,
    ...(finding !== null ? {} : { F3: openFind }),
  })
  useFocusGrid(toGrid)
  const note = props.note ?? noNote
  const closePanel = () => {
    setPanel(null)
    toGrid()
  }
  const aside = props.aside?.(context)
  const hasSide = panel !== null || Boolean(aside)
  const onFind = useStable(openFind)
  const onEscape = useStable(() => toolbar.current?.querySelector<HTMLElement>('button:enabled')?.focus())
  const rowMenu = useStable((selected: GridSelection) => (
    <RowMenu
      actions={rowActions(context, () => selectionOf(selected), backToGrid)}
      canAddHeadings={!readOnly && view.rank === null}
      onDetails={() => setPanel('row')}
    />
  ))
  return (
    <div className={styles.pane} data-side={hasSide || undefined}>
      <div className={styles.above}>
        <AppendixToolbar
          ref={toolbar}
          context={context}
          history={draft.body.history}
          actions={actions}
          view={view}
          columns={columns}
          panel={panel}
          filtering={filtering}
          onPanel={setPanel}
          onFilter={() => (filtering ? closeFilter() : setFiltering(true))}
          onSort={rows.setSort}
          onFind={openFind}
          onExport={() => setExporting(true)}
          tools={props.tools?.(context)}
        />
        {finding !== null && (
          <FindBar
            context={context}
            items={items}
            columns={columns}
            field={findField}
            replacing={finding === 'replace'}
            onReplacing={replacing => setFinding(replacing ? 'replace' : 'find')}
            onShow={(id, field) => show(id, field, false)}
            onClose={() => {
              setFinding(null)
              toGrid()
            }}
          />
        )}
        {filtering && (
          <FilterBar
            appendix={appendix}
            filter={view.filter}
            shown={items.filter(({ kind }) => kind === 'row').length}
            total={appendix.items.filter(({ kind }) => kind === 'row').length}
            onChange={rows.setFilter}
            onRefresh={() => rows.setFilter(view.filter)}
            onClose={closeFilter}
          />
        )}
        {view.sort && (
          <SortNotice sort={view.sort} columns={appendix.columns} onReset={() => rows.setSort(null)} />
        )}
      </div>
      <AppendixGrid
        appendix={appendix}
        items={items}
        columns={columns}
        session={session}
        editContext={editContext}
        readOnly={readOnly}
        orderLocked={!rows.isWhole}
        goal={goal}
        columnActions={columnActions}
        onSelect={onSelect}
        onFind={onFind}
        onEscape={onEscape}
        rowMenu={rowMenu}
        pane={pane}
        note={note}
        suggestions={props.suggestions}
        rowMark={props.rowMark}
        onPasted={props.onPasted}
      />
      {hasSide && (
        <div className={styles.side}>
          {panel === 'columns' && (
            <ColumnsPanel
              context={context}
              forms={props.forms.filter(({ id }) => id !== `appendix-${appendix.id}`)}
              presets={props.formPresets}
              hiddenShown={rows.hiddenShown}
              onShowHidden={rows.setHiddenShown}
              onClose={closePanel}
            />
          )}
          {panel === 'row' && (
            <RowPanel
              context={context}
              shown={items}
              note={note}
              onShow={(id, field) => show(id, field, false)}
              onClose={closePanel}
            />
          )}
          {aside}
        </div>
      )}
      <StatusLine appendix={appendix} shown={items} selected={selection.rowIds.length} />
      {exporting && (
        <ExportListDialog
          planId={props.planId}
          appendix={appendix}
          items={items}
          columns={columns}
          onClose={() => setExporting(false)}
        />
      )}
    </div>
  )
}
