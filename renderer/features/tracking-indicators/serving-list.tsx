import { label } from '../../../shared/glossary.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import styles from '../../styles/tracking-indicators.module.css'
import { MarkBadge } from '../../tracking/mark-badge.tsx'
import { statusTones } from '../../tracking/task-tones.ts'

/** `1 hoàn thành đúng hạn, 2 đang thực hiện` */
function counted(tasks: readonly TrackedRow[]): string {
  return statusTones
    .map(({ status }) => ({ status, count: tasks.filter(task => task.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${label(`progress.${status}`).toLocaleLowerCase('vi')}`)
    .join(', ')
}

/** The tasks that serve an indicator: how many stand how, and each of them when asked for. */
export function ServingList(props: {
  readonly tasks: readonly TrackedRow[]
  readonly hrefOf: (row: TrackedRow) => string
}) {
  const { tasks } = props
  if (tasks.length === 0) return null
  return (
    <details className={styles.serving}>
      <summary>
        {tasks.length} nhiệm vụ phục vụ: {counted(tasks)}
      </summary>
      <ul>
        {tasks.map(task => (
          <li key={task.rowId}>
            <a href={props.hrefOf(task)}>
              {task.number} {task.name}
            </a>
            <MarkBadge mark={task.status} />
          </li>
        ))}
      </ul>
    </details>
  )
}
