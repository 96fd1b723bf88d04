/**
 * The words and pairs of neighbouring words of a text, capitals aside. Every number counts as the same word: from
 * one year to the next the numbers are what changes first.
 */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(word =>
    /^\p{N}+$/u.test(word) ? '#' : word,
  )
  const shingles = new Set(words)
  for (let index = 1; index < words.length; index++) shingles.add(`${words[index - 1]} ${words[index]}`)
  return shingles
}

/** How alike two texts are by their shingles, 0 to 1. Two texts without a word are not alike. */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0
  const [few, many] = left.size < right.size ? [left, right] : [right, left]
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared += 1
  return (2 * shared) / (left.size + right.size)
}
