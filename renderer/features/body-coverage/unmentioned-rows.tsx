import { Button } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { appendixLabel } from '../../../shared/documents/appendix-text.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import styles from '../../styles/body-coverage.module.css'

/** How many rows are listed at once. */
const page = 100

/** Rows that the text never mentions, each a button to its place. */
export function UnmentionedRows(props: {
  readonly appendices: readonly Appendix[]
  readonly rows: readonly { readonly rowId: string }[]
  readonly onGo: (rowId: string) => void
}) {
  const { appendices, rows } = props
  const [shown, setShown] = useState(page)
  const names = useMemo(() => namesOf(appendices), [appendices])
  if (rows.length === 0)
    return <p className={styles.quiet}>Dòng nào của phụ lục cũng được nêu trong nội dung kế hoạch.</p>
  return (
    <>
      <ul className={styles.rows}>
        {rows.slice(0, shown).map(({ rowId }) => {
          const { name, place } = names.get(rowId) ?? { name: '', place: '' }
          return (
            <li key={rowId}>
              <Button appearance="subtle" className={styles.row} onClick={() => props.onGo(rowId)}>
                <span>
                  {name}
                  <small>{place}</small>
                </span>
              </Button>
            </li>
          )
        })}
      </ul>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + page)}>
          Hiện thêm {Math.min(page, rows.length - shown)} dòng
        </Button>
      )}
    </>
  )
}

function namesOf(appendices: readonly Appendix[]) {
  return new Map(
    appendices.flatMap((appendix, index) => {
      const numbers = numberItems(appendix)
      const place = appendixLabel(index, appendices.length)
      return appendix.items.flatMap((item, at) => {
        if (item.kind !== 'row') return []
        const number = numbers[at] ?? ''
        const name = item.cells.name ?? item.cells.detail ?? 'Dòng chưa có tên'
        return [[item.id, { name, place: number === '' ? place : `${place}, số ${number}` }] as const]
      })
    }),
  )
}
