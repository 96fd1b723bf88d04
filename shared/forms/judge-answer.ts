import { formatDay } from '../dates.ts'
import { unitIdentity } from '../organisations/unit-identity.ts'
import type { NewProgress } from '../tasks/api.ts'
import { firstEntryDay } from '../tasks/entry-fault.ts'
import { entriesByRow, rowEntries } from '../tasks/known-entries.ts'
import { periodBounds, periodLabel } from '../tasks/period.ts'
import type { ProgressEntry } from '../tasks/progress.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { figureText, figureUnit } from '../tasks/tracked-words.ts'
import type { AnswerState } from './acceptance.ts'
import { disagree, sameFacts } from './compare-facts.ts'
import { columnLabel } from './form-columns.ts'
import type { FormKey } from './form-key.ts'
import type { FormAnswer, FormRow } from './form-reading.ts'
import { misplacedRows } from './row-likeness.ts'

/** A form that was taken before. */
export type KnownFile = {
  readonly hash: string
  /** Of its unit, by `unitIdentity`. */
  readonly unitKey: string
  readonly round: number
}

/** What is known of a plan when forms come in. */
export type Known = {
  /** The plan's id and those of the plans that it amends or that amend it. */
  readonly planIds: readonly string[]
  readonly planYear: number
  readonly tracked: readonly TrackedRow[]
  /** The rows of those other plans by plan: a form has the words of the plan that it was made under. */
  readonly others?: ReadonlyMap<string, readonly TrackedRow[]>
  /** The whole log. */
  readonly entries: readonly ProgressEntry[]
  /** Of the period. */
  readonly formFiles: readonly KnownFile[]
}

/** What one answer is to the log, other files apart. */
export type Judgement = {
  readonly state: AnswerState
  readonly sentence: string
  readonly entry: NewProgress | null
  readonly known: ProgressEntry | null
}

const refused = (state: AnswerState, sentence: string): Judgement => ({
  state,
  sentence,
  entry: null,
  known: null,
})

/**
 * Judges answers by the log.
 *
 * @param period that is being gathered.
 * @param today `YYYY-MM-DD`.
 * @returns for a row of a file, by that file's hash, what it is; it must be answered or have a key that was changed.
 */
export function answerJudge(
  known: Known,
  period: string,
  today: string,
): (row: FormRow, hash: string) => Judgement {
  const rows = new Map(known.tracked.map(row => [row.rowId, row]))
  const log = entriesByRow(known.entries)
  const current = misplacedRows(known.tracked)
  const others = new Map([...(known.others ?? [])].map(([id, tracked]) => [id, misplacedRows(tracked)]))
  return (row, hash) => {
    const { key } = row
    if (row.keyState === 'missing')
      return refused(
        'noKey',
        'Hàng này không có mã của phiếu (đơn vị tự thêm hàng hoặc đã xóa mã); hãy ghi tay nếu cần.',
      )
    if (key === null)
      return refused(
        'tampered',
        'Mã ẩn của hàng đã bị sửa nên không rõ là nhiệm vụ nào; hãy ghi tay nếu cần.',
      )
    if (!known.planIds.includes(key.planId)) return refused('wrongPlan', 'Phiếu của kế hoạch khác.')
    if (key.period !== period) return refused('wrongPeriod', `Phiếu của kỳ khác: ${periodLabel(key.period)}.`)
    const asked = rows.get(key.rowId)
    if (asked === undefined) return refused('unknownRow', 'Kế hoạch không còn nhiệm vụ, chỉ tiêu này.')
    const misplaced = others.get(key.planId) ?? current
    const other = misplaced(key, row)
    if (other !== undefined)
      return refused(
        'moved',
        `Mã ẩn là của “${asked.name}” nhưng tên trong hàng là của “${other}”; hàng bị xáo trộn nên không nhận.`,
      )
    if (row.answer === null) return refused('problem', row.problems.map(({ sentence }) => sentence).join(' '))
    const { doneOn } = row.answer
    if (doneOn !== null && doneOn > today)
      return refused('problem', `Ngày hoàn thành ${formatDay(doneOn)} chưa đến.`)
    const first = firstEntryDay(known.planYear)
    if (doneOn !== null && doneOn < first)
      return refused(
        'problem',
        `Ngày hoàn thành ${formatDay(doneOn)} trước ${formatDay(first)}, chắc ghi nhầm năm; hãy hỏi lại đơn vị.`,
      )
    const share = doubtfulShare(row, asked)
    if (share !== undefined) return refused('problem', share)
    return judgeKnown(row.answer, key, log.get(key.rowId) ?? [], { known, period, today, hash })
  }
}

/** From here on less than one per cent is far below. */
const farAbove = 5

/** What a share is likely to be near: the last one, at first what is to be reached. */
function expectedShare({ actual, target }: TrackedRow): { value: number; words: string } | undefined {
  if (actual !== null) return { value: actual, words: `lần trước là ${figureText(actual)}%` }
  if (target?.kind !== 'ratio' || target.comparator.startsWith('<')) return undefined
  return { value: target.value, words: `chỉ tiêu là ${figureText(target.value)}%` }
}

/**
 * Some programs keep a typed `63%` as 0.63 and drop the sign: a share below one per cent without a sign, where one far
 * above is expected, may be either.
 */
function doubtfulShare({ answer, given }: FormRow, asked: TrackedRow): string | undefined {
  const value = answer?.facts.value ?? null
  const cell = given.find(({ label }) => label === columnLabel('value'))
  const expected = expectedShare(asked)
  if (value === null || cell === undefined || expected === undefined || figureUnit(asked) !== '%')
    return undefined
  if (value <= 0 || value >= 1 || expected.value < farAbove || cell.text.includes('%')) return undefined
  const [said, full] = [figureText(value), figureText(Number((value * 100).toPrecision(12)))]
  return `Ô ${cell.cell}: “${cell.text}” không rõ là ${said}% hay ${full}% (${expected.words}).`
}

function judgeKnown(
  answer: FormAnswer,
  key: FormKey,
  log: readonly ProgressEntry[],
  given: { readonly known: Known; readonly period: string; readonly today: string; readonly hash: string },
): Judgement {
  const { known, period, today, hash } = given
  const about = log.filter(({ occurrence }) => occurrence === key.occurrence)
  const standing = rowEntries(key.rowId, about, today)
  const last = standing.findLast(entry => entry.period === period) ?? null
  const taken = about.some(
    ({ source, period: of }) => source.kind === 'form' && source.hash === hash && of === period,
  )
  if (taken) return { state: 'duplicate', sentence: 'Đã nhận từ chính tệp này.', entry: null, known: last }
  const entryFor = (corrects: ProgressEntry | null) =>
    entryOf(answer, key, standing, { period, today, corrects })
  if (last === null) return { state: 'new', sentence: '', entry: entryFor(null), known: null }
  if (sameFacts(last, answer.facts))
    return { state: 'same', sentence: 'Sổ theo dõi đã ghi đúng như vậy.', entry: null, known: last }
  const round = roundOf(last, key, known.formFiles)
  if (round !== undefined && round > key.round)
    return {
      state: 'older',
      sentence: `Đơn vị đã trả lời ở đợt ${round}.`,
      entry: entryFor(last),
      known: last,
    }
  if (round !== undefined && round < key.round)
    return { state: 'new', sentence: '', entry: entryFor(null), known: last }
  if (last.source.kind !== 'form' && !disagree(last, answer.facts))
    return { state: 'new', sentence: '', entry: entryFor(null), known: last }
  const where = last.source.kind === 'form' ? `đã nhận trước đây từ tệp “${last.source.file}”` : 'đã ghi tay'
  return {
    state: 'contradictory',
    sentence: `Khác với nội dung của kỳ này ${where}.`,
    entry: entryFor(last),
    known: last,
  }
}

/** In which round a unit gave an answer that is in the log; undefined for what is not from one of its forms. */
function roundOf(
  { source }: ProgressEntry,
  { unit }: FormKey,
  files: readonly KnownFile[],
): number | undefined {
  if (source.kind !== 'form') return undefined
  const { key } = unitIdentity(unit)
  return files.find(({ hash, unitKey }) => hash === source.hash && unitKey === key)?.round
}

/**
 * The entry that an answer makes. It is about the end of the period, or today while that has not come; where the unit
 * says when it was done, about that day, but never before what was reported earlier, which it would seem to precede.
 */
function entryOf(
  { facts, doneOn }: FormAnswer,
  { rowId, occurrence, unit, round }: FormKey,
  standing: readonly ProgressEntry[],
  given: { readonly period: string; readonly today: string; readonly corrects: ProgressEntry | null },
): NewProgress {
  const { period, today, corrects } = given
  const { end } = periodBounds(period)
  const last = end < today ? end : today
  const before = standing.filter(
    entry => entry.id !== corrects?.id && (entry.period === period || entry.day <= last),
  )
  const day = before.reduce((latest, entry) => (entry.day > latest ? entry.day : latest), doneOn ?? last)
  return {
    rowId,
    day,
    period,
    occurrence,
    ...facts,
    evidence: [...facts.evidence],
    reporter: unit,
    corrects: corrects?.id ?? null,
    reason: corrects === null ? '' : `Theo phiếu báo cáo của ${unit}, ${periodLabel(period)}, đợt ${round}`,
  }
}
