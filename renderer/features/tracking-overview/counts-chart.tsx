import { label } from '../../../shared/glossary.ts'
import type { NamedCounts } from '../../../shared/tasks/summarise.ts'
import { ChartNumbers } from '../../components/charts/chart-numbers.tsx'
import { StackedBar } from '../../components/charts/stacked-bar.tsx'
import styles from '../../styles/tracking-overview.module.css'
import { statusParts, statusText, statusTones } from '../../tracking/task-tones.ts'

/** A bar a group or unit, by status, with how much of it is done. */
export function CountsChart(props: {
  /** Of the page's `ToneFills`. */
  readonly fills: string
  readonly title: string
  /** What rows without a name are called. */
  readonly nameless: string
  readonly rows: readonly NamedCounts[]
  /** Where a row's tasks are listed; undefined for a row that stands for several. */
  readonly hrefOf?: (row: NamedCounts) => string | undefined
}) {
  const { fills, title, nameless, rows } = props
  return (
    <section className={styles.counts}>
      <h2>{title}</h2>
      <ul>
        {rows.map(row => {
          const name = row.name || nameless
          const href = props.hrefOf?.(row)
          return (
            <li key={row.key}>
              <span className={styles.name} title={name}>
                {href === undefined ? name : <a href={href}>{name}</a>}
              </span>
              <StackedBar
                fills={fills}
                text={`${name}: ${statusText(row.byStatus)}`}
                parts={statusParts(row.byStatus)}
                roomForDigit={7}
              />
              <span className={styles.done}>
                {row.done}/{row.total - row.byStatus.cancelled}
                <strong>{row.donePercent === null ? '–' : `${row.donePercent}%`}</strong>
              </span>
            </li>
          )
        })}
      </ul>
      <ChartNumbers
        caption={title}
        columns={[
          'Tên',
          ...statusTones.map(({ status }) => label(`progress.${status}`)),
          'Cộng',
          'Hoàn thành',
        ]}
        rows={rows.map(row => ({
          key: row.key,
          name: row.name || nameless,
          cells: [
            ...statusTones.map(({ status }) => row.byStatus[status]),
            row.total,
            row.donePercent === null ? '–' : `${row.donePercent}%`,
          ],
        }))}
      />
    </section>
  )
}
