import { unitStatusText } from '../../../shared/tasks/unit-words.ts'
import type { UnitWork } from '../../../shared/tasks/unit-work.ts'
import styles from '../../styles/tracking-units.module.css'
import { AnswerBadge } from './answer-badge.tsx'

/** The units, one a row: what they lead and support, what is late, whether they have reported. */
export function UnitTable(props: {
  readonly units: readonly UnitWork[]
  readonly periodTitle: string
  /** The unit whose work is shown beside. */
  readonly current: string | undefined
  /** Absent on paper. */
  readonly onChoose?: (key: string) => void
}) {
  const { onChoose } = props
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className={styles.number}>
            Chủ trì
          </th>
          <th scope="col">Tình trạng</th>
          <th scope="col" className={styles.number}>
            Quá hạn
          </th>
          <th scope="col" className={styles.number}>
            Hạn 30 ngày
          </th>
          <th scope="col" className={styles.number}>
            Phối hợp
          </th>
          <th scope="col">Báo cáo {props.periodTitle}</th>
        </tr>
      </thead>
      <tbody>
        {props.units.map(unit => (
          <tr key={unit.key} data-current={unit.key === props.current}>
            <th scope="row">
              {onChoose ? (
                <button
                  type="button"
                  className={styles.link}
                  aria-pressed={unit.key === props.current}
                  onClick={() => onChoose(unit.key)}
                >
                  {unit.name}
                </button>
              ) : (
                unit.name
              )}
            </th>
            <td className={styles.number}>{unit.leads.length}</td>
            <td>{unitStatusText(unit)}</td>
            <td className={styles.number} data-late={unit.overdue.length > 0}>
              {unit.overdue.length}
            </td>
            <td className={styles.number}>{unit.dueSoon.length}</td>
            <td className={styles.number}>{unit.supports.length}</td>
            <td>
              <AnswerBadge unit={unit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
