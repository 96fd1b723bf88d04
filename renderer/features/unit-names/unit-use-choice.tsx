import { Select } from '@fluentui/react-components'
import {
  type Organisation,
  organisationKindLabels,
  organisationKinds,
} from '../../../shared/organisations/organisation.ts'
import type { UnitUse } from './new-unit-rows.ts'

const spelled = (use: UnitUse) => (use.as === 'unit' ? `unit:${use.kind}` : `alias:${use.id}`)

/** Chooses what a name is to become: a new unit of some kind, or another name of a unit of the register. */
export function UnitUseChoice(props: {
  readonly label: string
  readonly use: UnitUse
  readonly register: readonly Organisation[]
  readonly onUse: (use: UnitUse) => void
}) {
  const pick = (value: string) => {
    const kind = organisationKinds.find(each => value === `unit:${each}`)
    const unit = props.register.find(({ id }) => value === `alias:${id}`)
    if (kind) props.onUse({ as: 'unit', kind })
    else if (unit) props.onUse({ as: 'alias', id: unit.id })
  }
  return (
    <Select aria-label={props.label} value={spelled(props.use)} onChange={(_, { value }) => pick(value)}>
      <optgroup label="Đơn vị mới, thuộc nhóm">
        {organisationKinds.map(kind => (
          <option key={kind} value={`unit:${kind}`}>
            {organisationKindLabels[kind]}
          </option>
        ))}
      </optgroup>
      {props.register.length > 0 && (
        <optgroup label="Tên gọi khác của đơn vị đã có">
          {props.register.map(({ id, name }) => (
            <option key={id} value={`alias:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </Select>
  )
}
