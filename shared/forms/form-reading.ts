import type { ProgressFacts } from '../tasks/progress.ts'
import type { FormKey } from './form-key.ts'
import type { FormIdentity } from './progress-form.ts'

/** A cell of a sheet that came back, as it shows and as it is stored. */
export type FormCell = {
  /** `F7` */
  readonly address: string
  /** What a person sees. */
  readonly text: string
  /** The number that is stored; null for words. */
  readonly number: number | null
  /** It shows as per cent: 0.8 is 80%. */
  readonly percent: boolean
  /** Of a cell that holds a day, `YYYY-MM-DD`; else null. */
  readonly day: string | null
  /** Part of a merge that begins in another row: whose answer it is cannot be told. */
  readonly merged: boolean
}

/** The cells with words of a sheet that came back, by row and column from 1. */
export type FormCells = {
  readonly sheet: string
  readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<number, FormCell> }[]
}

/** What is wrong in a row, where, as a sentence for the clerk. */
export type FormProblem = { readonly cell: string; readonly sentence: string }

/** What was typed into a row, as it shows. */
export type GivenCell = { readonly cell: string; readonly label: string; readonly text: string }

/** What a row answers. */
export type FormAnswer = {
  readonly facts: ProgressFacts
  /** The day that it was done, where the unit gave one. */
  readonly doneOn: string | null
}

/** A row that came back: one with a key, or one without that has something typed into it. */
export type FormRow = {
  readonly sheet: string
  readonly row: number
  /** Its number and name as they now show. */
  readonly number: string
  readonly name: string
  /** `tampered`: not as the program wrote it, or two in one row; `missing`: none at all. */
  readonly keyState: 'whole' | 'tampered' | 'missing'
  readonly key: FormKey | null
  readonly given: readonly GivenCell[]
  /** Null when nothing was typed in, or when something of it cannot be read. */
  readonly answer: FormAnswer | null
  readonly problems: readonly FormProblem[]
}

/** A form that came back. */
export type FormReading = {
  /** Null when the hidden sheet is gone; rows tell for themselves whose they are. */
  readonly identity: FormIdentity | null
  readonly rows: readonly FormRow[]
  /** Sentences about the file as a whole: a column that is gone. */
  readonly notes: readonly string[]
}
