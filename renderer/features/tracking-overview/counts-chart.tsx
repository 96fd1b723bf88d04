import { label } from '../../../shared/glossary.ts'
import type { NamedCounts } from '../../../shared/tasks/summarise.ts'
import { statusParts, statusText, statusTones } from '../../tracking/task-tones.ts'
import { BarList } from './bar-list.tsx'

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
  const rows = props.rows.map(row => ({
    ...row,
    name: row.name || props.nameless,
    href: props.hrefOf?.(row),
    percent: row.donePercent === null ? '–' : `${row.donePercent}%`,
  }))
  return (
    <BarList
      fills={props.fills}
      title={props.title}
      rows={rows.map(row => ({
        ...row,
        text: statusText(row.byStatus),
        parts: statusParts(row.byStatus),
        reached: `${row.done}/${row.total - row.byStatus.cancelled}`,
      }))}
      columns={[...statusTones.map(({ status }) => label(`progress.${status}`)), 'Cộng', 'Hoàn thành']}
      numbers={rows.map(({ key, name, byStatus, total, percent }) => ({
        key,
        name,
        cells: [...statusTones.map(({ status }) => byStatus[status]), total, percent],
      }))}
    />
  )
}
