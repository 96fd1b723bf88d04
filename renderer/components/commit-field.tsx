import { Field, Input } from '@fluentui/react-components'
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'

/** Milliseconds of quiet after which typed words are handed on. */
const quietTime = 1_000

/**
 * A labelled line of text that hands on its words when it is left, on Enter, after a pause, and when it goes from the
 * screen: once, not at every key. Escape and the first Ctrl+Z take back what was not handed on.
 */
export function CommitField(props: {
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
  readonly readOnly?: boolean
  readonly hint?: string | undefined
  readonly placeholder?: string
  /** Offered while typing. */
  readonly choices?: readonly string[]
}) {
  const { value, onCommit, choices, hint } = props
  const list = useId()
  const [held, setHeld] = useState<string | null>(null)
  const latest = useRef({ held, value, onCommit })
  useLayoutEffect(() => {
    latest.current = { held, value, onCommit }
  })
  const hold = useCallback((text: string | null) => {
    latest.current.held = text
    setHeld(text)
  }, [])
  const commit = useCallback(() => {
    const now = latest.current
    const words = now.held
    if (words === null) return
    hold(null)
    if (words !== now.value) now.onCommit(words)
  }, [hold])
  useEffect(() => {
    if (held === null) return
    const timer = setTimeout(commit, quietTime)
    return () => clearTimeout(timer)
  }, [held, commit])
  useEffect(() => commit, [commit])
  return (
    <Field label={props.label} {...(hint === undefined ? {} : { hint })}>
      <Input
        value={held ?? value}
        readOnly={props.readOnly ?? false}
        placeholder={props.placeholder}
        {...(choices ? { list } : {})}
        onChange={(_, data) => hold(data.value)}
        onBlur={commit}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          const undoes =
            (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
          if (event.key === 'Enter') commit()
          else if ((event.key === 'Escape' || undoes) && held !== null && held !== value) {
            hold(null)
            event.preventDefault()
            // What is open around the field stays open; the step before stays done.
            event.stopPropagation()
          }
        }}
      />
      {choices && (
        <datalist id={list}>
          {choices.map(choice => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </Field>
  )
}
