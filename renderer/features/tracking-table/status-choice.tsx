import { useId } from 'react'
import { label } from '../../../shared/glossary.ts'
import { type ReportedStatus, reportedStatuses } from '../../../shared/tasks/progress.ts'
import styles from '../../styles/progress-entry.module.css'

/** The status that a digit stands for: 1 the first. */
export function statusOfDigit(key: string): ReportedStatus | undefined {
  return /^[1-5]$/.test(key) ? reportedStatuses[Number(key) - 1] : undefined
}

/** What is said of a task: one of five, by mouse, arrows or the digits 1 to 5; 0 takes it back. */
export function StatusChoice(props: {
  readonly value: ReportedStatus | null
  readonly onChange: (status: ReportedStatus | null) => void
}) {
  const name = useId()
  return (
    <fieldset
      className={styles.statuses}
      onKeyDown={event => {
        if (event.ctrlKey || event.altKey || event.metaKey) return
        const status = statusOfDigit(event.key)
        if (status === undefined && event.key !== '0') return
        event.preventDefault()
        props.onChange(status ?? null)
        const radios = event.currentTarget.querySelectorAll('input')
        if (status !== undefined) radios[reportedStatuses.indexOf(status)]?.focus()
      }}
    >
      <legend>Trạng thái</legend>
      {reportedStatuses.map((status, index) => (
        <label key={status}>
          <input
            type="radio"
            name={name}
            value={status}
            checked={props.value === status}
            onChange={() => props.onChange(status)}
          />
          {label(`progress.${status}`)} <kbd>{index + 1}</kbd>
        </label>
      ))}
    </fieldset>
  )
}
