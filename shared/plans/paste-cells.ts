import type { Appendix, AppendixItem, RowItem } from './appendix.ts'
import { type CellChange, type EditContext, setCells } from './edit-appendix.ts'

export type CellBlock = {
  /** Items in the order in which they are shown, from the one that takes the first line on. */
  readonly ids: readonly string[]
  /** Fields in the order in which they are shown, from the one that takes the first value on. */
  readonly fields: readonly string[]
  /** Lines of values. */
  readonly values: readonly (readonly string[])[]
}

/**
 * Puts a block of copied cells into an appendix in one step: each line into the next item shown, lines past the last
 * of them into new rows behind it. Over a heading, the first value that is not empty becomes its title. Values past
 * the last column are dropped; the ordinal takes none, since it is computed.
 */
export function pasteCells(appendix: Appendix, block: CellBlock, context: EditContext): Appendix {
  const byId = new Map(appendix.items.map(item => [item.id, item]))
  const known = block.ids.filter(id => byId.has(id))
  const missing = Math.max(0, block.values.length - known.length)
  const fresh = Array.from(
    { length: missing },
    (): RowItem => ({ id: context.newId(), kind: 'row', cells: {} }),
  )
  const last = appendix.items.findIndex(({ id }) => id === known.at(-1))
  const at = last < 0 ? appendix.items.length : last + 1
  const grown = missing === 0 ? appendix : { ...appendix, items: appendix.items.toSpliced(at, 0, ...fresh) }
  const targets: readonly (AppendixItem | undefined)[] = [...known.map(id => byId.get(id)), ...fresh]
  const changes = block.values.flatMap((line, index): readonly CellChange[] => {
    const item = targets[index]
    if (item === undefined) return []
    if (item.kind !== 'row') {
      const title = line.find(value => value.trim() !== '')
      return title === undefined ? [] : [{ id: item.id, field: null, text: title }]
    }
    return line.slice(0, block.fields.length).map((text, place) => ({
      id: item.id,
      field: block.fields[place] ?? null,
      text,
    }))
  })
  return setCells(grown, changes, context.year)
}
