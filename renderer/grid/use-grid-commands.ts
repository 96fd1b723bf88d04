import type { RefObject } from 'react'
import type { Ending } from './cell-editor.tsx'
import { fillWith } from './grid-edits.ts'
import type { GridCommand, RowCommand } from './grid-keys.ts'
import type { GridEdit, GridPlace, GridTable } from './grid-model.ts'
import { moveFrom } from './grid-moves.ts'
import {
  extendTo,
  rangeOf,
  type Selection,
  selectAll,
  selectColumns,
  selectPlace,
  selectRows,
} from './grid-selection.ts'
import { nextSelection } from './next-place.ts'
import { rowCommand } from './row-commands.ts'
import type { CellEdit } from './use-cell-edit.ts'

/** What keys and the menu do to a grid with a given selection. */
export function useGridCommands(given: {
  readonly table: GridTable
  readonly selection: Selection | null
  readonly edit: CellEdit
  readonly orderLocked: boolean
  readonly header: RefObject<HTMLElement | null>
  /** Rows that a page of the screen holds. */
  readonly pageRows: () => number
  readonly select: (next: Selection) => void
  /** Selects and brings into sight: the active cell or another. */
  readonly go: (next: Selection, shown?: GridPlace) => void
  readonly emit: (edit: GridEdit | null, after?: Selection) => void
  readonly announce: (text: string) => void
  readonly openMenu: () => void
  readonly onFind: (() => void) | undefined
  readonly onEscape: (() => void) | undefined
}) {
  const { table, selection, edit, select, go, emit } = given

  /** The first row of an empty table. */
  const addFirst = () =>
    emit({ kind: 'insert', beside: null, where: 'after', count: 1 }, selectPlace({ row: 0, column: 0 }))

  const runOnRows = (command: RowCommand) => {
    if (!selection) {
      if (command === 'insertBefore') addFirst()
    } else if (given.orderLocked && (command === 'moveUp' || command === 'moveDown')) {
      given.announce('Đang sắp xếp hoặc lọc nên không chuyển dòng được.')
    } else {
      const { edit: step, after } = rowCommand(table, selection, command)
      emit(step, after)
    }
  }

  /** Ends the edit of a cell as the person asked. */
  const endEdit = (ending: Ending) => {
    if (!selection) return
    const text = edit.finish(ending.kind !== 'cancel' && ending.kind !== 'fill')
    if (ending.kind === 'cancel') return
    if (ending.kind === 'fill') {
      if (text !== null) emit(fillWith(table, rangeOf(table, selection), text))
      return
    }
    const next = nextSelection(table, selection, ending)
    if (next) go(next)
  }

  const move = (now: Selection, { move: way, extend }: Extract<GridCommand, { kind: 'move' }>) => {
    const to = moveFrom(table, extend ? now.head : now.active, way, given.pageRows())
    const { row, column } = now.active
    if (extend) go(extendTo(now, to), to)
    else if (row === 0 && way.to === 'cell' && way.direction === 'up')
      given.header.current?.querySelector<HTMLElement>(`[data-header="${column}"]`)?.focus()
    else go(selectPlace(to))
  }

  /** Carries out what a key asks; answers whether it was the grid's. */
  const run = (command: GridCommand): boolean => {
    const { kind } = command
    if (kind === 'find' || kind === 'leave') {
      const listener = kind === 'find' ? given.onFind : given.onEscape
      listener?.()
      return listener !== undefined
    }
    if (!selection) {
      if (kind === 'insertBefore') addFirst()
      return kind === 'insertBefore'
    }
    const { active } = selection
    const { top, bottom, left, right } = rangeOf(table, selection)
    switch (kind) {
      case 'move':
        move(selection, command)
        break
      case 'tab':
      case 'enter': {
        const next = nextSelection(table, selection, command)
        if (next) go(next)
        return next !== null
      }
      case 'selectAll':
        select(selectAll(table, active))
        break
      case 'selectRows':
        select({ ...selectRows(top, bottom), active })
        break
      case 'selectColumns':
        select({ ...selectColumns(left, right), active })
        break
      case 'edit':
        edit.begin()
        break
      case 'menu':
        given.openMenu()
        break
      default:
        runOnRows(kind)
    }
    return true
  }

  return { run, runOnRows, endEdit }
}
