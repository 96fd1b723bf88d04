import type { IndicatorRow } from '../../../shared/tasks/summarise-indicators.ts'
import styles from '../../styles/tracking-overview.module.css'

/** The indicators that are reported on and not reached, each with who answers for it. */
export function NotMetList(props: {
  readonly rows: readonly IndicatorRow[]
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
      <h2 id="not-met">Chỉ tiêu chưa đạt ({rows.length})</h2>
      {rows.length === 0 ? (
        <p className={styles.none}>Không có chỉ tiêu chưa đạt trong số đã báo cáo.</p>
      ) : (
        <table className={styles.notMet} aria-labelledby="not-met">
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Đơn vị</th>
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
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown.length && (
        <a className={styles.more} href={props.all}>
          và {rows.length - shown.length} chỉ tiêu chưa đạt khác
        </a>
      )}
    </section>
  )
}
