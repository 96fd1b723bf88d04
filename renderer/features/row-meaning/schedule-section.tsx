import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import { setMeaning } from '../../../shared/plans/edit-appendix.ts'
import { describeSchedule } from '../../../shared/tasks/describe-schedule.ts'
import { scheduleBadge } from '../../../shared/tasks/meaning-badges.ts'
import { parseSchedule } from '../../../shared/tasks/parse-schedule.ts'
import { finerDates } from '../../../shared/tasks/refine-schedule.ts'
import type { Schedule } from '../../../shared/tasks/schedule.ts'
import { scheduleWords } from '../../../shared/tasks/schedule-words.ts'
import { sameData } from '../../../shared/versions/same-data.ts'
import styles from '../../styles/row-meaning.module.css'
import { applyDeadline } from './apply-deadline.ts'
import { MeaningHead } from './meaning-head.tsx'
import { type EntryKind, entryOf, readEntry } from './schedule-entry.ts'
import { ScheduleFields } from './schedule-fields.tsx'
import { useEntry } from './use-entry.ts'

type Props = {
  readonly row: RowItem
  readonly year: number
  readonly readOnly: boolean
  readonly onEdit: (change: (appendix: Appendix) => Appendix) => void
}

/** Quarters stand among the offered dates or are typed; the rest is chosen here. */
const ownKinds: readonly EntryKind[] = [
  'due',
  'stretch',
  'quarter',
  'month',
  'continuous',
  'recurring',
  'reference',
  'words',
]

/** What a row's time was taken to mean, finer times to choose, and a time of the clerk's own. What prints stays. */
export function ScheduleSection({ row, year, readOnly, onEdit }: Props) {
  const words = row.cells.schedule ?? ''
  const { schedule } = row
  const badge = scheduleBadge(row, year)
  const mean = (next: Schedule) =>
    onEdit(now => applyDeadline(now, [row.id], { schedule: next, words: null }, year))
  const asWritten = parseSchedule(words, { year })
  const printed = schedule && scheduleWords(schedule)
  return (
    <section className={styles.section} aria-label="Thời gian thực hiện">
      <MeaningHead title="Thời gian thực hiện" words={words} badge={badge} />
      {!readOnly && (
        <>
          <Offered row={row} year={year} onChoose={mean} />
          <OwnTime schedule={schedule} year={year} onSet={mean} />
          <div className={styles.buttons}>
            {schedule && printed !== undefined && printed !== '' && printed !== words && (
              <Button
                size="small"
                onClick={() =>
                  onEdit(now => applyDeadline(now, [row.id], { schedule, words: printed }, year))
                }
              >
                Ghi vào ô: “{printed}”
              </Button>
            )}
            {badge.kind === 'refined' && (
              <Button
                size="small"
                onClick={() => onEdit(now => setMeaning(now, [row.id], { schedule: asWritten }))}
              >
                {asWritten === undefined
                  ? 'Bỏ thời hạn đã đặt'
                  : `Hiểu lại theo chữ: ${describeSchedule(asWritten)}`}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  )
}

/** The days that two times name, however surely. */
const sameTime = (left: Schedule | undefined, right: Schedule) =>
  left !== undefined &&
  sameData(
    { ...left, confidence: 'high', confirmed: true },
    { ...right, confidence: 'high', confirmed: true },
  )

/** How much of the pane's width a label takes. */
const roomOf = (label: string) => (label.length > 24 ? 'whole' : label.length > 16 ? 'half' : 'third')

function Offered(props: {
  readonly row: RowItem
  readonly year: number
  readonly onChoose: (schedule: Schedule) => void
}) {
  const { row, year } = props
  const offers = finerDates(row.schedule, row.cells.schedule ?? '', year)
  if (offers.length === 0) return null
  return (
    <fieldset className={styles.offers}>
      <legend>Chọn thời hạn cụ thể (chữ in trong ô không đổi)</legend>
      {offers.map(({ label, schedule }) => (
        <Button
          key={label}
          size="small"
          data-room={roomOf(label)}
          aria-pressed={sameTime(row.schedule, schedule)}
          appearance={sameTime(row.schedule, schedule) ? 'primary' : 'secondary'}
          onClick={() => props.onChoose(schedule)}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  )
}

function OwnTime(props: {
  readonly schedule: Schedule | undefined
  readonly year: number
  readonly onSet: (schedule: Schedule) => void
}) {
  const [entry, setEntry] = useEntry(props.schedule, entryOf)
  const [tried, setTried] = useState(false)
  const read = readEntry(entry, props.year)
  return (
    <form
      className={styles.own}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (read.ok) props.onSet(read.schedule)
      }}
    >
      <h4>Tự đặt</h4>
      <ScheduleFields entry={entry} onChange={setEntry} kinds={ownKinds} />
      <div className={styles.result}>
        <span role="status">
          {read.ok ? `Hiểu là: ${describeSchedule(read.schedule)}` : tried ? read.problem : ''}
        </span>
        <Button type="submit" size="small">
          Đặt thời hạn
        </Button>
      </div>
    </form>
  )
}
