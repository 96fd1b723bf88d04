import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/**
 * Tells a screen reader what cannot be seen in one place: how large the range is, what was copied and pasted.
 *
 * @param selection the object that is replaced with every selection.
 * @param size the range in words; `''` for a single cell.
 */
export function useAnnouncer(status: RefObject<HTMLElement | null>, selection: unknown, size: string) {
  const told = useRef('')
  const isSaid = useRef(false)
  const say = (text: string) => {
    if (status.current) status.current.textContent = text
  }
  const tellSize = useEffectEvent(() => {
    if (size !== '' && size !== told.current && !isSaid.current) say(`Đã chọn ${size}.`)
    told.current = size
    isSaid.current = false
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it changes
  useEffect(() => {
    tellSize()
  }, [selection])
  return {
    announce: say,
    /** Says what was done; the selection that follows from it says nothing over it. */
    announceStep: (text: string) => {
      isSaid.current = true
      say(text)
    },
  }
}
