import type { NamedVerdicts } from '../../../shared/tasks/summarise-indicators.ts'
import { verdictTones } from '../../tracking/task-tones.ts'
import { BarList } from './bar-list.tsx'

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
  const rows = props.rows.map(row => ({
    ...row,
    name: row.name || props.nameless,
    href: props.hrefOf?.(row),
  }))
  return (
    <BarList
      fills={props.fills}
      title={props.title}
      rows={rows.slice(0, props.most).map(row => ({
        ...row,
        text: verdictText(row),
        parts: verdictTones.map(({ verdict, tone }) => ({ tone, value: row.byVerdict[verdict] })),
        reached: `${row.reached}/${row.total}`,
        percent: `${Math.round((100 * row.reached) / row.total)}%`,
      }))}
      columns={[...verdictTones.map(({ label }) => label), 'Cộng', 'Đạt, vượt']}
      numbers={rows.map(({ key, name, byVerdict, total, reached }) => ({
        key,
        name,
        cells: [...verdictTones.map(({ verdict }) => byVerdict[verdict]), total, reached],
      }))}
    />
  )
}

function verdictText({ byVerdict }: NamedVerdicts): string {
  return verdictTones
    .filter(({ verdict }) => byVerdict[verdict] > 0)
    .map(({ verdict, label }) => `${label} ${byVerdict[verdict]}`)
    .join(', ')
}
