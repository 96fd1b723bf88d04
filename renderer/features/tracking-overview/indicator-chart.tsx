import type { NamedVerdicts } from '../../../shared/tasks/summarise-indicators.ts'
import { ChartNumbers } from '../../components/charts/chart-numbers.tsx'
import { StackedBar } from '../../components/charts/stacked-bar.tsx'
import styles from '../../styles/tracking-overview.module.css'
import { verdictTones } from '../../tracking/task-tones.ts'

/** A bar a group or unit, by verdict, with how many of its indicators are reached. */
export function IndicatorChart(props: {
  /** Of the page's `ToneFills`. */
  readonly fills: string
  readonly title: string
  /** What rows without a name are called. */
  readonly nameless: string
  readonly rows: readonly NamedVerdicts[]
  /** How many have a bar; the figures below name all. */
  readonly most: number
  readonly hrefOf?: (row: NamedVerdicts) => string | undefined
}) {
  const { fills, title, nameless, rows, most } = props
  return (
    <section className={styles.counts}>
      <h2>{title}</h2>
      <ul>
        {rows.slice(0, most).map(row => {
          const name = row.name || nameless
          const href = props.hrefOf?.(row)
          return (
            <li key={row.key}>
              <span className={styles.name} title={name}>
                {href === undefined ? name : <a href={href}>{name}</a>}
              </span>
              <StackedBar
                fills={fills}
                text={`${name}: ${verdictText(row)}`}
                parts={verdictTones.map(({ verdict, tone }) => ({ tone, value: row.byVerdict[verdict] }))}
                roomForDigit={7}
              />
              <span className={styles.done}>
                {row.reached}/{row.total}
                <strong>{Math.round((100 * row.reached) / row.total)}%</strong>
              </span>
            </li>
          )
        })}
      </ul>
      {rows.length > most && <p className={styles.none}>và {rows.length - most} dòng khác</p>}
      <ChartNumbers
        caption={title}
        columns={['Tên', ...verdictTones.map(({ label }) => label), 'Cộng', 'Đạt, vượt']}
        rows={rows.map(row => ({
          key: row.key,
          name: row.name || nameless,
          cells: [...verdictTones.map(({ verdict }) => row.byVerdict[verdict]), row.total, row.reached],
        }))}
      />
    </section>
  )
}

function verdictText({ byVerdict }: NamedVerdicts): string {
  return verdictTones
    .filter(({ verdict }) => byVerdict[verdict] > 0)
    .map(({ verdict, label }) => `${label} ${byVerdict[verdict]}`)
    .join(', ')
}
