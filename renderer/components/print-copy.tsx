import { FluentProvider, webLightTheme } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from '../styles/print-copy.module.css'
import { usePrinting } from './use-printing.ts'

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
