import styles from '../../styles/next-year.module.css'
import type { ChangeGroup } from './change-groups.ts'
import type { Acceptance } from './use-acceptance.ts'

/** The kinds of change with how many of each are accepted; a click goes to the kind. */
export function GroupList(props: {
  readonly groups: readonly ChangeGroup[]
  /** The groups that the list shows. */
  readonly shown: readonly ChangeGroup[]
  readonly acceptance: Acceptance
  /** Names of the duties that stay as they are. */
  readonly duties: readonly string[]
}) {
  const { accepted } = props.acceptance
  const isShown = new Set(props.shown.map(({ id }) => id))
  return (
    <nav className={styles.groups} aria-label="Các loại thay đổi">
      <ul>
        {props.groups.map(({ id, title, changes }) => (
          <li key={id}>
            <button
              type="button"
              disabled={!isShown.has(id)}
              onClick={() => {
                const section = document.getElementById(`next-year-${id}`)
                section?.scrollIntoView({ block: 'start' })
                section?.querySelector('input')?.focus({ preventScroll: true })
              }}
            >
              <span>{title}</span>
              <span>
                {changes.filter(change => accepted.has(change.id)).length}/{changes.length}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {props.duties.length > 0 && (
        <details className={styles.duties}>
          <summary>Giữ nguyên {props.duties.length} nhiệm vụ thường xuyên, định kỳ</summary>
          <ul>
            {props.duties.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two duties may have one name
              <li key={index}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  )
}
