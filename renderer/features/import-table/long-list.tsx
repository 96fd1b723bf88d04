import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'

/** Lines drawn at once. */
const page = 200

/** The lines of a table, the first of them at once, more on demand. */
export function LongList<T>(props: {
  readonly lines: readonly T[]
  readonly columns: number
  readonly children: (line: T, index: number) => ReactNode
}) {
  const { lines } = props
  const [shown, setShown] = useState(page)
  const left = lines.length - shown
  return (
    <tbody>
      {lines.slice(0, shown).map(props.children)}
      {left > 0 && (
        <tr>
          <td colSpan={props.columns}>
            <Button size="small" onClick={() => setShown(shown + page)}>
              Xem thêm {Math.min(page, left)} dòng (còn {left})
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  )
}
