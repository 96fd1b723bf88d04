import type { TrackedRow } from '../tasks/tracked.ts'
import { fold } from '../vietnamese.ts'
import type { FormKey } from './form-key.ts'
import { rowWords } from './form-words.ts'

/** From here on a row's words are those of another row and not edited ones of its own. */
const enough = 0.75

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    fold(text)
      .split(/[^a-z0-9]+/)
      .filter(word => word !== ''),
  )

/** Share of words in common, from 0 to 1 (Dice). */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0
  for (const word of left) if (right.has(word)) common++
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}

type Line = {
  readonly rowId: string
  readonly occurrence: string | null
  readonly name: string
  readonly words: ReadonlySet<string>
}

/**
 * Finds out when a key stands beside another row's words, as when only some columns were sorted or single cells
 * deleted. Edited words are no reason: only words that are plainly another row's.
 *
 * @returns for a key and the words beside it the name of the row that these are of; undefined when they are its own.
 */
export function misplacedRows(
  tracked: readonly TrackedRow[],
): (key: FormKey, shown: { readonly number: string; readonly name: string }) => string | undefined {
  const lines = tracked.flatMap(row =>
    [null, ...row.occurrences.map(({ due }) => due)].map(
      (occurrence): Line => ({
        rowId: row.rowId,
        occurrence,
        name: row.name,
        words: wordsOf(`${row.number} ${rowWords(row, occurrence)}`),
      }),
    ),
  )
  return ({ rowId, occurrence }, { number, name }) => {
    const shown = wordsOf(`${number} ${name}`)
    const isOwn = (line: Line) => line.rowId === rowId && line.occurrence === occurrence
    const own = Math.max(0, ...lines.filter(isOwn).map(({ words }) => likeness(shown, words)))
    if (own === 1) return undefined
    return lines.find(line => {
      const other = isOwn(line) ? 0 : likeness(shown, line.words)
      return other >= enough && other > own
    })?.name
  }
}
