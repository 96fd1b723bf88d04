import type { Appendix, AppendixItem } from '../../../shared/plans/appendix.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import type { CellDifference, MergeEntry, TableMerge } from '../../../shared/recognize/table-merge.ts'
import { compareWords } from '../../../shared/versions/compare-words.ts'
import { Tick, tickOf } from '../../components/tick.tsx'
import styles from '../../styles/import-table.module.css'
import { LongList } from './long-list.tsx'

type Changed = Extract<MergeEntry, { kind: 'changed' }>

const recognisedBy = { id: 'theo mã dòng', number: 'theo số và tên', name: 'theo tên' } as const

/** A cell's old words against the new ones, word by word. */
function CellChangeView({ change }: { readonly change: CellDifference }) {
  const { label, before, after } = change
  return (
    <li>
      <b>{label}:</b> {before === '' && <small>(đang trống) </small>}
      {compareWords(before, after).map((part, index) => {
        // Parts have no identity but their place.
        const key = `${index}${part.kind}`
        if (part.kind === 'same') return <span key={key}>{part.text}</span>
        return part.kind === 'added' ? <ins key={key}>{part.text}</ins> : <del key={key}>{part.text}</del>
      })}
      {after === '' && <small> (để trống)</small>}
    </li>
  )
}

/** Rows that would change, cell by cell. */
export function ChangedList(props: {
  readonly merge: TableMerge
  readonly appendix: Appendix
  readonly accepted: ReadonlySet<string>
  readonly onAccept: (keys: readonly string[], accepted: boolean) => void
}) {
  const { appendix, accepted, onAccept } = props
  const entries = props.merge.entries.filter((entry): entry is Changed => entry.kind === 'changed')
  const numbers = numberItems(appendix)
  const places = new Map(appendix.items.map((item, index) => [item.id, { item, number: numbers[index] }]))
  const keys = entries.map(({ key }) => key)
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th scope="col" className={styles.narrow}>
            <Tick
              label="Nhận tất cả dòng sửa"
              checked={tickOf(keys, accepted)}
              onChange={on => onAccept(keys, on)}
            />
          </th>
          <th scope="col" className={styles.narrow}>
            Hàng
          </th>
          <th scope="col" className={styles.narrow}>
            Số
          </th>
          <th scope="col">Dòng trong phụ lục</th>
          <th scope="col">Các ô sẽ sửa</th>
        </tr>
      </thead>
      <LongList lines={entries} columns={5}>
        {entry => {
          const place = places.get(entry.itemId)
          return (
            <tr key={entry.key}>
              <td>
                <Tick
                  label={`Nhận sửa từ hàng ${entry.at}`}
                  checked={accepted.has(entry.key)}
                  onChange={on => onAccept([entry.key], on)}
                />
              </td>
              <td>{entry.at}</td>
              <td>{place?.number}</td>
              <td className={styles.words}>
                {nameOf(place?.item)}
                <small className={styles.note}>Nhận ra {recognisedBy[entry.by]}</small>
                {entry.note && <small className={styles.note}>{entry.note}</small>}
              </td>
              <td>
                <ul className={styles.changes}>
                  {entry.cells.map(change => (
                    <CellChangeView key={change.field} change={change} />
                  ))}
                </ul>
              </td>
            </tr>
          )
        }}
      </LongList>
    </table>
  )
}

function nameOf(item: AppendixItem | undefined): string {
  if (item?.kind !== 'row') return ''
  return item.cells.name ?? Object.values(item.cells)[0] ?? ''
}
