import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import type { EditContext } from '../../../shared/plans/edit-appendix.ts'
import type { AppendixSession } from '../../data/appendix-session.ts'
import type { GridSelection } from '../../grid/grid-model.ts'

/** Where the person is in an appendix. */
export type AppendixSelection = {
  /** Ids of the selected items, in the order shown. */
  readonly rowIds: readonly string[]
  readonly activeRowId: string | null
  /** The column of the active cell; null on a heading. */
  readonly activeField: string | null
}

/** What other features' tools of an appendix work on. */
export type AppendixContext = {
  readonly appendix: Appendix
  /** All appendices of the plan, in order. */
  readonly appendices: readonly Appendix[]
  readonly selection: AppendixSelection
  readonly session: AppendixSession
  readonly editContext: EditContext
  /** Brings an item into sight and makes it the active one; an item of another appendix opens that one. */
  readonly goToRow: (id: string, field?: string) => void
  /** Shows these rows alone, as a filter that says what they are. */
  readonly showOnly: (ids: readonly string[], label: string) => void
  readonly readOnly: boolean
}

export const nothingSelected: AppendixSelection = { rowIds: [], activeRowId: null, activeField: null }

/** The active row, when a row and no heading is active. */
export function activeRow({
  appendix,
  selection,
}: Pick<AppendixContext, 'appendix' | 'selection'>): RowItem | undefined {
  const item = appendix.items.find(({ id }) => id === selection.activeRowId)
  return item?.kind === 'row' ? item : undefined
}

/** The grid's selection in the words of the appendix. */
export function selectionOf({ active, rowIds }: GridSelection): AppendixSelection {
  return {
    rowIds,
    activeRowId: active?.rowId ?? null,
    activeField: active === null || active.column === '' ? null : active.column,
  }
}
