import type { ChangeLine } from '../../../shared/tasks/change-lines.ts'
import styles from '../../styles/tracking-overview.module.css'

/** What changed since the period before, one line a kind of change. */
export function ChangeList(props: {
  readonly title: string
  readonly lines: readonly ChangeLine[]
  /** How many names a line holds. */
  readonly most: number
  readonly hrefOf: (row: { readonly rowId: string }) => string
}) {
  const { title, lines, most } = props
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 && <p className={styles.none}>Không có thay đổi.</p>}
      <ul className={styles.changes} aria-label={title}>
        {lines.map(({ what, label, count, names }) => (
          <li key={what} data-bad={what === 'overdue' || undefined}>
            <strong>
              {label}: {count}
            </strong>
            <ul>
              {names.slice(0, most).map(row => (
                <li key={row.rowId}>
                  {what === 'removed' ? (
                    row.name
                  ) : (
                    <a href={props.hrefOf(row)}>{row.name || 'Dòng chưa có tên'}</a>
                  )}
                  {row.figure !== '' && <span> {row.figure}</span>}
                </li>
              ))}
              {names.length > most && <li>và {names.length - most} mục khác</li>}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
