import {
  CheckmarkCircleRegular,
  CircleHalfFillRegular,
  ErrorCircleRegular,
  SubtractRegular,
} from '@fluentui/react-icons'
import styles from '../../styles/tracking-units.module.css'
import type { AnswerState, UnitWork } from './unit-work.ts'

const words: Readonly<Record<AnswerState, string>> = {
  full: 'Đã báo cáo đủ',
  part: 'Báo cáo chưa đủ',
  silent: 'Chưa báo cáo',
  nothing: 'Không phải báo cáo',
}
const icons = {
  full: CheckmarkCircleRegular,
  part: CircleHalfFillRegular,
  silent: ErrorCircleRegular,
  nothing: SubtractRegular,
} as const

/** Whether a unit has reported for the period, in words, with how many of its rows. */
export function AnswerBadge({ unit }: { readonly unit: UnitWork }) {
  const { state, owed, unanswered } = unit
  const Icon = icons[state]
  return (
    <span className={styles.answer} data-state={state}>
      <Icon aria-hidden /> {words[state]}
      {owed.length > 0 && ` ${owed.length - unanswered.length}/${owed.length}`}
    </span>
  )
}
