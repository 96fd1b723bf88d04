import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { type Organisation, organisationKindLabels } from '../../../shared/organisations/organisation.ts'
import listScreen from '../../styles/list-screen.module.css'
import styles from '../../styles/organisations.module.css'
import type { UnitGroup } from './group-units.ts'

/** Units as a table, a part for each kind; the name opens one to be corrected. */
export function UnitTable(props: {
  readonly labelledBy: string
  readonly groups: readonly UnitGroup[]
  readonly onEdit: (unit: Organisation) => void
  readonly onRemove: (unit: Organisation) => void
}) {
  return (
    <table className={`${listScreen.table} ${styles.register}`} aria-labelledby={props.labelledBy}>
      <thead>
        <tr>
          <th scope="col">Tên đơn vị</th>
          <th scope="col">Tên gọi khác, viết tắt</th>
          <th scope="col">Ghi chú</th>
          <th scope="col">
            <span className="visuallyHidden">Thao tác</span>
          </th>
        </tr>
      </thead>
      {props.groups.map(({ kind, units }) => (
        <tbody key={kind}>
          <tr className={styles.kind}>
            <th scope="rowgroup" colSpan={4} className={styles.kindName}>
              {organisationKindLabels[kind]} <span className={styles.kindCount}>({units.length})</span>
            </th>
          </tr>
          {units.map(unit => (
            <tr key={unit.id}>
              <td>
                <button type="button" className={listScreen.open} onClick={() => props.onEdit(unit)}>
                  {unit.name}
                </button>
              </td>
              <td className={styles.aliases}>{unit.aliases.join('; ')}</td>
              <td>{unit.note}</td>
              <td>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<DeleteRegular />}
                  title="Xóa khỏi danh mục"
                  aria-label={`Xóa khỏi danh mục: ${unit.name}`}
                  onClick={() => props.onRemove(unit)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
