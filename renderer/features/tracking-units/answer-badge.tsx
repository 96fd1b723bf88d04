import {
  CheckmarkCircleRegular,
  CircleHalfFillRegular,
  ErrorCircleRegular,
  SubtractRegular,
} from '@fluentui/react-icons'
import { answerText } from '../../../shared/tasks/unit-words.ts'
import type { UnitWork } from '../../../shared/tasks/unit-work.ts'
import styles from '../../styles/tracking-units.module.css'

const icons = {
  full: CheckmarkCircleRegular,
  part: CircleHalfFillRegular,
  silent: ErrorCircleRegular,
  nothing: SubtractRegular,
} as const

/** Whether a unit has reported for the period, in words, with how many of its rows. */
export function AnswerBadge({ unit }: { readonly unit: UnitWork }) {
  const Icon = icons[unit.state]
  return (
    <span className={styles.answer} data-state={unit.state}>
      <Icon aria-hidden /> {answerText(unit)}
    </span>
  )
}
