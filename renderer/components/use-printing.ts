import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Whether the window is being printed. What prints must be there before the printer looks, so that it is drawn at
 * once.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

/**
 * Opens the system's way to print, or to save as PDF.
 *
 * @param name what a saved file is called, without its ending: browsers take it from the title.
 */
export function printWindow(name: string): void {
  const title = document.title
  document.title = name
  window.print()
  document.title = title
}
