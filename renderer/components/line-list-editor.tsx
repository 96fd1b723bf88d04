import { Button, Input } from '@fluentui/react-components'
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DismissRegular } from '@fluentui/react-icons'
import { useId, useRef, useState } from 'react'
import styles from '../styles/components.module.css'
import { addLineAfter, type LineEdit, moveLine, putText, removeLine } from './lines.ts'

const filled = (lines: readonly string[]) => lines.map(line => line.trim()).filter(line => line !== '')
const same = (left: readonly string[], right: readonly string[]) => left.join('\n') === right.join('\n')

/**
 * A list of short lines: Enter adds a line, Alt+Shift+↑/↓ moves it, Backspace in an empty one removes it, pasting
 * several lines splits them. Only filled lines are handed on; an empty one is a line being typed.
 */
export function LineListEditor(props: {
  readonly label: string
  readonly itemLabel: string
  readonly addLabel: string
  readonly lines: readonly string[]
  readonly onChange: (lines: readonly string[]) => void
  readonly onLeave: () => void
  readonly clean?: (line: string) => string
}) {
  const { clean = (line: string) => line.trim() } = props
  const [typed, setTyped] = useState<readonly string[]>(props.lines)
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const wanted = useRef<number | null>(null)
  const heading = useId()
  const lines = same(filled(typed), props.lines) ? typed : props.lines

  const apply = ({ lines: next, focus }: LineEdit) => {
    wanted.current = focus
    setTyped(next)
    props.onChange(filled(next))
  }
  const keyed = (event: React.KeyboardEvent, index: number) => {
    const turn = event.altKey && event.shiftKey
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') apply(addLineAfter(lines, index))
    else if (event.key === 'Backspace' && lines[index] === '') apply(removeLine(lines, index))
    else if (turn && event.key === 'ArrowUp') apply(moveLine(lines, index, -1))
    else if (turn && event.key === 'ArrowDown') apply(moveLine(lines, index, 1))
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.lineList}>
      <h3 id={heading}>{props.label}</h3>
      <ul aria-labelledby={heading}>
        {lines.map((line, index) => (
          // A line has no identity but its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <Input
              className={styles.grow}
              aria-label={`${props.itemLabel} ${index + 1}`}
              value={line}
              ref={element => {
                inputs.current[index] = element
                if (element && wanted.current === index) {
                  wanted.current = null
                  element.focus()
                }
              }}
              onChange={(_, { value }) => {
                const next = lines.with(index, value)
                setTyped(next)
                props.onChange(filled(next))
              }}
              onPaste={event => {
                const text = event.clipboardData.getData('text')
                if (!text.includes('\n')) return
                event.preventDefault()
                apply(putText(lines, index, `${line}${text}`, clean))
              }}
              onKeyDown={event => keyed(event, index)}
              onBlur={props.onLeave}
            />
            <Button
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={`Chuyển ${props.itemLabel.toLowerCase()} ${index + 1} lên`}
              title="Chuyển lên (Alt+Shift+↑)"
              disabled={index === 0}
              onClick={() => apply(moveLine(lines, index, -1))}
            />
            <Button
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={`Chuyển ${props.itemLabel.toLowerCase()} ${index + 1} xuống`}
              title="Chuyển xuống (Alt+Shift+↓)"
              disabled={index === lines.length - 1}
              onClick={() => apply(moveLine(lines, index, 1))}
            />
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={`Bỏ ${props.itemLabel.toLowerCase()} ${index + 1}`}
              title="Bỏ dòng này"
              onClick={() => apply(removeLine(lines, index))}
            />
          </li>
        ))}
      </ul>
      <Button
        appearance="subtle"
        icon={<AddRegular />}
        onClick={() => apply(addLineAfter(lines, lines.length - 1))}
      >
        {props.addLabel}
      </Button>
    </div>
  )
}
