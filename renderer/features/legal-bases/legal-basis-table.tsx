import { Badge, Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { formatDay } from '../../../shared/dates.ts'
import { forceProblem } from '../../../shared/legal-bases/force-problem.ts'
import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { printNumber, printShort } from '../../../shared/legal-bases/print-legal-basis.ts'
import styles from '../../styles/legal-bases.module.css'
import listScreen from '../../styles/list-screen.module.css'

/** Entries as a table; the subject opens one to be corrected. `today` is `YYYY-MM-DD`. */
export function LegalBasisTable(props: {
  readonly labelledBy: string
  readonly entries: readonly LegalBasis[]
  readonly today: string
  readonly onEdit: (entry: LegalBasis) => void
  readonly onRemove: (entry: LegalBasis) => void
}) {
  return (
    <table className={`${listScreen.table} ${styles.register}`} aria-labelledby={props.labelledBy}>
      <thead>
        <tr>
          <th scope="col">Loại</th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Ngày ban hành</th>
          <th scope="col">Cơ quan ban hành</th>
          <th scope="col">Trích yếu</th>
          <th scope="col">
            <span className="visuallyHidden">Thao tác</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.entries.map(entry => {
          const problem = props.today === '' ? null : forceProblem(entry, props.today)
          return (
            <tr key={entry.id}>
              <td>{entry.type}</td>
              <td className={styles.cited}>{printNumber(entry)}</td>
              <td className={styles.cited}>{entry.date === null ? 'Chưa rõ' : formatDay(entry.date)}</td>
              <td>{entry.issuer}</td>
              <td>
                <button type="button" className={listScreen.open} onClick={() => props.onEdit(entry)}>
                  {entry.subject || 'Chưa có trích yếu'}
                </button>
                {problem && (
                  <Badge className={styles.badge} appearance="tint" color="warning">
                    {problem}
                  </Badge>
                )}
              </td>
              <td>
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  title="Xóa khỏi danh mục"
                  aria-label={`Xóa khỏi danh mục: ${printShort(entry)}`}
                  onClick={() => props.onRemove(entry)}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
