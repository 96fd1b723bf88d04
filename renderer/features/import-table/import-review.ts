import type { Appendix, AppendixKind } from '../../../shared/plans/appendix.ts'
import type { EditContext } from '../../../shared/plans/edit-appendix.ts'
import { applyTableMerge } from '../../../shared/recognize/apply-merge.ts'
import type { MappedRow } from '../../../shared/recognize/mapped-row.ts'
import { planTableMerge } from '../../../shared/recognize/plan-merge.ts'
import type { RawTable } from '../../../shared/recognize/raw-table.ts'
import { readMappedRows } from '../../../shared/recognize/read-mapped-rows.ts'
import type { TableMapping } from '../../../shared/recognize/table-mapping.ts'
import type { MergeEntry, TableMerge } from '../../../shared/recognize/table-merge.ts'
import { filledCells, tableToAppendix } from '../../../shared/recognize/table-to-appendix.ts'

/** Where a table goes: into an appendix of the plan, or into a new one at their end. */
export type ImportTarget =
  | { readonly kind: 'appendix'; readonly id: string }
  | { readonly kind: 'new'; readonly title: string; readonly appendixKind: AppendixKind }

/** Whether an appendix says nothing yet: it has the empty rows of a new one at most. */
export function isBlank({ items }: Appendix): boolean {
  return items.every(item => item.kind === 'row' && Object.keys(item.cells).length === 0)
}

/** The rows that wait to be written in make way for those that come. */
const ready = (appendix: Appendix): Appendix => (isBlank(appendix) ? { ...appendix, items: [] } : appendix)

const keyOf = ({ at }: MappedRow) => `r${at}`

/** Everything that a table holds comes into a new appendix, doubles too. */
function entriesOfNew(rows: readonly MappedRow[]): readonly MergeEntry[] {
  let group: readonly string[] = []
  let headings: readonly string[] = []
  return rows.map((row): MergeEntry => {
    const { at } = row
    if (row.kind === 'skipped')
      return { kind: 'skipped', at, what: 'noRow', reason: row.reason, text: row.text }
    const key = keyOf(row)
    if (row.kind === 'row') {
      const note = row.note === undefined ? {} : { note: row.note }
      const cells = filledCells(row.cells)
      return { kind: 'added', key, at, number: row.number, cells, headings, after: undefined, ...note }
    }
    if (row.kind === 'group') group = headings = [row.title]
    else headings = [...group, row.title]
    return { kind: 'heading', key, at, number: row.number, headings }
  })
}

/**
 * What bringing a table in would do, before anything is done.
 *
 * @param appendix the one that it goes into; undefined for a new one.
 */
export function reviewImport(
  table: RawTable,
  mapping: TableMapping,
  appendix: Appendix | undefined,
): TableMerge {
  const rows = readMappedRows(table, mapping)
  if (appendix === undefined) return { entries: entriesOfNew(rows), columns: [], missing: [] }
  return planTableMerge(ready(appendix), rows, mapping)
}

/** Keys of everything that a merge would do. */
export function keysOf({ entries }: TableMerge): readonly string[] {
  return [...new Set(entries.flatMap(entry => ('key' in entry ? [entry.key] : [])))]
}

/** Which of a table's rows a new appendix takes: those accepted, and the headings above them. */
function keptRows(rows: readonly MappedRow[], accepted: ReadonlySet<string>): readonly boolean[] {
  let inGroup = false
  let inSubgroup = false
  return rows
    .toReversed()
    .map(row => {
      const kept =
        accepted.has(keyOf(row)) ||
        (row.kind === 'group' && inGroup) ||
        (row.kind === 'subgroup' && inSubgroup)
      if (row.kind === 'row') inSubgroup ||= kept
      if (row.kind === 'subgroup') inSubgroup = false
      inGroup = row.kind === 'group' ? false : inGroup || kept
      if (row.kind === 'group') inSubgroup = false
      return kept
    })
    .toReversed()
}

/**
 * Brings a table in, as far as it was accepted.
 *
 * @param appendices the plan's.
 * @param source.merge what was reviewed, by `reviewImport`.
 * @param accepted keys of the entries to carry out.
 * @returns the same list when nothing was accepted.
 */
export function applyImport(
  appendices: readonly Appendix[],
  source: { readonly table: RawTable; readonly mapping: TableMapping; readonly merge: TableMerge },
  target: ImportTarget,
  accepted: ReadonlySet<string>,
  context: EditContext,
): readonly Appendix[] {
  const { table, mapping, merge } = source
  if (keysOf(merge).every(key => !accepted.has(key))) return appendices
  if (target.kind === 'appendix')
    return appendices.map(one =>
      one.id === target.id ? applyTableMerge(ready(one), merge, accepted, context) : one,
    )
  const { title, appendixKind: kind } = target
  const whole = tableToAppendix(table, mapping, { id: context.newId(), title, kind, ...context })
  const rows = readMappedRows(table, mapping).filter(row => row.kind !== 'skipped')
  const kept = keptRows(rows, accepted)
  return [...appendices, { ...whole, items: whole.items.filter((_, index) => kept[index]) }]
}
