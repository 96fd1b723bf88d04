import type { Page } from '@playwright/test'
import type { GridEdit, GridRow, GridSelection } from '../../../renderer/grid/grid-model.ts'

/** What the grid's owner has seen. */
export type Seen = {
  readonly edits: readonly GridEdit[]
  readonly rows: readonly GridRow[]
  readonly selection: GridSelection | null
  readonly undo: number
}

/** Reads what the page's owner has. */
export function readSeen(page: Page): Promise<Seen> {
  return page.evaluate((): Seen => Reflect.get(window, 'seen'))
}

/** The text of a cell as its owner has it; column `''` for a heading. */
export async function textOf(page: Page, row: number, column: string): Promise<string | undefined> {
  const found = (await readSeen(page)).rows[row]
  return found?.kind === 'heading' ? found.text : (found?.cells[column] ?? '')
}

/** A cell on the screen, by row and column from 0. */
export function cellAt(page: Page, row: number, column: number) {
  return page.locator(`[data-index="${row}"] [data-column="${column}"]`)
}
