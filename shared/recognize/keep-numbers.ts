/** How many numbers are weighed one by one; past that the document counts its own way and keeps every number. */
const patience = 200

/** `2.1` and `2.1.`, `PHẦN I` and `Phần I` say the same. */
function same(printed: string, computed: string | undefined): boolean {
  const bare = (number: string) => number.replace(/\.$/, '').toLocaleLowerCase('vi')
  return computed !== undefined && bare(printed) === bare(computed)
}

/**
 * Gives a number of their own only to those things that the program's counting would number otherwise than the
 * document does.
 *
 * @param things in order, without numbers.
 * @param printed the document's numbers, one a thing; undefined where it prints none.
 * @param compute the numbers as the program counts them, given those set so far.
 * @param withNumber a thing with a number of its own.
 * @returns the things, and the places whose number was kept with what would have been computed there.
 */
export function keepNumbers<T>(
  things: readonly T[],
  printed: readonly (string | undefined)[],
  compute: (things: readonly T[]) => readonly (string | undefined)[],
  withNumber: (thing: T, number: string) => T,
): {
  things: readonly T[]
  kept: readonly { readonly index: number; readonly computed: string | undefined }[]
} {
  const result = [...things]
  const kept: { index: number; computed: string | undefined }[] = []
  let from = 0
  while (from < result.length) {
    const computed = compute(result)
    const differs = (index: number) => {
      const number = printed[index]
      return number !== undefined && !same(number, computed[index])
    }
    let index = from
    while (index < result.length && !differs(index)) index++
    const until = kept.length < patience ? index + 1 : result.length
    for (; index < until && index < result.length; index++) {
      const thing = result[index]
      const number = printed[index]
      if (thing === undefined || number === undefined) continue
      kept.push({ index, computed: computed[index] })
      result[index] = withNumber(thing, number)
    }
    from = index
  }
  return { things: result, kept }
}
