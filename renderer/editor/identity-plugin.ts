import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { onlyText } from './only-text.ts'

/** Positions of nodes that carry an id, by id, in order. */
function placesById(doc: Node): Map<string, number[]> {
  const places = new Map<string, number[]>()
  doc.forEach((node, offset) => {
    const { id } = node.attrs
    if (typeof id !== 'string') return
    const known = places.get(id)
    if (known) known.push(offset)
    else places.set(id, [offset])
  })
  return places
}

/**
 * Every basis and block has an id of its own: new ones get one, and of several with the same, which pasting and
 * splitting leave behind, the one that was there before keeps it.
 *
 * @param newId makes an id that no block has had.
 */
export function identityPlugin(newId: () => string): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (transactions.every(one => !one.docChanged || onlyText(one))) return null
      const change = after.tr
      let placesBefore: Map<string, number[]> | undefined
      for (const [id, places] of placesById(after.doc)) {
        if (id !== '' && places.length === 1) continue
        let kept = id === '' ? undefined : places[0]
        if (id !== '') {
          placesBefore ??= placesById(before.doc)
          const old = placesBefore.get(id)?.[0]
          const mapping = new Mapping(transactions.flatMap(one => one.mapping.maps))
          const now = old === undefined ? undefined : mapping.map(old)
          if (now !== undefined && places.includes(now)) kept = now
        }
        for (const place of places) if (place !== kept) change.setNodeAttribute(place, 'id', newId())
      }
      return change.docChanged ? change : null
    },
  })
}
