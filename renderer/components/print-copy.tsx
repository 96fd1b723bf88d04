import { FluentProvider, webLightTheme } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import styles from '../styles/print-copy.module.css'

/** Whether the window is being printed. What prints must be there before the printer looks, so it is drawn at once. */
function usePrinting(): boolean {
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
 * What prints instead of the window, on sheets of A4 and in light colours whatever the theme. It is drawn only while
 * printing.
 */
export function PrintCopy(props: {
  readonly lies: 'portrait' | 'landscape'
  /** Stands above the content. */
  readonly title: string
  readonly children: () => ReactNode
}) {
  if (!usePrinting()) return null
  return createPortal(
    <FluentProvider
      theme={webLightTheme}
      className={styles.print ?? ''}
      data-lies={props.lies}
      data-print-copy=""
    >
      <h1>{props.title}</h1>
      {props.children()}
    </FluentProvider>,
    document.body,
  )
}

/**
 * Opens the system's way to print, or to save as PDF.
 *
 * @param name what a saved file is called, without its ending: browsers take it from the title.
 */
export function printCopy(name: string): void {
  const title = document.title
  document.title = name
  window.print()
  document.title = title
}
