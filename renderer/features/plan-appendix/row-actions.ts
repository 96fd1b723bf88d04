import type { AppendixItem, GroupItem } from '../../../shared/plans/appendix.ts'
import { duplicateItems, insertRows, removeItems } from '../../../shared/plans/edit-appendix.ts'
import type { AppendixContext, AppendixSelection } from './appendix-context.ts'
import { insertHeading, turnItems } from './change-headings.ts'

/** What the toolbar and the grid's menu do with the selected items. Each is one step of undo. */
export type RowActions = {
  readonly addRow: () => void
  readonly addHeading: (kind: GroupItem['kind']) => void
  /** Answers whether something could be turned. */
  readonly turnInto: (kind: AppendixItem['kind']) => boolean
  readonly duplicate: () => void
  /** Answers how many items went. */
  readonly remove: () => number
}

/** What is told of items that went: several may go by mistake. */
export function removedNotice(count: number): string {
  return `Đã xóa ${count} dòng. Ctrl+Z để lấy lại.`
}

/**
 * The actions on what is selected; new items become the active ones.
 *
 * @param selected what is selected at the moment of the action: the screen may be a step behind the keyboard.
 * @param done called after what leaves no new item to go to.
 */
export function rowActions(
  { appendix, session, editContext, goToRow }: Omit<AppendixContext, 'appendices' | 'readOnly' | 'selection'>,
  selected: () => AppendixSelection,
  done: () => void,
): RowActions {
  /** Ids come from the context; the last made is where to go. */
  const noted = () => {
    const made: string[] = []
    const newId = () => {
      const id = editContext.newId()
      made.push(id)
      return id
    }
    return { made, newId }
  }
  const goToFirst = (made: readonly string[]) => {
    if (made[0] !== undefined) goToRow(made[0], selected().activeField ?? undefined)
  }
  return {
    addRow() {
      const { made, newId } = noted()
      const place = { beside: selected().rowIds.at(-1) ?? null, where: 'after', count: 1 } as const
      session.edit(appendix.id, now => insertRows(now, place, { newId }))
      goToFirst(made)
    },
    addHeading(kind) {
      const { made, newId } = noted()
      const before = selected().rowIds[0] ?? null
      session.edit(appendix.id, now => insertHeading(now, before, { id: newId(), kind }))
      goToFirst(made)
    },
    turnInto(kind) {
      const before = session.appendices()
      const { rowIds } = selected()
      session.edit(appendix.id, now => turnItems(now, rowIds, kind))
      done()
      return session.appendices() !== before
    },
    duplicate() {
      const { rowIds } = selected()
      if (rowIds.length === 0) return
      const { made, newId } = noted()
      session.edit(appendix.id, now => duplicateItems(now, rowIds, { newId }))
      goToFirst(made)
    },
    remove() {
      const { rowIds } = selected()
      if (rowIds.length > 0) session.edit(appendix.id, now => removeItems(now, rowIds))
      done()
      return rowIds.length
    },
  }
}
