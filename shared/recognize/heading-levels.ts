import type { AppendixItem } from '../plans/appendix.ts'
import { createStyleOf, type GroupHeading, type GroupStyle } from './group-heading.ts'

/** A heading in its place: at which level, and which number prints before its words. */
export type PlacedHeading = {
  readonly kind: Exclude<AppendixItem['kind'], 'row'>
  readonly title: string
  readonly number: string | undefined
}

/** How the headings of a table count, and where each stands. */
export type HeadingLevels = {
  readonly groupNumbering: GroupStyle
  readonly subgroupNumbering: GroupStyle
  readonly place: (heading: GroupHeading) => PlacedHeading
}

/**
 * Tells groups from sub-groups by their numbers: those numbered as the first one is are groups.
 *
 * @param headings of a table, in order.
 */
export function levelHeadings(headings: readonly GroupHeading[]): HeadingLevels {
  const styleOf = createStyleOf(headings.flatMap(({ number }) => number ?? []))
  const main = styleOf(headings.find(({ number }) => number !== undefined)?.number)
  const isMain = (heading: GroupHeading) => main === 'none' || styleOf(heading.number) === main
  const innerStyles = new Set(headings.flatMap(each => (isMain(each) ? [] : [styleOf(each.number)])))
  const [onlyStyle] = innerStyles
  const inner = innerStyles.size === 1 && onlyStyle !== undefined ? onlyStyle : 'none'
  return {
    groupNumbering: main,
    subgroupNumbering: inner,
    place: heading => {
      const group = isMain(heading)
      // Where a level's headings are not all numbered alike, counting would number those without: numbers join the words.
      const countable = group ? main !== 'none' : inner !== 'none'
      const joined = !countable && heading.number !== undefined
      return {
        kind: group ? 'group' : 'subgroup',
        title: joined ? `${heading.number} ${heading.title}` : heading.title,
        number: countable ? heading.number : undefined,
      }
    },
  }
}
