import type { WordPart } from '../../../shared/versions/comparison.ts'
import styles from '../../styles/plan-history.module.css'

/** Words with what was added underlined and what was removed struck through. `side` leaves the other side's out. */
export function WordsView(props: {
  readonly words: readonly WordPart[]
  readonly side?: 'before' | 'after' | undefined
}) {
  const hidden = props.side === undefined ? null : props.side === 'before' ? 'added' : 'removed'
  return props.words.map((part, index) => {
    if (part.kind === hidden) return null
    // Parts have no identity but their place.
    const key = `${index}${part.kind}`
    if (part.kind === 'same') return <span key={key}>{part.text}</span>
    if (part.kind === 'added')
      return (
        <ins key={key} className={styles.added}>
          {part.text}
        </ins>
      )
    return (
      <del key={key} className={styles.removed}>
        {part.text}
      </del>
    )
  })
}
