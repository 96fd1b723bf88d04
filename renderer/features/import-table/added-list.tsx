import type { TableMerge } from '../../../shared/recognize/table-merge.ts'
import { Tick, tickOf } from '../../components/tick.tsx'
import styles from '../../styles/import-table.module.css'
import { type AddedEntry, addedLines } from './added-lines.ts'
import { LongList } from './long-list.tsx'

type Props = {
  readonly merge: TableMerge
  readonly accepted: ReadonlySet<string>
  readonly onAccept: (keys: readonly string[], accepted: boolean) => void
  /** Names of the columns by field. */
  readonly labelOf: (field: string) => string
}

/** The words that a person knows a row by: its name, else its first words. */
function nameOf({ cells }: AddedEntry): string {
  return cells['name'] ?? Object.values(cells).find(text => text !== '') ?? '(dòng trống)'
}

function restOf(entry: AddedEntry, labelOf: Props['labelOf']): string {
  const name = nameOf(entry)
  return Object.entries(entry.cells)
    .filter(([field, text]) => text !== '' && field !== 'name' && text !== name)
    .map(([field, text]) => `${labelOf(field)}: ${text.replaceAll('\n', ' / ')}`)
    .join(' · ')
}

/** Rows and groups that would be added. */
export function AddedList({ merge, accepted, onAccept, labelOf }: Props) {
  const lines = addedLines(merge.entries)
  const all = [...new Set(lines.flatMap(line => (line.kind === 'row' ? [line.entry.key] : line.keys)))]
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th scope="col" className={styles.narrow}>
            <Tick
              label="Nhận tất cả dòng mới"
              checked={tickOf(all, accepted)}
              onChange={on => onAccept(all, on)}
            />
          </th>
          <th scope="col" className={styles.narrow}>
            Hàng
          </th>
          <th scope="col" className={styles.narrow}>
            Số
          </th>
          <th scope="col">Dòng sẽ thêm</th>
          <th scope="col">Các ô khác</th>
        </tr>
      </thead>
      <LongList lines={lines} columns={5}>
        {(line, index) =>
          line.kind === 'heading' ? (
            <tr key={`g${index}`} data-kind="heading">
              <td>
                <Tick
                  label={`Nhận nhóm ${line.title}`}
                  checked={tickOf(line.keys, accepted)}
                  onChange={on => onAccept(line.keys, on)}
                />
              </td>
              <td colSpan={4} data-depth={line.depth}>
                {[line.number, line.title].filter(Boolean).join(' ')}
                {!line.isNew && <small> (nhóm đã có)</small>}
              </td>
            </tr>
          ) : (
            <tr key={`${line.entry.key}-${index}`}>
              <td>
                <Tick
                  label={`Nhận hàng ${line.entry.at}`}
                  checked={accepted.has(line.entry.key)}
                  onChange={on => onAccept([line.entry.key], on)}
                />
              </td>
              <td>{line.entry.at}</td>
              <td>{line.entry.number}</td>
              <td className={styles.words}>
                {nameOf(line.entry)}
                {line.entry.note && <small className={styles.note}>{line.entry.note}</small>}
              </td>
              <td>
                <div className={styles.clamped}>{restOf(line.entry, labelOf)}</div>
              </td>
            </tr>
          )
        }
      </LongList>
    </table>
  )
}
