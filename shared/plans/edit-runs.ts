import { joinRuns, plainText, type RichText, type Run } from './rich-text.ts'

/** Words of one stretch of a text in the place of others. */
export type TextEdit = { readonly at: number; readonly from: string; readonly to: string }

/**
 * A text with stretches of it replaced; marks and fields stay. What lies across runs takes the look of the first.
 *
 * @param edits that do not overlap, in any order; one whose words do not stand there is passed over.
 */
export function editRuns(text: RichText, edits: readonly TextEdit[]): RichText {
  const whole = plainText(text)
  const sound = edits
    .filter(({ at, from }) => whole.startsWith(from, at))
    .toSorted((left, right) => right.at - left.at)
  return joinRuns(sound.reduce<RichText>(editOnce, text))
}

function editOnce(text: RichText, { at, from, to }: TextEdit): RichText {
  let start = 0
  let isPut = false
  return text.map((run): Run => {
    const here = start
    start += run.text.length
    const left = Math.max(0, at - here)
    const right = Math.min(run.text.length, at + from.length - here)
    if (left >= run.text.length || right <= left) return run
    const words = isPut ? '' : to
    isPut = true
    return { ...run, text: run.text.slice(0, left) + words + run.text.slice(right) }
  })
}
