import { isDay } from '../dates.ts'
import { period, periodKind } from '../tasks/period.ts'
import { textDigest } from '../text-digest.ts'

/** What the hidden cell of a form's row says: whose answer it is, and to what. */
export type FormKey = {
  readonly planId: string
  readonly rowId: string
  /** Of a recurring duty: the last day of the missed return that the row asks for; null for the period itself. */
  readonly occurrence: string | null
  readonly period: string
  /** Counts the times that forms were sent out for the period, from 1. */
  readonly round: number
  /** The unit's name as in the plan. */
  readonly unit: string
}

/** What keys begin with; the number is the version of this format. */
const mark = 'SKH1'
const parted = '|'
const looks = /^\s*SKH\d+\|/

const written = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[%|\p{Cc}]/gu, sign => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
const readBack = (text: string) =>
  text.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** `SKH1|plan|row||2026-06|1|Phòng Kinh tế|1x8k2m0q`: everything that is needed to know the row again, and a checksum. */
export function writeKey({ planId, rowId, occurrence, period: asked, round, unit }: FormKey): string {
  const parts = [mark, planId, rowId, occurrence ?? '', asked, String(round), unit].map(written)
  return [...parts, textDigest(parts.join(parted))].join(parted)
}

/** Whether a cell's text is a key or was one. */
export function looksLikeKey(text: string): boolean {
  return looks.test(text)
}

/** The key that a cell holds; undefined when anything of it was changed. */
export function readKey(text: string): FormKey | undefined {
  const parts = text.normalize('NFC').trim().split(parted)
  const [version, planId, rowId, occurrence, asked, round, unit, digest, more] = parts
  if (version !== mark || digest === undefined || more !== undefined) return undefined
  if (digest !== textDigest(parts.slice(0, -1).join(parted))) return undefined
  const count = Number(round)
  if (!planId || !rowId || !unit || !Number.isInteger(count) || count < 1) return undefined
  if (!period.safeParse(asked).success || asked === undefined || periodKind(asked) === undefined)
    return undefined
  if (occurrence === undefined || (occurrence !== '' && !isDay(occurrence))) return undefined
  return {
    planId: readBack(planId),
    rowId: readBack(rowId),
    occurrence: occurrence === '' ? null : occurrence,
    period: asked,
    round: count,
    unit: readBack(unit),
  }
}
