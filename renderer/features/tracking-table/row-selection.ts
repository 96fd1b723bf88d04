/** Which row the keyboard is on, and which rows are chosen to be updated together. By ids. */
export type RowSelection = {
  readonly active: string | null
  /** Where a stretch of rows begins. */
  readonly anchor: string | null
  readonly chosen: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

export const noSelection: RowSelection = { active: null, anchor: null, chosen: none }

/** One row, none chosen. */
export function goToRow(id: string | null): RowSelection {
  return { active: id, anchor: id, chosen: none }
}

/** These rows, the keyboard on the first; one alone is not chosen. */
export function chooseRows(ids: readonly string[]): RowSelection {
  return { ...goToRow(ids[0] ?? null), chosen: ids.length > 1 ? new Set(ids) : none }
}

/**
 * The row so many further down, up when negative, within the list; infinitely many is the last and the first. While
 * the keyboard is on none, down begins at the top and up at the end. Undefined for an empty list.
 */
export function rowFrom(ids: readonly string[], active: string | null, by: number): string | undefined {
  const at = active === null ? -1 : ids.indexOf(active)
  if (at === -1 && Number.isFinite(by)) return ids[by < 0 ? ids.length - 1 : 0]
  return ids[Math.max(0, Math.min(ids.length - 1, at + by))]
}

/** All rows between where the stretch began and this one are chosen. */
export function extendToRow(
  ids: readonly string[],
  { anchor, active }: RowSelection,
  to: string,
): RowSelection {
  const begin = anchor ?? active ?? to
  const [from, last] = [ids.indexOf(begin), ids.indexOf(to)].toSorted((left, right) => left - right)
  return { active: to, anchor: begin, chosen: new Set(ids.slice(Math.max(0, from ?? 0), (last ?? 0) + 1)) }
}

/** Takes a row into the chosen ones, or out of them. */
export function toggleRow({ chosen }: RowSelection, id: string): RowSelection {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return { active: id, anchor: id, chosen: next }
}

/** The rows that an update is for, in the order of the list: those chosen, when none is the active one. */
export function targetRows(ids: readonly string[], { active, chosen }: RowSelection): readonly string[] {
  const shown = ids.filter(id => chosen.has(id))
  if (shown.length > 0) return shown
  return active !== null && ids.includes(active) ? [active] : []
}
