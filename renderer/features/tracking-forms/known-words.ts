import { formatDay } from '../../../shared/dates.ts'
import { columnLabel } from '../../../shared/forms/form-columns.ts'
import { label } from '../../../shared/glossary.ts'
import { evidenceWords } from '../../../shared/reports/report-words.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { figureText } from '../../../shared/tasks/tracked-words.ts'

/** A fact with the name of its column. */
export type SaidFact = { readonly label: string; readonly text: string }

/** What an entry of the log says, under the names that the form's columns have; what it leaves out is left out. */
export function knownFacts(entry: ProgressEntry): readonly SaidFact[] {
  const { status, percent, value, result, difficulty, proposal, evidence } = entry
  const facts: readonly SaidFact[] = [
    { label: columnLabel('status'), text: status === null ? '' : label(`progress.${status}`) },
    { label: columnLabel('percent'), text: percent === null ? '' : figureText(percent) },
    { label: columnLabel('value'), text: value === null ? '' : figureText(value) },
    { label: columnLabel('result'), text: result },
    { label: columnLabel('difficulty'), text: difficulty },
    { label: columnLabel('proposal'), text: proposal },
    { label: columnLabel('document'), text: evidence.map(evidenceWords).join('; ') },
  ]
  return facts.filter(({ text }) => text.trim() !== '')
}

/** Where an entry came from: `Phòng Kinh tế, 05/03/2026, từ phiếu “…”`. */
export function knownOrigin({ reporter, day, source }: ProgressEntry): string {
  const from =
    source.kind === 'form'
      ? `từ phiếu “${source.file}”`
      : source.kind === 'exchange'
        ? 'từ máy khác'
        : 'ghi tay'
  return [reporter, formatDay(day), from].filter(part => part !== '').join(', ')
}
