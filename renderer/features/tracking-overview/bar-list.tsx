import type { BarPart } from '../../components/charts/bar-segments.ts'
import { ChartNumbers } from '../../components/charts/chart-numbers.tsx'
import { StackedBar } from '../../components/charts/stacked-bar.tsx'
import styles from '../../styles/tracking-overview.module.css'

/** A bar a group or unit. */
export type BarRow = {
  readonly key: string
  readonly name: string
  /** Where its rows are listed; undefined for a bar that stands for several. */
  readonly href: string | undefined
  /** The bar in words: `Quá hạn 1, Chưa bắt đầu 2`. */
  readonly text: string
  readonly parts: readonly BarPart[]
  /** How much of it is reached: `3/5`, and in per cent. */
  readonly reached: string
  readonly percent: string
}

/** Bars under a title, with the figures behind them on demand. */
export function BarList(props: {
  /** Of the page's `ToneFills`. */
  readonly fills: string
  readonly title: string
  readonly rows: readonly BarRow[]
  /** The figures, `columns` without the name's. */
  readonly columns: readonly string[]
  readonly numbers: readonly {
    readonly key: string
    readonly name: string
    readonly cells: readonly (string | number)[]
  }[]
}) {
  const { fills, title, rows } = props
  return (
    <section className={styles.counts}>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ key, name, href, text, parts, reached, percent }) => (
          <li key={key}>
            <span className={styles.name} title={name}>
              {href === undefined ? name : <a href={href}>{name}</a>}
            </span>
            <StackedBar fills={fills} text={`${name}: ${text}`} parts={parts} roomForDigit={7} />
            <span className={styles.done}>
              {reached}
              <strong>{percent}</strong>
            </span>
          </li>
        ))}
      </ul>
      {props.numbers.length > rows.length && (
        <p className={styles.none}>và {props.numbers.length - rows.length} dòng khác</p>
      )}
      <ChartNumbers caption={title} columns={['Tên', ...props.columns]} rows={props.numbers} />
    </section>
  )
}
