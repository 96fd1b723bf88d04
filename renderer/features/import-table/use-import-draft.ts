import { useMemo, useState } from 'react'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { type RawTable, tableOfWords } from '../../../shared/recognize/raw-table.ts'
import { readMappedRows } from '../../../shared/recognize/read-mapped-rows.ts'
import { fitsAppendix, likelyTable } from './choose-table.ts'
import { fieldName } from './field-choices.ts'
import { type ImportTarget, keysOf, reviewImport } from './import-review.ts'
import { type MappingEdits, mappingOf, mappingProblem, noEdits } from './mapping-edits.ts'
import { newAppendixTitle } from './new-appendix-title.ts'
import type { ImportSource } from './use-import-source.ts'

const nothing = tableOfWords('', [])

/** What a person has chosen so far: the table, where it goes, what its columns are, which rows are not wanted. */
type Draft = {
  readonly source: ImportSource
  readonly table: number
  readonly target: ImportTarget
  readonly edits: MappingEdits
  readonly refused: ReadonlySet<string>
}

function newTarget(table: RawTable, year: number): ImportTarget {
  const { title, kind } = mappingOf(table, undefined, noEdits)
  return { kind: 'new', title: title || newAppendixTitle(kind, year), appendixKind: kind }
}

/** An import from the tables that were read to what it would do. */
export function useImportDraft(given: {
  readonly appendices: readonly Appendix[]
  /** The one that is open; undefined when the plan has none. */
  readonly appendixId: string | undefined
  readonly year: number
}) {
  const { appendices, year } = given
  const [draft, setDraft] = useState<Draft | null>(null)
  const table = draft?.source.tables[draft.table] ?? nothing
  const target = draft?.target
  const appendix = target?.kind === 'appendix' ? appendices.find(({ id }) => id === target.id) : undefined
  const edits = draft?.edits ?? noEdits
  const mapping = useMemo(() => mappingOf(table, appendix, edits), [table, appendix, edits])
  const problem = mappingProblem(table, mapping, field => fieldName(field, appendix, mapping))
  const mapped = useMemo(() => readMappedRows(table, mapping), [table, mapping])
  const merge = useMemo(() => reviewImport(table, mapping, appendix), [table, mapping, appendix])
  const refused = draft?.refused
  const accepted = useMemo(() => new Set(keysOf(merge).filter(key => !refused?.has(key))), [merge, refused])
  const change = (part: Partial<Draft>) => setDraft(now => now && { ...now, ...part })
  const choose = (source: ImportSource, index: number, wanted: Appendix | undefined, fits = false) => {
    const chosen = source.tables[index] ?? nothing
    const into: ImportTarget =
      wanted !== undefined && (fits || fitsAppendix(chosen, wanted))
        ? { kind: 'appendix', id: wanted.id }
        : newTarget(chosen, year)
    setDraft({ source, table: index, target: into, edits: noEdits, refused: new Set() })
  }
  const open = appendices.find(({ id }) => id === given.appendixId)
  return {
    draft,
    table,
    appendix,
    mapping,
    problem,
    mapped,
    merge,
    accepted,
    /** Begins with the table that is most likely meant; it goes into the open appendix when that `fits`. */
    begin: (source: ImportSource, fits?: boolean) =>
      choose(source, likelyTable(source.tables, open), open, fits),
    chooseTable: (index: number) => draft && choose(draft.source, index, open),
    /** `''` stands for a new appendix. What was said of the columns is kept. */
    chooseTarget: (id: string) =>
      change({ target: id === '' ? newTarget(table, year) : { kind: 'appendix', id }, refused: new Set() }),
    setTarget: (next: ImportTarget) => change({ target: next }),
    setEdits: (next: MappingEdits) => change({ edits: next, refused: new Set() }),
    accept: (keys: readonly string[], on: boolean) => {
      const now = new Set(refused)
      for (const key of keys) on ? now.delete(key) : now.add(key)
      change({ refused: now })
    },
  }
}
