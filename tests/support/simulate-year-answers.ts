import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dice } from './simulate-year-dice.ts'
import {
  addRow,
  deleteRows,
  type FormLine,
  fill,
  fillWrongly,
  linesOf,
  openWorkbook,
  sortRows,
  spoilKey,
  swapKeys,
  workbookBytes,
} from './simulate-year-forms.ts'
import { type FollowedRow, foldedUnit } from './simulate-year-plan.ts'
import type { Say, Words } from './simulate-year-work.ts'

/** Why an answer must never get into the log. */
export type Fault = 'key' | 'range' | 'moved' | 'period' | 'plan' | 'noKey' | 'deleted'

/** One row that a unit filled in, with the words of its own by which it is known again. */
export type Answer = {
  readonly token: string
  readonly planId: string
  readonly period: string
  readonly unit: string
  readonly round: number
  readonly rowId: string
  readonly occurrence: string | null
  readonly words: Words
  readonly fault: Fault | null
}

/** A form as it was sent out. */
export type SentForm = {
  readonly planId: string
  readonly rows: readonly FollowedRow[]
  readonly unit: string
  readonly period: string
  readonly round: number
  readonly path: string
  readonly on: string
}

/** What a unit does with its form. */
export const habits = [
  'prompt',
  'tampered',
  'late',
  'wrong',
  'sorted',
  'missing',
  'doubled',
  'veryLate',
  'contradictory',
  'again',
  'deleted',
  'moved',
  'resaved',
  'wrongPeriod',
  'addedRow',
  'wrongPlan',
] as const
export type Habit = (typeof habits)[number]

/** The clerk reads what came in three times: in the month's last days, before the report, and after it. */
export type Batch = 'first' | 'second' | 'third'

/** Everything that units wrote, and where it went. */
export type Mail = {
  readonly answers: Answer[]
  /** Of units that sent something of the right plan and period: `plan|period|unit`. */
  readonly arrived: Set<string>
  readonly folderOf: (planId: string, period: string, batch: Batch) => string
}

export const arrival = (planId: string, period: string, unit: string) =>
  `${planId}|${period}|${foldedUnit(unit)}`

/** Fills in a form the way a unit does and puts it where the clerk will find it. */
export async function answerForm(
  form: SentForm,
  habit: Habit,
  others: { readonly lastMonths: SentForm | undefined; readonly otherPlans: SentForm | undefined },
  given: { readonly mail: Mail; readonly say: Say; readonly dice: Dice },
): Promise<void> {
  const { dice } = given
  const send = async (source: SentForm, batch: Batch, name: string, change: Change = () => []) => {
    const file = await filledForm(source, form, change, given)
    await deliver(given.mail, form, batch, name, file)
    return file
  }
  const name = `${foldedUnit(form.unit)} ${form.round}`
  switch (habit) {
    case 'missing':
      return
    case 'late':
    case 'veryLate':
      await send(form, habit === 'late' ? 'second' : 'third', name)
      return
    case 'doubled':
    case 'resaved': {
      const file = await send(form, 'first', name)
      if (habit === 'doubled') {
        await deliver(given.mail, form, 'first', `${name} (1)`, file)
        await deliver(given.mail, form, 'second', name, file)
      } else {
        const workbook = await openWorkbook(file.bytes)
        for (const sheet of workbook.worksheets) sheet.getColumn(1).width = 12
        await deliver(given.mail, form, 'first', `${name} ban moi`, {
          ...file,
          bytes: await workbookBytes(workbook),
        })
      }
      return
    }
    case 'contradictory':
      await send(form, 'first', name)
      await send(form, 'first', `${name} ban khac`)
      return
    case 'wrongPeriod':
    case 'wrongPlan': {
      const wrong = habit === 'wrongPeriod' ? others.lastMonths : others.otherPlans
      if (wrong !== undefined) await send(wrong, 'first', `${name} nham`)
      await send(form, 'second', name)
      return
    }
    case 'again':
      await send(
        form,
        form.round > 1 ? dice.oneOf(['second', 'second', 'third']) : dice.oneOf(['first', 'second', 'third']),
        name,
      )
      return
    default:
      await send(form, 'first', name, changes[habit])
  }
}

type Filled = { readonly line: FormLine; readonly token: string }
/** What else is done to a filled form; answers that it spoils, by their tokens. */
type Change = (
  lines: readonly FormLine[],
  filled: readonly Filled[],
  dice: Dice,
  newToken: () => string,
) => readonly { readonly token: string; readonly fault: Fault; readonly line?: FormLine }[]

const changes: Readonly<Partial<Record<Habit, Change>>> = {
  tampered: (lines, filled, dice) =>
    filled.slice(0, 2).map(({ line, token }) => {
      spoilKey(line, lines.find(other => other.row !== line.row)?.row.rowId ?? 'x', dice)
      return { token, fault: 'key' }
    }),
  wrong: (lines, filled, dice, newToken) =>
    lines
      .filter(line => !filled.some(other => other.line === line))
      .slice(0, 3)
      .map(line => {
        const token = newToken()
        fillWrongly(line, token, dice)
        return { token, fault: 'range', line }
      }),
  sorted: lines => {
    sortRows(lines)
    return []
  },
  deleted: (lines, filled) => {
    const gone = filled.slice(0, 1)
    deleteRows(
      lines.filter(line => gone.some(each => each.line === line) || !filled.some(each => each.line === line)),
    )
    return gone.map(({ token }) => ({ token, fault: 'deleted' }))
  },
  moved: (_lines, filled) => {
    const [one] = filled
    const other = filled.find(({ line }) => line.sheet === one?.line.sheet && line.row !== one.line.row)
    if (one === undefined || other === undefined) return []
    swapKeys(one.line, other.line)
    return [one, other].map(({ token }) => ({ token, fault: 'moved' }))
  },
  addedRow: ([line], _filled, _dice, newToken) => {
    if (line === undefined) return []
    const token = newToken()
    addRow(line, token)
    return [{ token, fault: 'noKey', line }]
  },
}

type Sent = { readonly bytes: Uint8Array; readonly answers: readonly Answer[] }

async function filledForm(
  source: SentForm,
  asked: SentForm,
  change: Change,
  { mail, say, dice }: { readonly mail: Mail; readonly say: Say; readonly dice: Dice },
): Promise<Sent> {
  const workbook = await openWorkbook(await readFile(source.path))
  const lines = linesOf(workbook, source.rows)
  const answers: Answer[] = []
  const wrong = source.planId !== asked.planId ? 'plan' : source.period !== asked.period ? 'period' : null
  let count = mail.answers.length
  const newToken = () => `Kết quả ghi ở phiếu, lượt ${++count}.`
  const answer = (line: FormLine, token: string, words: Words, fault: Fault | null): Answer => ({
    token,
    planId: asked.planId,
    period: asked.period,
    unit: source.unit,
    round: source.round,
    rowId: line.row.rowId,
    occurrence: line.occurrence,
    words,
    fault,
  })
  const filled: Filled[] = []
  for (const line of lines) {
    if (dice.chance(0.2)) continue
    const words = say(`${source.planId}/${line.row.rowId}`, line.row, asked.on, line.occurrence)
    if (words === undefined) continue
    const token = newToken()
    fill(line, words, token, dice)
    filled.push({ line, token })
    answers.push(answer(line, token, words, wrong))
  }
  const faults = change(lines, filled, dice, newToken)
  const all = [
    ...answers.map(each => ({
      ...each,
      fault: faults.find(({ token }) => token === each.token)?.fault ?? each.fault,
    })),
    ...faults.flatMap(({ token, fault, line }) =>
      line === undefined ? [] : [answer(line, token, unsaid, fault)],
    ),
  ]
  mail.answers.push(...all)
  return { bytes: await workbookBytes(workbook), answers: all }
}

const unsaid: Words = { status: null, percent: null, value: null, doneOn: null }
/** Rows whose unit can be told from their keys. */
const named: readonly (Fault | null)[] = [null, 'range', 'moved']

async function deliver(
  { arrived, folderOf }: Mail,
  { planId, period, unit }: SentForm,
  batch: Batch,
  name: string,
  { bytes, answers }: Sent,
): Promise<void> {
  const folder = folderOf(planId, period, batch)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.xlsx`), bytes)
  if (answers.some(({ fault }) => named.includes(fault))) arrived.add(arrival(planId, period, unit))
}
