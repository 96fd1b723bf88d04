import { useEffect, useRef } from 'react'

/** A box to tick; `mixed` when only a part of what it stands for is. Plain, since a list has thousands. */
export function Tick(props: {
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

/** Whether all, a part or none of some keys are ticked. */
export function tickOf(keys: readonly string[], ticked: ReadonlySet<string>): boolean | 'mixed' {
  const count = keys.filter(key => ticked.has(key)).length
  return count === 0 ? false : count === keys.length || 'mixed'
}
