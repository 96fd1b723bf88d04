import { memo, useEffect, useRef } from 'react'
import type { Appendix, AppendixItem, Column } from '../../../shared/plans/appendix.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import styles from '../../styles/plan-appendix.module.css'
import { ScheduleMeaning } from './schedule-meaning.tsx'

type Row = Extract<AppendixItem, { kind: 'row' }>

/** Pixels that a table of many columns needs to stay readable; a narrower window scrolls it sideways. */
const leastWidth = 1080

/** Brings the asked-for row into view when the route names one. */
function useRowInView(place: string | undefined) {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    if (place === undefined) return
    table.current?.querySelector(`[data-item="${CSS.escape(place)}"]`)?.scrollIntoView({ block: 'center' })
  }, [place])
  return table
}

/** An appendix as a table: wrapped text, headings over the whole width, the header always in sight. */
export const AppendixTable = memo(function AppendixTable(props: {
  readonly appendix: Appendix
  readonly place?: string | undefined
}) {
  const { columns, items, title } = props.appendix
  const numbers = numberItems(props.appendix)
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const table = useRowInView(props.place)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section className={styles.pane} tabIndex={0} aria-label={title}>
      <table
        ref={table}
        className={styles.table}
        style={{ minWidth: columns.length > 4 ? leastWidth : undefined }}
      >
        <colgroup>
          {columns.map(column => (
            <col key={column.field} style={{ width: `${(column.width / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.field} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) =>
            item.kind === 'row' ? (
              <ItemRow
                key={item.id}
                row={item}
                number={numbers[index]}
                columns={columns}
                found={item.id === props.place}
              />
            ) : (
              <tr key={item.id} data-item={item.id} className={styles[item.kind]}>
                <th scope="rowgroup" colSpan={columns.length}>
                  {[numbers[index], item.title].filter(Boolean).join(' ')}
                </th>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  )
})

const ItemRow = memo(function ItemRow(props: {
  readonly row: Row
  readonly number: string | undefined
  readonly columns: readonly Column[]
  readonly found: boolean
}) {
  const { row, number, columns } = props
  return (
    <tr data-item={row.id} data-found={props.found}>
      {columns.map(column => (
        <td key={column.field} data-align={column.field === 'ordinal' ? 'center' : column.align}>
          {column.field === 'ordinal' ? number : row.cells[column.field]}
          {column.field === 'schedule' && (
            <ScheduleMeaning words={row.cells.schedule ?? ''} schedule={row.schedule} />
          )}
        </td>
      ))}
    </tr>
  )
})
