import { formatDay } from '../../../shared/dates.ts'
import type { SummaryRow } from '../../../shared/tasks/summarise.ts'
import styles from '../../styles/tracking-overview.module.css'

/** The tasks that are overdue, the longest first. */
export function LateList(props: {
  readonly rows: readonly SummaryRow[]
  /** How many are shown. */
  readonly most: number
  readonly hrefOf: (row: { readonly rowId: string }) => string
  /** Where all of them are. */
  readonly all: string
}) {
  const { rows, most } = props
  const shown = rows.slice(0, most)
  return (
    <section>
      <h2 id="late-tasks">Nhiệm vụ quá hạn ({rows.length})</h2>
      {rows.length === 0 ? (
        <p className={styles.none}>Không có nhiệm vụ quá hạn.</p>
      ) : (
        <table className={styles.late} aria-labelledby="late-tasks">
          <thead>
            <tr>
              <th scope="col">Nhiệm vụ</th>
              <th scope="col">Chủ trì</th>
              <th scope="col">Hạn</th>
              <th scope="col">Quá hạn</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <tr key={row.rowId}>
                <td>
                  <a href={props.hrefOf(row)} title={row.name}>
                    {row.name || 'Dòng chưa có tên'}
                  </a>
                </td>
                <td title={row.leads.join('; ')}>
                  <span>{row.leads.join('; ') || 'Chưa giao'}</span>
                </td>
                <td>{row.due === null ? '' : formatDay(row.due)}</td>
                <td>{row.daysLate} ngày</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown.length && (
        <a className={styles.more} href={props.all}>
          và {rows.length - shown.length} nhiệm vụ quá hạn khác
        </a>
      )}
    </section>
  )
}
