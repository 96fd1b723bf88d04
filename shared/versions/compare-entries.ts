import { arrangeEntries, type Fate, flat, type Outline } from './arrange-entries.ts'
import { compareWords, oneSided } from './compare-words.ts'
import type { Aspect, Entry } from './comparison.ts'

/** How the items of a list are compared. */
export type Rules<T> = {
  readonly textOf: (item: T) => string
  /** What differs beside the words. */
  readonly aspectsOf?: (before: T, after: T) => readonly Aspect[]
  /** The id that an entry names as what took it along. */
  readonly idOf?: (item: T) => string
}

/** Draws up the entries of two lists whose items have their fates. */
export function entriesOf<T>(
  before: readonly T[],
  after: readonly T[],
  fates: readonly Fate[],
  rules: Rules<T>,
): readonly Entry<T>[] {
  return fates.flatMap((fate): readonly Entry<T>[] => {
    const left = fate.before === undefined ? undefined : before[fate.before]
    const right = fate.after === undefined ? undefined : after[fate.after]
    const carrier = fate.carriedBy === undefined ? undefined : after[fate.carriedBy]
    const movedWith = carrier === undefined ? undefined : rules.idOf?.(carrier)
    if (left !== undefined && right !== undefined) {
      const both = compareTwo(left, right, rules)
      return [
        {
          ...both,
          ...(fate.kind === 'moved' && { kind: 'moved' as const }),
          ...(movedWith && { movedWith }),
        },
      ]
    }
    if (right !== undefined) {
      const words = oneSided(rules.textOf(right), 'added')
      return [{ kind: 'added' as const, after: right, aspects: [], words }]
    }
    if (left === undefined) return []
    return [
      { kind: 'removed' as const, before: left, aspects: [], words: oneSided(rules.textOf(left), 'removed') },
    ]
  })
}

/** One thing in two states. */
export function compareTwo<T>(before: T, after: T, rules: Rules<T>) {
  const [left, right] = [rules.textOf(before), rules.textOf(after)]
  const aspects: readonly Aspect[] = [
    ...(left === right ? [] : ['words' as const]),
    ...(rules.aspectsOf?.(before, after) ?? []),
  ]
  const kind = aspects.length === 0 ? ('same' as const) : ('changed' as const)
  return { kind, before, after, aspects, words: compareWords(left, right) }
}

const lineRules: Rules<string> = { textOf: line => line }
/** Lines that are known by their words alone. */
export const outlineOfLines = (lines: readonly string[]): Outline =>
  flat(lines.map(text => ({ id: undefined, kind: 'line', family: 'line', text })))

/** Two lists of lines: recipients, lines of authority. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly Entry<string>[] {
  const fates = arrangeEntries(outlineOfLines(before), outlineOfLines(after), false)
  return entriesOf(before, after, fates, lineRules)
}

/** Two states of one text without other properties. */
export function compareTexts(before: string, after: string) {
  return compareTwo(before, after, lineRules)
}
