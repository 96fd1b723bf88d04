import { Field, Select } from '@fluentui/react-components'
import type { TaskPlace } from './task-places.ts'

/** The group that new task rows go to. */
export function PlaceField(props: {
  readonly places: readonly TaskPlace[]
  readonly value: TaskPlace
  readonly onChange: (place: TaskPlace) => void
}) {
  return (
    <Field label="Thêm vào nhóm">
      <Select
        value={props.value.key}
        onChange={(_, { value }) => {
          const place = props.places.find(({ key }) => key === value)
          if (place) props.onChange(place)
        }}
      >
        {props.places.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
