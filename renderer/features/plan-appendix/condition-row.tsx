import { Button, Input, Select } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { Column } from '../../../shared/plans/appendix.ts'
import styles from '../../styles/plan-appendix.module.css'
import { type Condition, type Test, tests } from './row-view.ts'

const testLabels: Record<Test, string> = {
  contains: 'có chữ',
  lacks: 'không có chữ',
  blank: 'còn thiếu',
  filled: 'đã có',
  unclear: 'chưa hiểu được',
}

/** Only schedules and targets have a meaning that may not be understood. */
const hasMeaning = (field: string) => field === 'schedule' || field === 'target'

/** One condition on a column. A new one takes the keyboard. */
export function ConditionRow(props: {
  /** From 1, for screen readers. */
  readonly number: number
  readonly condition: Condition
  readonly columns: readonly Column[]
  readonly onChange: (change: Partial<Condition>) => void
  readonly onRemove: () => void
}) {
  const { number, condition, onChange } = props
  const words = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // After the menu that it came from has given the keyboard back.
    const timer = setTimeout(() => words.current?.focus())
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.barRow}>
      <Select
        size="small"
        aria-label={`Cột của điều kiện ${number}`}
        className={styles.barSelect}
        value={condition.field}
        onChange={(_, { value }) =>
          onChange({
            field: value,
            ...(condition.test === 'unclear' && !hasMeaning(value) ? { test: 'blank' } : {}),
          })
        }
      >
        {props.columns.map(({ field, label }) => (
          <option key={field} value={field}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={`Điều kiện ${number}`}
        value={condition.test}
        onChange={(_, { value }) => {
          const test = tests.find(one => one === value)
          if (test) onChange({ test })
        }}
      >
        {tests
          .filter(test => test !== 'unclear' || hasMeaning(condition.field))
          .map(test => (
            <option key={test} value={test}>
              {testLabels[test]}
            </option>
          ))}
      </Select>
      {(condition.test === 'contains' || condition.test === 'lacks') && (
        <Input
          ref={words}
          size="small"
          className={styles.barField}
          aria-label={`Chữ của điều kiện ${number}`}
          value={condition.words}
          onChange={(_, { value }) => onChange({ words: value })}
        />
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={`Bỏ điều kiện ${number}`}
        title="Bỏ điều kiện này"
        onClick={props.onRemove}
      />
    </div>
  )
}
