import {
  ArrowCircleUpRegular,
  ArrowSyncCircleRegular,
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  CircleRegular,
  ClockAlarmRegular,
  DismissCircleRegular,
  InfoRegular,
  PauseCircleRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import type { ComponentType } from 'react'
import { markLabel } from '../../shared/tasks/tracked-words.ts'
import type { TrackingMark } from '../../shared/tasks/tracking-filter.ts'
import styles from '../styles/mark-badge.module.css'

type Look = {
  readonly Icon: ComponentType<{ readonly 'aria-hidden': true }>
  readonly tone: 'good' | 'bad' | 'active' | 'quiet'
}

/** Every mark has an icon of its own shape: on paper there is no colour. */
const looks: Readonly<Record<TrackingMark, Look>> = {
  notStarted: { Icon: CircleRegular, tone: 'quiet' },
  ongoing: { Icon: ArrowSyncCircleRegular, tone: 'active' },
  doneOnTime: { Icon: CheckmarkCircleFilled, tone: 'good' },
  doneLate: { Icon: ClockAlarmRegular, tone: 'good' },
  overdue: { Icon: WarningRegular, tone: 'bad' },
  paused: { Icon: PauseCircleRegular, tone: 'quiet' },
  cancelled: { Icon: DismissCircleRegular, tone: 'quiet' },
  met: { Icon: CheckmarkCircleRegular, tone: 'good' },
  exceeded: { Icon: ArrowCircleUpRegular, tone: 'good' },
  notMet: { Icon: SubtractCircleRegular, tone: 'bad' },
  notReported: { Icon: QuestionCircleRegular, tone: 'quiet' },
  unjudged: { Icon: InfoRegular, tone: 'quiet' },
}

/** How a task or an indicator stands, in a word and a sign. */
export function MarkBadge(props: { readonly mark: TrackingMark }) {
  const { Icon, tone } = looks[props.mark]
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon aria-hidden />
      {markLabel(props.mark)}
    </span>
  )
}
