import { useEffect, useRef } from 'react'

/** A box to tick; `mixed` when only a part of what it stands for is. Plain, since a plan has hundreds of changes. */
export function TickBox(props: {
  readonly label: string
  readonly checked: boolean | 'mixed'
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = props.checked === 'mixed'
  }, [props.checked])
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={props.label}
      checked={props.checked === true}
      disabled={props.disabled}
      onChange={event => props.onChange(event.target.checked)}
    />
  )
}
