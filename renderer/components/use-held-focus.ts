import { useFocusFinders } from '@fluentui/react-components'
import { type RefObject, useLayoutEffect } from 'react'
import { focusOrigin, giveFocusBack, isFocusFree } from './focus-history.ts'

/**
 * While an element is there, the keyboard that came into it stays when what had it goes from the page; when the element
 * goes, the keyboard goes back to where it came from, or to the screen when that is gone. Without this,
 * Escape and Tab reach nothing.
 *
 * @param modal nothing outside can be used: a click there does not take the keyboard away either.
 */
export function useHeldFocus(
  held: RefObject<HTMLElement | null>,
  { modal = false }: { readonly modal?: boolean } = {},
) {
  const { findFirstFocusable } = useFocusFinders()
  useLayoutEffect(() => {
    const element = held.current
    if (element === null) return
    const origin = focusOrigin()
    let inside = false
    const keep = () => {
      if (!inside || !isFocusFree()) return
      // A pane takes the keyboard itself; else it is as when a dialog opens.
      element.focus()
      if (isFocusFree()) findFirstFocusable(element)?.focus()
    }
    const onFocusIn = () => {
      inside = true
    }
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node) inside = element.contains(relatedTarget)
      else if (modal) queueMicrotask(keep)
    }
    const changes = new MutationObserver(keep)
    changes.observe(element, { childList: true, subtree: true })
    element.addEventListener('focusin', onFocusIn)
    element.addEventListener('focusout', onFocusOut)
    return () => {
      changes.disconnect()
      element.removeEventListener('focusin', onFocusIn)
      element.removeEventListener('focusout', onFocusOut)
      giveFocusBack(element, origin)
      // What it was given to may go in the same moment.
      queueMicrotask(() => giveFocusBack(element, origin))
    }
  }, [held, modal, findFirstFocusable])
}
