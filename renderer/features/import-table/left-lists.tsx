import type { MergeEntry, TableMerge } from '../../../shared/recognize/table-merge.ts'
import styles from '../../styles/import-table.module.css'
import { LongList } from './long-list.tsx'

type Skipped = Extract<MergeEntry, { kind: 'skipped' }>

/** Rows of the file that are not taken, and why; those that hold something first. */
export function SkippedList({ merge }: { readonly merge: TableMerge }) {
  const entries = merge.entries
    .filter((entry): entry is Skipped => entry.kind === 'skipped')
    .toSorted((left, right) => Number(left.what === 'noRow') - Number(right.what === 'noRow'))
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th scope="col" className={styles.narrow}>
            Hàng
          </th>
          <th scope="col">Vì sao bỏ qua</th>
          <th scope="col">Chữ trong hàng</th>
        </tr>
      </thead>
      <LongList lines={entries} columns={3}>
        {(entry, index) => (
          <tr key={`${entry.at}-${index}`} data-kind={entry.what}>
            <td>{entry.at}</td>
            <td>{entry.reason}</td>
            <td>
              <div className={styles.clamped}>{entry.text}</div>
            </td>
          </tr>
        )}
      </LongList>
    </table>
  )
}

/** Rows of the appendix that the file does not have. */
export function MissingList({ merge }: { readonly merge: TableMerge }) {
  return (
    <>
      <p className={styles.quiet}>
        Các dòng này có trong phụ lục mà không có trong tệp. Chúng được giữ nguyên.
      </p>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col" className={styles.narrow}>
              Số
            </th>
            <th scope="col">Dòng trong phụ lục</th>
          </tr>
        </thead>
        <LongList lines={merge.missing} columns={2}>
          {({ itemId, number, name }) => (
            <tr key={itemId}>
              <td>{number}</td>
              <td>{name}</td>
            </tr>
          )}
        </LongList>
      </table>
    </>
  )
}
