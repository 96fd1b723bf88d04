import { type RichText, unlinked } from '../plans/rich-text.ts'

/**
 * A rich text with some of its characters replaced; the new words take the look of the first that they replace.
 * A run that is cut no longer follows a field.
 *
 * @param from first character of the words that go, counted over all runs; `to` is the first that stays.
 */
export function replaceRange(text: RichText, from: number, to: number, words: string): RichText {
  let start = 0
  let placed = false
  return text.flatMap(part => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, part.text.length)]
    start += part.text.length
    if (last <= first) return [part]
    const put = placed ? '' : words
    placed = true
    const changed = part.text.slice(0, first) + put + part.text.slice(last)
    return changed === '' ? [] : [{ ...unlinked(part), text: changed }]
  })
}
