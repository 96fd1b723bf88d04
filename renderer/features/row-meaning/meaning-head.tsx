import {
  CheckmarkCircleRegular,
  PenRegular,
  QuestionCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import type { Badge } from '../../../shared/tasks/meaning-badges.ts'
import styles from '../../styles/row-meaning.module.css'

const icons = {
  none: null,
  understood: <CheckmarkCircleRegular aria-hidden />,
  refined: <PenRegular aria-hidden />,
  coarse: <WarningRegular aria-hidden />,
  unknown: <QuestionCircleRegular aria-hidden />,
} as const satisfies Record<Badge['kind'], unknown>

function sentence({ kind, text }: Badge): string {
  switch (kind) {
    case 'none':
      return 'Chưa có'
    case 'unknown':
      return text
    case 'refined':
      return `Đã làm rõ: ${text}`
    default:
      return `Hiểu là: ${text}`
  }
}

/** The words of a cell and what they were taken to mean. */
export function MeaningHead(props: {
  readonly title: string
  readonly words: string
  readonly badge: Badge
}) {
  const { words, badge } = props
  return (
    <>
      <h3>{props.title}</h3>
      <p className={styles.words}>
        {words.trim() === '' ? <span className={styles.empty}>Ô đang để trống</span> : `“${words.trim()}”`}
      </p>
      <p className={styles.understood} data-kind={badge.kind}>
        {icons[badge.kind]}
        {sentence(badge)}
      </p>
      {badge.hint !== undefined && <p className={styles.hint}>{badge.hint}.</p>}
    </>
  )
}
