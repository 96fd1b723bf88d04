import { formatDay } from '../../../shared/dates.ts'
import { label } from '../../../shared/glossary.ts'
import { ChartLegend } from '../../components/charts/chart-legend.tsx'
import styles from '../../styles/tracking-timeline.module.css'
import { statusTones } from '../../tracking/task-tones.ts'
import { placeOfDay } from './bar-of.ts'
import { ReturnMark } from './return-mark.tsx'
import { yearFill } from './year-fill.tsx'

const states = ['done', 'late', 'missed', 'due', 'ahead'] as const

/** What bars, hatchings, marks and the line of today mean. */
export function TimelineLegend(props: {
  /** Of the page's fills. */
  readonly fills: string
  readonly year: number
  readonly today: string
}) {
  const { fills, year, today } = props
  const now = placeOfDay(today, year)
  return (
    <div className={styles.legend}>
      <ChartLegend
        fills={fills}
        entries={statusTones.map(({ status, tone }) => ({ tone, label: label(`progress.${status}`) }))}
      />
      <ul>
        <li>
          <svg className={styles.bar} data-look="year" width="24" height="12" aria-hidden focusable="false">
            <rect x="0.5" y="0.5" width="23" height="11" fill={yearFill(fills)} />
          </svg>
          Chỉ ghi năm
        </li>
        <li>
          <svg className={styles.bar} data-look="open" width="24" height="12" aria-hidden focusable="false">
            <rect x="0" y="0" width="24" height="12" />
            <line x1="0" x2="24" y1="0.5" y2="0.5" />
            <line x1="0" x2="24" y1="11.5" y2="11.5" />
          </svg>
          Thường xuyên
        </li>
        <li>Định kỳ:</li>
        {states.map(state => (
          <li key={state}>
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden focusable="false">
              <ReturnMark state={state} />
            </svg>
            {label(`occurrence.${state}`).toLocaleLowerCase('vi')}
          </li>
        ))}
        {now >= 0 && now < 1 && (
          <li>
            <svg width="14" height="14" aria-hidden focusable="false">
              <line className={styles.today} x1="7" x2="7" y1="0" y2="14" />
            </svg>
            Hôm nay, {formatDay(today)}
          </li>
        )}
      </ul>
    </div>
  )
}
