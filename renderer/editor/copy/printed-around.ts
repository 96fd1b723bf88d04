import type { Node, Slice } from '@tiptap/pm/model'
import { numbersOf } from '../numbering-plugin.ts'
import { isBlock } from '../schema.ts'

/** What prints before and after a block's own words: its number, its end mark. Neither is part of the text. */
export type Around = { readonly before?: string; readonly after?: string }

type Standing = { readonly node: Node; readonly around: Around }

/** Bases end with `;`, the last with `.` (NĐ30 PL I.II.6.a). */
function basisMark(node: Node, isLast: boolean): Around {
  const words = node.textContent
  return words.trim() === '' || /[;.,:/]\s*$/u.test(words) ? {} : { after: isLast ? '.' : ';' }
}

/** The closing ends with `./.` (NĐ30 PL III mẫu 1.4). */
function endMark(node: Node): Around {
  const words = node.textContent
  if (words.trim() === '' || words.trimEnd().endsWith('./.')) return {}
  return { after: words.trimEnd().endsWith('.') ? '/.' : './.' }
}

/** By what a copied node is known in the document: its id, or its name where there is one of it. */
function nameOf(node: Node): string {
  const id: unknown = node.attrs['id']
  return typeof id === 'string' ? `#${id}` : node.type.name
}

function standingIn(doc: Node): ReadonlyMap<string, Standing> {
  const numbers = numbersOf(doc)
  let block = 0
  return new Map(
    doc.children.map((node, index) => {
      const number = isBlock(node) ? numbers[block++] : undefined
      const { name } = node.type
      const around: Around =
        name === 'basis'
          ? basisMark(node, doc.maybeChild(index + 1)?.type.name !== 'basis')
          : name === 'closing'
            ? endMark(node)
            : number === undefined
              ? {}
              : { before: number }
      return [nameOf(node), { node, around }] as const
    }),
  )
}

/**
 * What prints around the words of copied blocks. A block of which only some words were copied is words: it has no
 * number unless it was copied from its start on, and no end mark unless to its end.
 *
 * @param slice copied out of `doc`.
 * @returns an entry for each of the slice's own children that has something around it.
 */
export function printedAround(slice: Slice, doc: Node): ReadonlyMap<Node, Around> {
  const standing = standingIn(doc)
  const last = slice.content.childCount - 1
  return new Map(
    slice.content.content.flatMap((node, index): readonly (readonly [Node, Around])[] => {
      const known = standing.get(nameOf(node))
      if (known === undefined) return []
      const whole = node.content.size === known.node.content.size
      const { before, after } = known.around
      const around: Around = {
        ...(before !== undefined && (whole || index > 0) ? { before } : {}),
        ...(after !== undefined && (whole || index < last) ? { after } : {}),
      }
      return [[node, around]]
    }),
  )
}
