import type { RichText, Run } from '../../../shared/plans/rich-text.ts'
import type { PastedRun } from './pasted-item.ts'

/** A non-breaking space keeps its sense between a number and a word or another number: `Điều 5`, `10 000`, `50 %`. */
const keptSpace = /(?<=\p{N})[\u00a0\u202f](?=[\p{L}\p{N}%])|(?<=\p{L})[\u00a0\u202f](?=\p{N})/gu
const otherSpaces = /[\u00a0\u2000-\u200a\u202f\u3000]/g
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** Marks behind a change of look belong to the letter before it. */
function joinMarks(runs: readonly PastedRun[]): readonly PastedRun[] {
  const joined = runs.map(run => ({ ...run }))
  for (const [index, run] of joined.entries()) {
    const marks = /^\p{M}+/u.exec(run.text)?.[0]
    const before = joined[index - 1]
    if (marks === undefined || before === undefined) continue
    before.text += marks
    run.text = run.text.slice(marks.length)
  }
  return joined
}

/** Replaces spaces one for one, so that a run's look still covers the same characters. */
function plainSpaces(text: string): string {
  const marked = text.replace(keptSpace, '\ue000')
  return marked
    .replace(otherSpaces, ' ')
    .replace(/[\t\n\r\f\v]/g, ' ')
    .replaceAll('\ue000', '\u00a0')
}

/**
 * A line's runs as a plan keeps them: NFC, one space between words and none at the ends, non-breaking spaces only
 * where they mean something, bold and italic the only looks, neighbours of one look joined.
 */
export function tidyRuns(runs: readonly PastedRun[]): RichText {
  const clean = joinMarks(runs.map(run => ({ ...run, text: run.text.replace(invisible, '') }))).map(run => ({
    ...run,
    text: run.text.normalize('NFC'),
  }))
  const words = plainSpaces(clean.map(run => run.text).join(''))
  const out: Run[] = []
  let at = 0
  let before = ' '
  for (const { text, bold, italic } of clean) {
    const spaced = words.slice(at, at + text.length)
    at += text.length
    const single = spaced.replace(/ {2,}/g, ' ')
    const kept = before.endsWith(' ') && single.startsWith(' ') ? single.slice(1) : single
    if (kept === '') continue
    before = kept
    const last = out.at(-1)
    if (last !== undefined && last.bold === bold && last.italic === italic) {
      out[out.length - 1] = { ...last, text: last.text + kept }
    } else {
      out.push({ text: kept, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) })
    }
  }
  return trimEnd(out)
}

function trimEnd(runs: readonly Run[]): RichText {
  const last = runs.at(-1)
  if (last === undefined) return []
  const text = last.text.trimEnd()
  return text === '' ? trimEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }]
}

/** What is left of a text behind its first characters, without blanks in front. */
export function sliceRuns(text: RichText, from: number): RichText {
  let left = from
  const kept: Run[] = []
  for (const run of text) {
    const rest = run.text.slice(left)
    left = Math.max(0, left - run.text.length)
    const words = kept.length === 0 ? rest.trimStart() : rest
    if (words !== '') kept.push({ ...run, text: words })
  }
  return kept
}
