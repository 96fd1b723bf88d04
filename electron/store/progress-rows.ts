import { type ProgressEntry, progressEntry } from '../../shared/tasks/progress.ts'
import { parseJson, parseStored, toJson } from './json-column.ts'
import type { ProgressEntryTable } from './schema.ts'

/** An entry of the log as the table holds it. */
export function entryToRow(entry: ProgressEntry): ProgressEntryTable {
  const { planId, rowId, evidence, source, ...facts } = entry
  return { ...facts, plan_id: planId, row_id: rowId, evidence: toJson(evidence), source: toJson(source) }
}

/** An entry read back; throws `storeProblem/corrupt` for what is none. */
export function rowToEntry({
  plan_id,
  row_id,
  evidence,
  source,
  ...facts
}: ProgressEntryTable): ProgressEntry {
  return parseStored(progressEntry, {
    ...facts,
    planId: plan_id,
    rowId: row_id,
    evidence: parseJson(evidence),
    source: parseJson(source),
  })
}
