import { Badge } from '@fluentui/react-components'
import { QuestionCircleRegular } from '@fluentui/react-icons'
import { describeSchedule } from '../../../shared/tasks/describe-schedule.ts'
import type { Schedule } from '../../../shared/tasks/schedule.ts'
import { fold } from '../../../shared/vietnamese.ts'
import styles from '../../styles/plan-appendix.module.css'

/**
 * What the program took the words of a schedule cell to mean, or that it did not understand them; nothing where the
 * meaning is the words themselves.
 */
export function ScheduleMeaning(props: { readonly words: string; readonly schedule: Schedule | undefined }) {
  const { words, schedule } = props
  if (words.trim() === '') return null
  if (schedule) {
    const meaning = describeSchedule(schedule)
    return fold(meaning) === fold(words) ? null : <span className={styles.meaning}>{meaning}</span>
  }
  return (
    <span className={styles.meaning}>
      <Badge appearance="outline" color="warning" icon={<QuestionCircleRegular />} className={styles.badge}>
        chưa hiểu thời hạn
      </Badge>
    </span>
  )
}
