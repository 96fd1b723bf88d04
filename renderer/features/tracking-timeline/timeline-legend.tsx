import { label } from '../../../shared/glossary.ts'
import { ChartLegend } from '../../components/charts/chart-legend.tsx'
import styles from '../../styles/tracking-timeline.module.css'
import { statusTones } from '../../tracking/task-tones.ts'
import { ReturnMark } from './return-mark.tsx'
import { yearFill } from './year-fill.tsx'

const states = ['done', 'late', 'missed', 'due', 'ahead'] as const

/** What bars, hatchings and marks mean. */
export function TimelineLegend({ fills }: { readonly fills: string }) {
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
        {states.map(state => (
          <li key={state}>
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden focusable="false">
              <ReturnMark state={state} />
            </svg>
            Định kỳ: {label(`occurrence.${state}`).toLocaleLowerCase('vi')}
          </li>
        ))}
      </ul>
    </div>
  )
}
