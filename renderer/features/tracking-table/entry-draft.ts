import { z } from 'zod'
import { formatDay, parseDay } from '../../../shared/dates.ts'
import type { NewProgress } from '../../../shared/tasks/api.ts'
import { firstEntryDay } from '../../../shared/tasks/entry-fault.ts'
import { parseFigureText } from '../../../shared/tasks/parse-figure-text.ts'
import { type Period, periodBounds } from '../../../shared/tasks/period.ts'
import { type ProgressEntry, reportedStatuses } from '../../../shared/tasks/progress.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { figureText } from '../../../shared/tasks/tracked-words.ts'

const evidenceDraft = z.strictObject({ document: z.string(), date: z.string(), path: z.string() })

/** What is being entered on a row, as typed. */
export const entryDraft = z.strictObject({
  status: z.enum(reportedStatuses).nullable(),
  percent: z.string(),
  value: z.string(),
  result: z.string(),
  difficulty: z.string(),
  proposal: z.string(),
  evidence: z.array(evidenceDraft),
  day: z.string(),
  /** Empty for none. */
  period: z.string(),
  /** Due day of the return that it is about; empty for none. */
  occurrence: z.string(),
  reporter: z.string(),
  /** Why an entry is corrected. */
  reason: z.string(),
})
export type EntryDraft = Omit<Readonly<z.infer<typeof entryDraft>>, 'evidence'> & {
  readonly evidence: readonly Readonly<z.infer<typeof evidenceDraft>>[]
}
export type DraftField = keyof EntryDraft

export const noEvidence = { document: '', date: '', path: '' } as const

/** What to begin with. */
export type DraftStart = {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** The running month; null for none. */
  readonly period: Period | null
}

/** The day that a report for a period is about: the period's last one once it is over, else today. */
function dayOf(period: string, today: string): string {
  if (period === '') return today
  const { end } = periodBounds(period)
  return end < today ? end : today
}

/** A new entry on a row: for the running month, by its leading unit, on its first return that is open. */
export function newDraft(
  row: Pick<TrackedRow, 'leads' | 'occurrences'> | undefined,
  { today, period }: DraftStart,
): EntryDraft {
  const open = row?.occurrences.find(({ state }) => state === 'missed' || state === 'due')
  return {
    status: null,
    percent: '',
    value: '',
    result: '',
    difficulty: '',
    proposal: '',
    evidence: [noEvidence],
    day: formatDay(dayOf(period ?? '', today)),
    period: period ?? '',
    occurrence: open?.due ?? '',
    reporter: row?.leads[0] ?? '',
    reason: '',
  }
}

/** An entry as it stands, to be put right. */
export function correctionDraft(entry: ProgressEntry): EntryDraft {
  const { status, percent, value, result, difficulty, proposal, evidence, day, reporter } = entry
  return {
    status,
    percent: percent === null ? '' : figureText(percent),
    value: value === null ? '' : figureText(value),
    result,
    difficulty,
    proposal,
    evidence:
      evidence.length === 0
        ? [noEvidence]
        : evidence.map(each => ({ ...each, date: each.date === null ? '' : formatDay(each.date) })),
    day: formatDay(day),
    period: entry.period ?? '',
    occurrence: entry.occurrence ?? '',
    reporter,
    reason: '',
  }
}

/** An entry with nothing said, to take it back: only why is still to be told. */
export function withdrawalDraft(entry: ProgressEntry): EntryDraft {
  const nothing = { status: null, percent: '', value: '', result: '', difficulty: '', proposal: '' }
  return { ...correctionDraft(entry), ...nothing, evidence: [noEvidence] }
}

/** Takes back what was just saved on a row. */
export function undoing({ id, rowId, day, period, occurrence, reporter }: ProgressEntry): NewProgress {
  return {
    rowId,
    day,
    period,
    occurrence,
    status: null,
    percent: null,
    value: null,
    result: '',
    difficulty: '',
    proposal: '',
    evidence: [],
    reporter,
    corrects: id,
    reason: 'Hoàn tác ngay sau khi ghi',
  }
}

/** For another period: a day that nobody changed goes with it. */
export function withPeriod(draft: EntryDraft, period: string, today: string): EntryDraft {
  const untouched = draft.day === formatDay(dayOf(draft.period, today))
  return { ...draft, period, ...(untouched ? { day: formatDay(dayOf(period, today)) } : {}) }
}

/** What the day is of. */
export const dayLabel = ({ status }: Pick<EntryDraft, 'status'>): string =>
  status === 'done' ? 'Ngày hoàn thành' : 'Tính đến ngày'

/** What a day after the period's end comes to; empty when it is not. */
export function dayHint(draft: Pick<EntryDraft, 'day' | 'period'>): string {
  const day = parseDay(draft.day)
  if (day === undefined || draft.period === '') return ''
  const { end } = periodBounds(draft.period)
  return day > end ? `Sau ngày ${formatDay(end)}: báo cáo của kỳ chưa tính đến.` : ''
}

/** Done is all of it, not begun is none of it: the figure follows the status. To stop is said of a duty as a whole. */
export function withStatus(draft: EntryDraft, status: EntryDraft['status']): EntryDraft {
  const percent =
    status === 'done' ? '100' : draft.status === 'done' || status === 'notStarted' ? '' : draft.percent
  const occurrence = status === 'paused' || status === 'cancelled' ? '' : draft.occurrence
  return { ...draft, status, percent, occurrence }
}

export type DraftProblems = { readonly [Field in DraftField]?: string }
export type ReadDraft =
  | { readonly ok: true; readonly entry: Omit<NewProgress, 'rowId'> }
  | { readonly ok: false; readonly problems: DraftProblems }

/** What an entry is read for. */
export type DraftContext = {
  readonly today: string
  readonly planYear: number
  /** The unit of the row's figure. */
  readonly unit: string
  /** The entry that it corrects; null for a new one. */
  readonly corrects: string | null
}

/** What was typed as an entry, or what of it cannot be, in words for the field. */
export function readDraft(draft: EntryDraft, context: DraftContext): ReadDraft {
  const { unit, corrects } = context
  const day = parseDay(draft.day)
  const percent = figureOf(draft.percent, '%')
  const value = figureOf(draft.value, unit)
  const evidence = draft.evidence.map(({ document, date, path }) => ({
    document: document.trim(),
    date: date.trim() === '' ? null : (parseDay(date) ?? ''),
    path: path.trim(),
  }))
  const problems: DraftProblems = {
    ...problemOf('percent', percentProblem(percent, draft)),
    ...problemOf('value', value === undefined && 'Không đọc được số. Ghi một số, ví dụ 92,5.'),
    ...problemOf('day', dayProblem(day, context)),
    ...problemOf(
      'evidence',
      evidence.some(({ date }) => date === '') && 'Ngày văn bản không đúng. Ghi dạng 05/02/2026.',
    ),
    ...problemOf('reason', corrects !== null && draft.reason.trim() === '' && 'Ghi lý do đính chính.'),
  }
  const kept = evidence.filter(({ document, date, path }) => document !== '' || date !== null || path !== '')
  const entry = {
    day: day ?? '',
    period: draft.period === '' ? null : draft.period,
    occurrence: draft.occurrence === '' ? null : draft.occurrence,
    status: draft.status,
    percent: percent ?? null,
    value: value ?? null,
    result: draft.result.trim(),
    difficulty: draft.difficulty.trim(),
    proposal: draft.proposal.trim(),
    evidence: kept,
    reporter: draft.reporter.trim(),
    corrects,
    reason: corrects === null ? '' : draft.reason.trim(),
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  if (corrects === null && saysNothing(draft))
    return { ok: false, problems: { result: 'Chưa ghi gì: chọn trạng thái, ghi số liệu hoặc kết quả.' } }
  return { ok: true, entry }
}

const problemOf = (field: DraftField, problem: string | false | undefined): DraftProblems =>
  problem ? { [field]: problem } : {}

/** Null for nothing typed, undefined for what is no figure. */
function figureOf(text: string, unit: string): number | null | undefined {
  return text.trim() === '' ? null : parseFigureText(text, unit)
}

function percentProblem(
  percent: number | null | undefined,
  { status }: Pick<EntryDraft, 'status'>,
): string | false {
  if (percent === null) return false
  if (percent === undefined || percent < 0 || percent > 100) return 'Ghi một số từ 0 đến 100.'
  if (status === 'done' && percent < 100) return 'Đã hoàn thành thì tỷ lệ là 100%.'
  return status === 'notStarted' && percent > 0 && 'Chưa bắt đầu thì tỷ lệ là 0%.'
}

function dayProblem(day: string | undefined, { today, planYear }: DraftContext): string | false {
  if (day === undefined) return 'Ghi ngày dạng 05/02/2026.'
  const first = firstEntryDay(planYear)
  if (day < first) return `Kế hoạch năm ${planYear} nhận báo cáo từ ${formatDay(first)}. Kiểm tra lại năm.`
  return day > today && 'Ngày không được sau hôm nay.'
}

/** Whether nothing was said yet: day, period and reporter are there by themselves. */
export function saysNothing(draft: EntryDraft): boolean {
  const { status, percent, value, result, difficulty, proposal, evidence } = draft
  const words = [
    percent,
    value,
    result,
    difficulty,
    proposal,
    ...evidence.flatMap(each => Object.values(each)),
  ]
  return status === null && words.every(text => text.trim() === '')
}
