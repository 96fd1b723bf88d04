import { trackingColumn, trackingColumns } from '../../../shared/documents/tracking-columns.ts'
import { markOf } from '../../../shared/tasks/tracking-filter.ts'
import styles from '../../styles/tracking-print.module.css'
import { MarkBadge } from '../../tracking/mark-badge.tsx'
import type { ListItem } from './list-items.ts'

const wholeWidth = trackingColumns.reduce((sum, column) => sum + trackingColumn[column].width, 0)

/** The rows that are shown as a table for paper. */
export function PrintList(props: { readonly items: readonly ListItem[] }) {
  return (
    <table className={styles.table}>
      <colgroup>
        {trackingColumns.map(column => (
          <col key={column} style={{ width: `${(100 * trackingColumn[column].width) / wholeWidth}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {trackingColumns.map(column => (
            <th key={column} scope="col">
              {trackingColumn[column].label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.items.map(item =>
          item.kind === 'row' ? (
            <tr key={item.id}>
              {trackingColumns.map(column => (
                <td key={column}>
                  {column === 'status' ? (
                    <MarkBadge mark={markOf(item.row)} />
                  ) : (
                    trackingColumn[column].text(item.row)
                  )}
                </td>
              ))}
            </tr>
          ) : (
            <tr key={item.id}>
              <th colSpan={trackingColumns.length} scope="rowgroup" className={styles.group}>
                {item.title} ({item.shown === item.total ? item.total : `${item.shown}/${item.total}`})
              </th>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
