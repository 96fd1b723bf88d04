import type { Appendix, AppendixItem } from './appendix.ts'
import { fromRoman, toRoman } from './numbering.ts'

type GroupNumbering = Appendix['groupNumbering']

/** The ordinal that a printed heading number states: `IV.` → 4, `B.` → 2, `3.` → 3. */
function groupOrdinal(numbering: GroupNumbering, number: string): number | undefined {
  const bare = number.replace(/[.)\s]+$/u, '')
  if (/^\d{1,4}$/.test(bare)) return Number(bare)
  if (numbering === 'letter' && /^([A-Z])\1*$/.test(bare))
    return (bare.length - 1) * 26 + bare.charCodeAt(0) - 64
  return fromRoman(bare)
}

function printGroupNumber(numbering: GroupNumbering, count: number): string | undefined {
  if (numbering === 'roman') return `${toRoman(count)}.`
  if (numbering === 'letter') {
    const letter = String.fromCharCode(65 + ((count - 1) % 26))
    return `${letter.repeat(Math.ceil(count / 26))}.`
  }
  return numbering === 'arabic' ? `${count}.` : undefined
}

/**
 * The number of every item as it prints: a group's `I.`, a row's `1`; undefined where none prints. An item's own
 * number prints as it is and counting goes on from it.
 *
 * @returns one entry an item, in the items' order.
 */
export function numberItems(appendix: Appendix): readonly (string | undefined)[] {
  let groups = 0
  let subgroups = 0
  let rows = 0
  const heading = (item: AppendixItem, numbering: GroupNumbering, count: number) => {
    const stated = item.number === undefined ? undefined : groupOrdinal(numbering, item.number)
    return {
      count: stated ?? count + 1,
      print: item.number ?? printGroupNumber(numbering, stated ?? count + 1),
    }
  }
  return appendix.items.map(item => {
    if (item.kind === 'row') {
      if (appendix.rowNumbering === 'none') return item.number
      const stated =
        item.number !== undefined && /^\d{1,4}(?!\d)/.test(item.number)
          ? Number.parseInt(item.number, 10)
          : undefined
      rows = stated ?? rows + 1
      return item.number ?? String(rows)
    }
    if (item.kind === 'group') {
      const { count, print } = heading(item, appendix.groupNumbering, groups)
      groups = count
      subgroups = 0
      if (appendix.rowNumbering === 'restart') rows = 0
      return print
    }
    const { count, print } = heading(item, appendix.subgroupNumbering, subgroups)
    subgroups = count
    return print
  })
}
