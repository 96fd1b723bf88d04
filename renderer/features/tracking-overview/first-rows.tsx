import styles from '../../styles/tracking-overview.module.css'

/** What every list shows of a row. */
type ListedRow = { readonly rowId: string; readonly name: string; readonly leads: readonly string[] }

/** The first of some rows, each with who answers for it: the tasks that are overdue, the indicators not reached. */
export function FirstRows<Row extends ListedRow>(props: {
  /** Of the heading, which names the table. */
  readonly id: string
  readonly title: string
  /** Said when there are none. */
  readonly none: string
  /** What the first two columns are called. */
  readonly name: string
  readonly unit: string
  /** What else is told of a row; the last is set off. */
  readonly more?: readonly { readonly heading: string; readonly text: (row: Row) => string }[]
  readonly rows: readonly Row[]
  /** How many are shown. */
  readonly most: number
  readonly hrefOf: (row: Row) => string
  /** Where all of them are, and what those that are not shown are called: `nhiệm vụ quá hạn khác`. */
  readonly all: string
  readonly others: string
}) {
  const { id, rows, most, more = [] } = props
  const shown = rows.slice(0, most)
  return (
    <section>
      <h2 id={id}>
        {props.title} ({rows.length})
      </h2>
      {rows.length === 0 ? (
        <p className={styles.none}>{props.none}</p>
      ) : (
        <table className={styles.rows} aria-labelledby={id}>
          <thead>
            <tr>
              {[props.name, props.unit, ...more.map(({ heading }) => heading)].map(heading => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
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
                {more.map(({ heading, text }) => (
                  <td key={heading}>{text(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown.length && (
        <a className={styles.more} href={props.all}>
          và {rows.length - shown.length} {props.others}
        </a>
      )}
    </section>
  )
}
