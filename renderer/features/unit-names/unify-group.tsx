import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { UnitInPlan, UnitPlace } from '../../../shared/organisations/unify-units.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import styles from '../../styles/organisations.module.css'
import type { Wanted } from './unify-choices.ts'
import { UnitPlaces } from './unit-places.tsx'

/** Values of the list that are no spelling. */
const keep = 'keep:'
const other = 'other:'

/** One unit with the ways in which the plan writes it, and the one that all are to become. */
export function UnifyGroup(props: {
  readonly group: UnitInPlan
  readonly wanted: Wanted
  readonly wordsOf: (place: UnitPlace) => string
  readonly onWant: (wanted: Wanted) => void
  readonly onGo: (place: UnitPlace) => void
}) {
  const { group, wanted, onWant } = props
  const [typing, setTyping] = useState(false)
  const name = group.unit?.name ?? group.suggested
  const spellings = [...new Set([group.suggested, ...group.spellings.map(({ text }) => text)])]
  // Places that change are those to be looked at.
  const changingFirst = group.spellings.toSorted(
    (left, right) => Number(left.text === wanted) - Number(right.text === wanted),
  )
  const choices = [
    ...spellings.map(text => ({
      value: `=${text}`,
      label: text === group.unit?.name ? `${text} (theo danh mục)` : text,
    })),
    { value: other, label: 'Cách ghi khác…' },
    { value: keep, label: 'Giữ nguyên các cách ghi' },
  ]
  const value = typing ? other : wanted === null ? keep : `=${wanted}`
  return (
    <li className={styles.group} aria-label={name}>
      <div>
        <h3>{name}</h3>
        <ul className={styles.spellings}>
          {group.spellings.map(({ text, places }) => (
            <li key={text} data-chosen={text === wanted || undefined}>
              {text} <span className={styles.spellingCount}>{places.length} chỗ</span>
            </li>
          ))}
        </ul>
        {group.ambiguous && (
          <p className={styles.quiet}>
            Danh mục có nhiều đơn vị cùng tên này nên chương trình không tự chọn.
          </p>
        )}
        <UnitPlaces spellings={changingFirst} wordsOf={props.wordsOf} onGo={props.onGo} />
      </div>
      <div className={styles.wanted}>
        <ChoiceField
          label="Thống nhất thành"
          value={value}
          choices={choices}
          onChange={chosen => {
            setTyping(chosen === other)
            if (chosen === keep) onWant(null)
            else if (chosen !== other) onWant(chosen.slice(1))
          }}
        />
        {typing && (
          <Field
            label={`Cách ghi cho ${name}`}
            {...((wanted ?? '').trim() === '' && {
              validationMessage: 'Chưa ghi gì thì các cách ghi được giữ nguyên.',
              validationState: 'warning' as const,
            })}
          >
            <Input value={wanted ?? ''} onChange={(_, { value: typed }) => onWant(typed)} />
          </Field>
        )}
      </div>
    </li>
  )
}
