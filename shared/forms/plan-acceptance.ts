import { unitIdentity } from '../organisations/unit-identity.ts'
import { periodLabel } from '../tasks/period.ts'
import type { Acceptance, ProposedAnswer, ProposedFile } from './acceptance.ts'
import type { FormReading, FormRow } from './form-reading.ts'
import { answerJudge, type Known } from './judge-answer.ts'
import { settleRivals } from './settle-rivals.ts'

/** A file that came in: read, or the sentence that says why it could not be. */
export type FormInput =
  | { readonly file: string; readonly hash: string; readonly reading: FormReading }
  | { readonly file: string; readonly sentence: string }

type Request = { readonly planId: string; readonly period: string; readonly today: string }
type ReadInput = Extract<FormInput, { readonly hash: string }>

/**
 * What forms that came in would add to a plan's log, every answered row beside what is known: for a person to look at
 * before anything is written. Only what is plainly new is taken unless she says otherwise.
 *
 * @param inputs in the order in which they shall be shown.
 * @param known of the plan, its whole log included; `formFiles` of the period.
 */
export function planFormAcceptance(
  inputs: readonly FormInput[],
  known: Known,
  { planId, period, today }: Request,
): Acceptance {
  const judge = answerJudge(known, period, today)
  const rows = new Map(known.tracked.map(row => [row.rowId, row]))
  const firsts = new Map<string, string>()
  const files: ProposedFile[] = []
  const answers: ProposedAnswer[] = []
  for (const input of inputs) {
    if (!('hash' in input)) {
      files.push({ ...nothing, hash: '', name: input.file, state: 'unreadable', sentence: input.sentence })
      continue
    }
    const twin = firsts.get(input.hash)
    if (twin !== undefined) {
      files.push({
        ...fileOf(input, known, period),
        state: 'duplicate',
        sentence: `Giống hệt tệp “${twin}”.`,
      })
      continue
    }
    firsts.set(input.hash, input.file)
    const file = fileOf(input, known, period)
    files.push(file)
    for (const row of input.reading.rows) {
      if (row.keyState === 'whole' && row.given.length === 0) continue
      const judged = judge(row, input.hash)
      const asked = row.key === null ? undefined : rows.get(row.key.rowId)
      answers.push({
        id: `${input.hash}/${row.sheet}/${row.row}`,
        file: input.hash,
        fileName: input.file,
        sheet: row.sheet,
        row: row.row,
        ...judged,
        canTake: judged.entry !== null,
        // What was left out when the file was taken before was left out on purpose.
        take: judged.state === 'new' && file.state !== 'duplicate',
        rowId: asked?.rowId ?? null,
        number: asked?.number ?? row.number,
        name: asked?.name ?? row.name,
        unit: row.key?.unit ?? input.reading.identity?.unit ?? '',
        round: row.key?.round ?? null,
        occurrence: row.key?.occurrence ?? null,
        given: row.given,
        problems: row.problems,
        rivals: [],
      })
    }
  }
  return { planId, period, files, answers: settleRivals(answers) }
}

const nothing = {
  unit: null,
  period: null,
  round: null,
  answered: 0,
  unanswered: 0,
  notes: [],
} as const

/** What a file is as a whole. */
function fileOf({ file, hash, reading }: ReadInput, known: Known, period: string): ProposedFile {
  const keys = reading.rows.flatMap(({ key }) => key ?? [])
  const about = keys[0] ?? reading.identity
  const answered = new Set(reading.rows.filter(row => row.given.length > 0).map(placeOf))
  const asked = new Set(reading.rows.filter(({ keyState }) => keyState === 'whole').map(placeOf))
  const { state, sentence } = fileState(
    { file, hash, reading },
    keys.length > 0 ? keys : reading.identity === null ? [] : [reading.identity],
    known,
    period,
  )
  return {
    hash,
    name: file,
    state,
    sentence,
    unit: about?.unit ?? null,
    period: about?.period ?? null,
    round: keys.length > 0 ? Math.max(...keys.map(({ round }) => round)) : (about?.round ?? null),
    answered: answered.size,
    unanswered: [...asked].filter(place => !answered.has(place)).length,
    notes: reading.notes,
  }
}

/** A row, however often a copied sheet repeats it. */
function placeOf({ key, sheet, row }: FormRow): string {
  return key === null ? `${sheet}/${row}` : `${key.unit}/${key.rowId}/${key.occurrence}/${key.round}`
}

function fileState(
  { hash, reading }: ReadInput,
  about: readonly { readonly planId: string; readonly period: string; readonly unit: string }[],
  known: Known,
  period: string,
): Pick<ProposedFile, 'state' | 'sentence'> {
  const [first] = about
  if (first !== undefined && about.every(({ planId }) => !known.planIds.includes(planId)))
    return { state: 'wrongPlan', sentence: 'Phiếu của kế hoạch khác.' }
  if (first !== undefined && about.every(each => each.period !== period))
    return {
      state: 'wrongPeriod',
      sentence: `Phiếu của ${periodLabel(first.period)}. Muốn nhận, hãy chọn kỳ đó rồi đọc lại.`,
    }
  if (known.formFiles.some(each => each.hash === hash))
    return { state: 'duplicate', sentence: 'Tệp này đã được nhận trước đây.' }
  if (reading.rows.every(({ given, keyState }) => given.length === 0 && keyState === 'whole'))
    return { state: 'blank', sentence: 'Phiếu chưa điền hàng nào.' }
  return { state: 'read', sentence: '' }
}

/** Which units a file of this plan and period came from, and for which round, to remember that it came in. */
export function unitsOfFile(
  { rows }: FormReading,
  planIds: readonly string[],
  period: string,
): readonly { readonly unit: string; readonly unitKey: string; readonly round: number }[] {
  const found = new Map<string, { unit: string; unitKey: string; round: number }>()
  for (const { key, given } of rows) {
    if (key === null || given.length === 0 || key.period !== period || !planIds.includes(key.planId)) continue
    const unitKey = unitIdentity(key.unit).key
    const before = found.get(unitKey)
    found.set(unitKey, { unit: key.unit, unitKey, round: Math.max(before?.round ?? 0, key.round) })
  }
  return [...found.values()]
}
