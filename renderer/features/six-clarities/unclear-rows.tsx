import { Button } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Clarity } from '../../../shared/glossary.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import styles from '../../styles/six-clarities.module.css'
import { shortName } from './clarity-note.tsx'
import { openClarities } from './clarity-places.ts'

/** How many rows are listed at once. */
const page = 100

/** Rows that leave something open, each open thing a button to its cell; `only` one of the six, or all. */
export function UnclearRows(props: {
  readonly appendix: Appendix
  readonly only: Clarity | null
  readonly onGo: (rowId: string, field: string | undefined) => void
  /** Shows these rows alone in the grid. */
  readonly onShowOnly: (rowIds: readonly string[], label: string) => void
}) {
  const { appendix, only } = props
  const [shown, setShown] = useState(page)
  const rows = useMemo(() => {
    const numbers = numberItems(appendix)
    return appendix.items.flatMap((item, index) => {
      if (item.kind !== 'row') return []
      const open = openClarities(item, appendix).filter(({ clarity }) => only === null || clarity === only)
      return open.length === 0 ? [] : [{ row: item, number: numbers[index] ?? '', open }]
    })
  }, [appendix, only])
  if (rows.length === 0)
    return <p className={styles.quiet}>{only === null ? '' : `Dòng nào cũng rõ ${shortName(only)}.`}</p>
  return (
    <>
      <h3>
        {only === null
          ? `Cần bổ sung (${rows.length} dòng)`
          : `Chưa rõ ${shortName(only)} (${rows.length} dòng)`}
      </h3>
      <Button
        size="small"
        className={styles.showOnly}
        onClick={() =>
          props.onShowOnly(
            rows.map(({ row }) => row.id),
            only === null ? 'dòng cần bổ sung theo 6 rõ' : `dòng chưa rõ ${shortName(only)}`,
          )
        }
      >
        Chỉ hiện {rows.length} dòng này trong bảng
      </Button>
      <ul className={styles.rows}>
        {rows.slice(0, shown).map(({ row, number, open }) => (
          <li key={row.id}>
            <span className={styles.name}>
              {number === '' ? '' : `${number}. `}
              {row.cells.name ?? row.cells.detail ?? 'Dòng chưa có tên'}
            </span>
            <span className={styles.marks}>
              {open.map(({ clarity, state, note, field }) => (
                <Button
                  key={clarity}
                  size="small"
                  appearance="outline"
                  className={state === 'missing' ? styles.missingMark : undefined}
                  title={`${note}. Bấm để đến ô.`}
                  onClick={() => props.onGo(row.id, field)}
                >
                  {state === 'missing' ? shortName(clarity) : `${shortName(clarity)}: chưa cụ thể`}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + page)}>
          Hiện thêm {Math.min(page, rows.length - shown)} dòng
        </Button>
      )}
    </>
  )
}
