import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

/** Blocks that come and go together. */
const groupSize = 40
/** A text with fewer blocks is drawn whole. */
const leastBlocks = 400
/** How far beyond the window a group is drawn, and kept drawn, in heights of the window. */
const reach = { draw: 1, keep: 2.5 } as const

/** Marks elements that are not drawn; the first of a group, `head`, holds the room of all of them. */
const far = 'data-far'

/** A guess at the height in pixels of a block that was never drawn: lines of some 85 letters. */
function guessedHeight(node: Node): number {
  return 10 + 25 * Math.max(1, Math.ceil(node.textContent.length / 85))
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let above = element.parentElement; above !== null; above = above.parentElement)
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) return above
  return null
}

function write(element: HTMLElement, value: string | null, height: string) {
  if (element.getAttribute(far) !== value) {
    if (value === null) element.removeAttribute(far)
    else element.setAttribute(far, value)
  }
  if (element.style.height !== height) element.style.height = height
}

export type FarBlocks = {
  /** Looks again which blocks are near; `changed` when blocks came, went or were drawn anew. */
  readonly look: (changed: boolean) => void
  readonly destroy: () => void
}

/**
 * Takes the blocks of a long text that are far from the window and from the caret out of the layout, in groups, so
 * that a key in a hundred pages costs what it costs in three. They stay in the document and in its elements.
 *
 * @param elementsOf the elements of the document's children in order.
 */
export function createFarBlocks(
  view: EditorView,
  elementsOf: (view: EditorView) => readonly HTMLElement[],
): FarBlocks {
  const scroller = scrollerOf(view.dom)
  const heights: number[] = []
  let near: ReadonlySet<number> = new Set()
  let grouped = false
  let elements: readonly HTMLElement[] = []

  const headOf = (group: number) => elements[group * groupSize]
  const groupCount = () => Math.ceil(elements.length / groupSize)

  function draw(group: number, isNear: boolean) {
    const members = elements.slice(group * groupSize, (group + 1) * groupSize)
    members.forEach((element, index) => {
      if (isNear) write(element, null, '')
      else write(element, index === 0 ? 'head' : '', index === 0 ? `${heights[group] ?? 0}px` : '')
    })
  }

  /** Groups that hold an end of the selection, with their neighbours: the caret walks out of them by itself. */
  function aroundSelection(): Set<number> {
    const { $anchor, $head } = view.state.selection
    const around = new Set<number>()
    for (const $end of [$anchor, $head]) {
      const group = Math.floor(Math.min($end.index(0), elements.length - 1) / groupSize)
      for (const one of [group - 1, group, group + 1]) if (one >= 0 && one < groupCount()) around.add(one)
    }
    return around
  }

  function measure(): Set<number> {
    const wanted = aroundSelection()
    const { top, bottom } = (scroller ?? document.documentElement).getBoundingClientRect()
    const room = bottom - top
    const tops = Array.from(
      { length: groupCount() },
      (_, group) => headOf(group)?.getBoundingClientRect().top ?? 0,
    )
    tops.push(view.dom.getBoundingClientRect().bottom)
    for (let group = 0; group < groupCount(); group++) {
      const [start = 0, end = 0] = [tops[group], tops[group + 1]]
      const margin = room * (near.has(group) ? reach.keep : reach.draw)
      if (near.has(group)) heights[group] = end - start
      if (end > top - margin && start < bottom + margin) wanted.add(group)
    }
    return wanted
  }

  function begin() {
    const { doc } = view.state
    for (let group = 0; group < groupCount(); group++) {
      const members = doc.children.slice(group * groupSize, (group + 1) * groupSize)
      heights[group] = members.reduce((sum, node) => sum + guessedHeight(node), 0)
      draw(group, false)
    }
    near = new Set()
    grouped = true
  }

  function end() {
    for (const element of elements) write(element, null, '')
    near = new Set()
    grouped = false
  }

  function look(changed: boolean) {
    if (changed) elements = elementsOf(view)
    if (elements.length < leastBlocks) {
      if (grouped) end()
      return
    }
    if (!grouped) begin()
    else if (changed) for (let group = 0; group < groupCount(); group++) draw(group, near.has(group))
    const wanted = measure()
    const before = near
    near = wanted
    for (let group = 0; group < groupCount(); group++)
      if (wanted.has(group) !== before.has(group)) draw(group, wanted.has(group))
  }

  const scrolled = () => look(false)
  scroller?.addEventListener('scroll', scrolled, { passive: true })
  return {
    look,
    destroy: () => scroller?.removeEventListener('scroll', scrolled),
  }
}

/** Where a block's element stands on the screen; for one that is not drawn, where its group's room begins. */
export function topOfBlock(element: HTMLElement): number {
  let shown: Element | null = element
  while (shown?.getAttribute(far) === '') shown = shown.previousElementSibling
  return (shown ?? element).getBoundingClientRect().top
}
