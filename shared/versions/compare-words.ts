import { diffArrays } from 'diff'
import type { WordPart } from './comparison.ts'

/** Words, spaces and marks, each by itself, so that a changed comma does not mark the word before it. */
const tokensOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

/** Where more words than this differ, nothing can be read from which ones do. */
const maxEdits = 2_000

/**
 * Two texts told apart word by word. The parts that are `same` or `removed` spell the first text, those that are
 * `same` or `added` the second; of a change, what was removed comes first.
 */
export function compareWords(before: string, after: string): readonly WordPart[] {
  if (before === after) return oneSided(after, 'same')
  const parts = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: maxEdits })
  if (parts === undefined) return [...oneSided(before, 'removed'), ...oneSided(after, 'added')]
  return joinAcrossSpaces(
    parts.map(({ value, added, removed }) => ({
      text: value.join(''),
      kind: added ? 'added' : removed ? 'removed' : 'same',
    })),
  )
}

/** A text that stands on one side only, or alike on both; no part for no words. */
export function oneSided(text: string, kind: WordPart['kind']): readonly WordPart[] {
  return text === '' ? [] : [{ text, kind }]
}

/** A space that stayed between two changed words belongs to the change: one stroke through both reads better. */
function joinAcrossSpaces(parts: readonly WordPart[]): readonly WordPart[] {
  const joined: WordPart[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    joined.push(...oneSided(removed, 'removed'), ...oneSided(added, 'added'))
    removed = ''
    added = ''
  }
  parts.forEach((part, index) => {
    const between = index > 0 && index < parts.length - 1
    if (part.kind === 'removed') removed += part.text
    else if (part.kind === 'added') added += part.text
    else if (between && removed !== '' && added !== '' && part.text.trim() === '') {
      removed += part.text
      added += part.text
    } else {
      flush()
      joined.push(part)
    }
  })
  flush()
  return joined
}
