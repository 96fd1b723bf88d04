import { label } from '../glossary.ts'
import { type Appendix, knownFields } from '../plans/appendix.ts'

/** The program's own label of a known field; undefined for any other key. */
export function knownLabel(field: string): string | undefined {
  const known = knownFields.find(each => each === field)
  return known === undefined ? undefined : label(`field.${known}`)
}

/**
 * Gives each field to one column; further columns of their own get `custom1`, `custom2` … that nobody has yet.
 *
 * @param appendix whose own fields are spoken for.
 */
export function createFields(appendix: Appendix | undefined) {
  const taken = new Set<string>()
  const reserved = new Set(appendix?.columns.map(({ field }) => field))
  let own = 0
  return {
    take(field: string): boolean {
      if (taken.has(field)) return false
      taken.add(field)
      return true
    },
    own(): string {
      do own += 1
      while (taken.has(`custom${own}`) || reserved.has(`custom${own}`))
      taken.add(`custom${own}`)
      return `custom${own}`
    },
  }
}
