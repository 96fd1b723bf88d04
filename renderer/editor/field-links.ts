import type { Node } from '@tiptap/pm/model'

/** Words in the editor that a field gave. Places count from the start of the content of their line. */
export type FieldLink = {
  readonly field: string
  /** What the field gave. */
  readonly given: string
  readonly from: number
  readonly to: number
  /** Whether they read as given: nobody has edited them. */
  readonly intact: boolean
}

/** The linked words in a node that holds inline content, in order. */
export function linksOf(line: Node): readonly FieldLink[] {
  const links: (Omit<FieldLink, 'intact'> & { readonly words: string })[] = []
  line.forEach((child, offset) => {
    const mark = child.marks.find(({ type }) => type.name === 'field')
    if (mark === undefined) return
    const [field, given] = [String(mark.attrs['name']), String(mark.attrs['given'])]
    const words = child.isText ? (child.text ?? '') : '\n'
    const to = offset + child.nodeSize
    const last = links.at(-1)
    // One field twice, side by side, would be stored as one: together they read as neither was given.
    if (last?.to === offset && last.field === field)
      links[links.length - 1] = { ...last, to, words: last.words + words }
    else links.push({ field, given, from: offset, to, words })
  })
  return links.map(({ words, ...link }) => ({ ...link, intact: words === link.given }))
}
