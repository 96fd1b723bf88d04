import type { TableRow } from '../../../shared/versions/comparison.ts'
import styles from '../../styles/plan-history.module.css'
import { markOf } from './marks.ts'
import { WordsView } from './words-view.tsx'

/** A table with both states in one: rows that came or went carry their sign. */
export function TableView({ rows }: { readonly rows: readonly TableRow[] }) {
  return (
    <table className={styles.table}>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <tr key={index}>
            <th scope="row" className={styles.rowSign}>
              <span aria-hidden>{markOf[row.kind].sign}</span>
              <span className="visuallyHidden">{markOf[row.kind].label}</span>
            </th>
            {row.cells.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells likewise
              <td key={place}>
                <WordsView words={cell.words} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
