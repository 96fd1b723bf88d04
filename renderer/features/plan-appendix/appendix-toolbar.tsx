import { Button, Divider, ToggleButton } from '@fluentui/react-components'
import {
  ColumnTripleEditRegular,
  CopyAddRegular,
  DeleteRegular,
  DocumentTableArrowRightRegular,
  FilterRegular,
  PanelRightRegular,
  SearchRegular,
  TableInsertRowRegular,
} from '@fluentui/react-icons'
import type { ReactNode, Ref } from 'react'
import type { Column } from '../../../shared/plans/appendix.ts'
import { useNotify } from '../../components/use-notify.tsx'
import type { PlanHistory } from '../../data/plan-history.ts'
import styles from '../../styles/plan-appendix.module.css'
import type { AppendixContext } from './appendix-context.ts'
import { HeadingMenu } from './heading-menu.tsx'
import { HistoryButtons } from './history-buttons.tsx'
import { NumberingPopover } from './numbering-popover.tsx'
import { type RowActions, removedNotice } from './row-actions.ts'
import type { RowView, Sort } from './row-view.ts'
import { SortMenu } from './sort-menu.tsx'

export type Panel = 'columns' | 'row' | null

/** The commands of an appendix. Every one is a stop of Tab. */
export function AppendixToolbar(props: {
  readonly context: AppendixContext
  readonly history: PlanHistory
  readonly actions: RowActions
  readonly view: RowView
  readonly columns: readonly Column[]
  readonly panel: Panel
  readonly filtering: boolean
  readonly onPanel: (panel: Panel) => void
  readonly onFilter: () => void
  readonly onSort: (sort: Sort | null) => void
  readonly onFind: () => void
  readonly onExport: () => void
  readonly tools: ReactNode
  readonly ref: Ref<HTMLFieldSetElement>
}) {
  const { context, actions, view, panel } = props
  const { readOnly, selection } = context
  const nothing = readOnly || selection.rowIds.length === 0
  const notify = useNotify()
  const toggle = (which: Exclude<Panel, null>) => props.onPanel(panel === which ? null : which)
  return (
    <fieldset ref={props.ref} className={styles.toolbar} aria-label="Công cụ phụ lục">
      <HistoryButtons history={props.history} disabled={readOnly} />
      <Divider vertical className={styles.divider} />
      <Button
        appearance="subtle"
        icon={<TableInsertRowRegular />}
        disabled={readOnly}
        title="Thêm dòng dưới dòng đang chọn"
        onClick={actions.addRow}
      >
        Thêm dòng
      </Button>
      <HeadingMenu
        actions={actions}
        disabled={readOnly}
        hasSelection={!nothing}
        inPrintedOrder={view.rank === null}
      />
      <Button
        appearance="subtle"
        icon={<CopyAddRegular />}
        aria-label="Nhân bản dòng đang chọn (Ctrl+Shift+D)"
        title="Nhân bản dòng đang chọn (Ctrl+Shift+D)"
        disabled={nothing}
        onClick={actions.duplicate}
      />
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label="Xóa dòng đang chọn (Ctrl+-)"
        title="Xóa dòng đang chọn (Ctrl+-)"
        disabled={nothing}
        onClick={() => {
          const count = actions.remove()
          if (count > 1) notify({ text: removedNotice(count) })
        }}
      />
      <Divider vertical className={styles.divider} />
      <ToggleButton
        appearance="subtle"
        icon={<ColumnTripleEditRegular />}
        checked={panel === 'columns'}
        onClick={() => toggle('columns')}
      >
        Cột
      </ToggleButton>
      <NumberingPopover context={context} />
      <Divider vertical className={styles.divider} />
      <Button
        appearance="subtle"
        icon={<SearchRegular />}
        aria-label="Tìm và thay (Ctrl+F)"
        title="Tìm và thay (Ctrl+F)"
        onClick={props.onFind}
      />
      <ToggleButton
        appearance="subtle"
        icon={<FilterRegular />}
        checked={props.filtering}
        onClick={props.onFilter}
      >
        Lọc
      </ToggleButton>
      <SortMenu columns={props.columns} sort={view.sort} onSort={props.onSort} />
      <Button
        appearance="subtle"
        icon={<DocumentTableArrowRightRegular />}
        aria-label="Xuất danh sách…"
        title="Xuất các dòng, các cột đang hiện thành tệp Excel"
        onClick={props.onExport}
      />
      {props.tools}
      <ToggleButton
        className={styles.last}
        appearance="subtle"
        icon={<PanelRightRegular />}
        checked={panel === 'row'}
        title="Mọi cột của dòng đang chọn (F4)"
        onClick={() => toggle('row')}
      >
        Chi tiết
      </ToggleButton>
    </fieldset>
  )
}
