/** Where panes were put last; not where a reader scrolled them to. */
const puts = new WeakMap<HTMLElement, number>()

/** Scrolls a pane for the program, so that it can be told from the reader's own scrolling. */
export function putPane(pane: HTMLElement, top: number) {
  pane.scrollTop = top
  // What the pane made of it: it does not scroll past its ends.
  puts.set(pane, pane.scrollTop)
}

/** Whether a pane stands where the program put it. */
export function standsAsPut(pane: HTMLElement): boolean {
  return puts.get(pane) === pane.scrollTop
}
