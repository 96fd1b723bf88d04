/** Deep enough for a way through a long menu. */
const depth = 30
/** What had the keyboard, the latest first. */
let recent: readonly HTMLElement[] = []
/** Counts the screens that were left. */
let screens = 0

/** Where the keyboard was when something opened, so that it can go back there. */
export type FocusOrigin = { readonly recent: readonly HTMLElement[]; readonly screen: number }

/** Remembers from now on what has the keyboard. */
export function followFocus() {
  document.addEventListener('focusin', ({ target }) => {
    // The kit's sentinels take the keyboard only to pass it on.
    if (!(target instanceof HTMLElement) || target.dataset['tabsterDummy'] !== undefined) return
    recent = [target, ...recent.filter(each => each !== target)].slice(0, depth)
  })
}

/** Another screen is gone to: the keyboard does not go back to what was used on the one before. */
export function leaveScreen() {
  recent = []
  screens += 1
}

/** Where the keyboard is now, and was before. */
export function focusOrigin(): FocusOrigin {
  const { activeElement } = document
  const now = activeElement instanceof HTMLElement && !isFocusFree() ? [activeElement] : []
  return { recent: [...now, ...recent], screen: screens }
}

/** A screen, and the part of it below its tabs. */
const places = 'main, main [role="tabpanel"]'

/** Whether no control has the keyboard: what had it went from the page, or a click beside all of them took it away. */
export function isFocusFree(): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body || activeElement.matches(places)
}

/**
 * Takes the keyboard from an element that closes, when it is there, and gives it to what had it last outside and still
 * can: what opened the element, what was used before that, or else the screen. One that is gone to decides for itself.
 */
export function giveFocusBack(closing: HTMLElement, origin: FocusOrigin) {
  if (origin.screen !== screens) return
  if (!isFocusFree() && !closing.contains(document.activeElement)) return
  const screen = [...document.querySelectorAll<HTMLElement>(places)].reverse()
  for (const each of [...recent, ...origin.recent, ...screen]) {
    if (closing.contains(each)) continue
    each.focus()
    if (document.activeElement === each) return
  }
}
