import { toRoman } from '../../../shared/plans/numbering.ts'
import styles from '../../styles/tracking-timeline.module.css'
import { placeOfDay } from './bar-of.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** Quarters and months across, above the tracks. */
export function TimelineHead({ year }: { readonly year: number }) {
  const starts = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const step = 12 / count
      const first = `${year}-${two(index * step + 1)}-01`
      const next = index + 1 === count ? `${year + 1}-01-01` : `${year}-${two((index + 1) * step + 1)}-01`
      return { at: index + 1, width: `${100 * (placeOfDay(next, year) - placeOfDay(first, year))}%` }
    })
  return (
    <div className={styles.scale}>
      <div>
        {starts(4).map(({ at, width }) => (
          <span key={at} data-quarter="" style={{ width }}>
            Quý {toRoman(at)}
          </span>
        ))}
      </div>
      <div>
        {starts(12).map(({ at, width }) => (
          <span key={at} data-quarter={at % 3 === 1 || undefined} style={{ width }}>
            T{at}
          </span>
        ))}
      </div>
    </div>
  )
}
