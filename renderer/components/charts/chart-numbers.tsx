import styles from '../../styles/charts.module.css'

/** The figures behind a chart as a table, folded away until asked for. */
export function ChartNumbers(props: {
  /** What the table is of; its name to a screen reader. */
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell of a row is its name. */
  readonly rows: readonly {
    readonly key: string
    readonly name: string
    readonly cells: readonly (string | number)[]
  }[]
}) {
  const { caption, columns, rows } = props
  return (
    <details className={styles.numbers}>
      <summary>Xem số liệu</summary>
      <table>
        <caption className="visuallyHidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their column
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
