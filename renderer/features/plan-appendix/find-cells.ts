import type { AppendixItem } from '../../../shared/plans/appendix.ts'
import type { CellChange } from '../../../shared/plans/edit-appendix.ts'
import { type FindOptions, findInText, foldQuery } from '../../editor/find/find-in-text.ts'
import { foldedCells } from './folded-cells.ts'
import { cellOf } from './row-view.ts'

/** A cell, or (field null) a heading, that holds the words looked for. */
export type CellHit = { readonly id: string; readonly field: string | null }

function textAt(item: AppendixItem, field: string | null): string {
  if (item.kind !== 'row') return field === null ? item.title : ''
  return field === null ? '' : cellOf(item, field)
}

/** The cells that may hold a folded query, or a heading's title. */
function placesOf(
  item: AppendixItem,
  fields: readonly string[],
  folded: string,
  options: FindOptions,
): readonly (string | null)[] {
  if (item.kind !== 'row') return [null]
  const cells = foldedCells(item, options)
  return fields.filter(field => cells.get(field)?.includes(folded))
}

/**
 * Cells that hold some words, line by line as shown.
 *
 * @param fields the columns that are shown, in order.
 */
export function findCells(
  items: readonly AppendixItem[],
  fields: readonly string[],
  query: string,
  options: FindOptions,
): readonly CellHit[] {
  if (query.trim() === '') return []
  const folded = foldQuery(query, options)
  return items.flatMap(item =>
    placesOf(item, fields, folded, options)
      .filter(field => findInText(textAt(item, field), query, options).length > 0)
      .map(field => ({ id: item.id, field })),
  )
}

/** A text with every hit replaced; letters around them stay as they are. */
function replaced(text: string, query: string, options: FindOptions, words: string): string {
  return findInText(text, query, options)
    .toReversed()
    .reduce((done, { from, to }) => done.slice(0, from) + words + done.slice(to), text)
}

/** What replacing words in cells comes to, as changes of one step. */
export function replaceInCells(
  items: readonly AppendixItem[],
  hits: readonly CellHit[],
  query: string,
  options: FindOptions,
  words: string,
): readonly CellChange[] {
  const byId = new Map(items.map(item => [item.id, item]))
  return hits.flatMap(({ id, field }) => {
    const item = byId.get(id)
    if (item === undefined) return []
    return { id, field, text: replaced(textAt(item, field), query, options, words) }
  })
}

/** The hit to go to: the first at or behind a place, or the next or previous of the one that stands there. */
export function hitFrom(
  hits: readonly CellHit[],
  current: CellHit | null,
  order: { readonly ids: readonly string[]; readonly fields: readonly string[] },
  step: 1 | -1 | 0,
): CellHit | undefined {
  const placeOf = ({ id, field }: CellHit) =>
    order.ids.indexOf(id) * (order.fields.length + 1) + (field === null ? 0 : order.fields.indexOf(field) + 1)
  if (current === null) return step === -1 ? hits.at(-1) : hits[0]
  const here = placeOf(current)
  if (step === -1) return hits.findLast(hit => placeOf(hit) < here) ?? hits.at(-1)
  return hits.find(hit => (step === 0 ? placeOf(hit) >= here : placeOf(hit) > here)) ?? hits[0]
}
