import type { ProgressEntry } from '../../../shared/tasks/progress.ts'

let count = 0

/** An entry of the log, of the day it is about at eight in the morning in Vietnam, with what a test says of it. */
export function entry(day: string, given: Partial<ProgressEntry> = {}): ProgressEntry {
  count += 1
  return {
    id: `e${String(count).padStart(5, '0')}`,
    planId: 'p',
    rowId: 'r',
    day,
    period: null,
    occurrence: null,
    status: null,
    percent: null,
    value: null,
    result: '',
    difficulty: '',
    proposal: '',
    evidence: [],
    reporter: 'Phòng Kinh tế',
    source: { kind: 'typed' },
    corrects: null,
    reason: '',
    at: `${day}T01:00:00.000Z`,
    ...given,
  }
}
