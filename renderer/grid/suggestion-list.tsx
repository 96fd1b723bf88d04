import { useEffect, useRef } from 'react'
import styles from '../styles/grid.module.css'

/** Texts offered below the cell being edited. The focus stays in the cell. */
export function SuggestionList(props: {
  readonly id: string
  readonly texts: readonly string[]
  /** Its place among the texts; -1 for none. */
  readonly chosen: number
  readonly onPick: (text: string) => void
}) {
  const { id, texts, chosen } = props
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice may be out of sight
  useEffect(() => {
    const shown = list.current?.querySelector('[aria-selected="true"]') ?? list.current
    shown?.scrollIntoView({ block: 'nearest' })
  }, [chosen, texts])
  return (
    <div ref={list} id={id} role="listbox" aria-label="Gợi ý" className={styles.suggestions}>
      {texts.map((text, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: chosen by keyboard from the field, which keeps the focus
        <div
          key={text}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          onMouseDown={event => event.preventDefault()}
          onClick={() => props.onPick(text)}
        >
          {text}
        </div>
      ))}
    </div>
  )
}
