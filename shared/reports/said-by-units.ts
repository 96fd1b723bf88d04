import { unitIdentity } from '../organisations/unit-identity.ts'
import { type DraftBlock, dash } from './draft-blocks.ts'
import { asSentence, bare, inBrackets } from './report-words.ts'

/** Something that a unit said of a task. */
export type Saying = { readonly words: string; readonly reporter: string }

/**
 * What units said, once each in the order in which it was said first, with all who said it; units and words count as
 * the same however they are written.
 *
 * @param told words that stand elsewhere and are passed over, as `bare` gives them.
 */
export function saidByUnits(
  sayings: readonly Saying[],
  told: ReadonlySet<string> = new Set(),
): readonly DraftBlock[] {
  const toldKeys = new Set([...told].map(keyOf))
  const found = new Map<string, { readonly words: string; readonly units: Map<string, string> }>()
  for (const { words, reporter } of sayings) {
    const key = keyOf(bare(words))
    if (key === '' || toldKeys.has(key)) continue
    const saying = found.get(key) ?? { words: asSentence(bare(words)), units: new Map<string, string>() }
    found.set(key, saying)
    const unit = unitIdentity(reporter).key
    if (unit !== '' && !saying.units.has(unit)) saying.units.set(unit, bare(reporter))
  }
  return [...found.values()].map(({ words, units }) =>
    dash(`${words}${inBrackets([...units.values()].join(', '))}.`),
  )
}

const keyOf = (words: string): string => words.toLocaleLowerCase('vi')
