import { Checkbox, Field, Input } from '@fluentui/react-components'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import listScreen from '../../styles/list-screen.module.css'
import styles from '../../styles/organisations.module.css'
import { type NewUnitRow, type RowEdit, rowProblem } from './new-unit-rows.ts'
import { UnitUseChoice } from './unit-use-choice.tsx'

/** Names to take into the register, each with a tick, to be corrected on the spot. */
export function NewUnitTable(props: {
  readonly rows: readonly NewUnitRow[]
  readonly register: readonly Organisation[]
  /** Whether adding was tried: until then nothing is said to be wrong. */
  readonly tried: boolean
  /** What changes in these rows. */
  readonly onEdit: (rows: readonly NewUnitRow[], edit: RowEdit) => void
}) {
  const { rows, register, onEdit } = props
  const ticked = rows.filter(row => row.ticked).length
  return (
    <table className={`${listScreen.table} ${styles.newUnits}`} aria-label="Đơn vị chưa có trong danh mục">
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              aria-label="Chọn tất cả"
              checked={ticked === rows.length ? true : ticked === 0 ? false : 'mixed'}
              onChange={(_, { checked }) => onEdit(rows, { ticked: checked === true })}
            />
          </th>
          <th scope="col">Tên đơn vị</th>
          <th scope="col">Ghi vào danh mục là</th>
          <th scope="col">Số chỗ</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const problem = props.tried && row.ticked ? rowProblem(row, register) : undefined
          const edit = (change: RowEdit) => onEdit([row], change)
          return (
            <tr key={row.found}>
              <td>
                <Checkbox
                  aria-label={`Chọn ${row.found}`}
                  checked={row.ticked}
                  onChange={(_, { checked }) => edit({ ticked: checked === true })}
                />
              </td>
              <td>
                <Field {...(problem ? { validationMessage: problem } : {})}>
                  <Input
                    aria-label={`Tên đơn vị ${row.found}`}
                    value={row.name}
                    disabled={row.use.as === 'alias'}
                    onChange={(_, { value }) => edit({ name: value, ticked: true })}
                  />
                </Field>
                {row.spellings.length > 0 && (
                  <p className={styles.quiet}>Còn ghi là: {row.spellings.join('; ')}</p>
                )}
              </td>
              <td>
                <UnitUseChoice
                  label={`Ghi ${row.found} vào danh mục là`}
                  use={row.use}
                  register={register}
                  onUse={use => edit({ use, ticked: true, ...(use.as === 'alias' && { name: row.found }) })}
                />
              </td>
              <td>{row.count}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
