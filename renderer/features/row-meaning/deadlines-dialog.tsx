import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { useState } from 'react'
import { describeSchedule } from '../../../shared/tasks/describe-schedule.ts'
import type { Schedule } from '../../../shared/tasks/schedule.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import styles from '../../styles/row-meaning.module.css'
import { newEntry, readEntry } from './schedule-entry.ts'
import { ScheduleFields } from './schedule-fields.tsx'

type Props = {
  /** Rows that it is for. */
  readonly count: number
  /** What their column of times is called. */
  readonly columnLabel: string
  /** The plan's year. */
  readonly year: number
  /** `words` is what the cells are to say; null when they stay. */
  readonly onApply: (time: { readonly schedule: Schedule; readonly words: string | null }) => void
  readonly onClose: () => void
}

/** One time for several rows. */
export function DeadlinesDialog(props: Props & { readonly open: boolean }) {
  return (
    <DialogFrame open={props.open} onClose={props.onClose} className={styles.dialog}>
      <DeadlinesForm {...props} />
    </DialogFrame>
  )
}

function DeadlinesForm(props: Props) {
  const { count, columnLabel, year } = props
  const [entry, setEntry] = useState(newEntry)
  const [write, setWrite] = useState<'meaning' | 'words'>('words')
  const [tried, setTried] = useState(false)
  const read = readEntry(entry, year)
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (!read.ok) return
        props.onApply({ schedule: read.schedule, words: write === 'words' ? read.words : null })
        props.onClose()
      }}
    >
      <DialogBody>
        <DialogTitle>Đặt thời hạn cho {count} dòng</DialogTitle>
        <DialogContent className={styles.dialogContent}>
          <ScheduleFields entry={entry} onChange={setEntry} />
          <p className={styles.understood} role="status" data-kind={read.ok ? 'understood' : 'unknown'}>
            {read.ok
              ? `Hiểu là: ${describeSchedule(read.schedule)}`
              : tried || entry.words !== ''
                ? read.problem
                : ''}
          </p>
          <RadioGroup
            aria-label="Ghi thế nào"
            value={write}
            onChange={(_, { value }) => setWrite(value === 'words' ? 'words' : 'meaning')}
          >
            <Radio
              value="words"
              label={
                read.ok ? `Ghi cả vào ô “${columnLabel}”: ${read.words}` : `Ghi cả vào ô “${columnLabel}”`
              }
            />
            <Radio value="meaning" label="Chỉ để theo dõi; chữ in trong ô không đổi" />
          </RadioGroup>
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary">
            Đặt thời hạn
          </Button>
          <Button onClick={props.onClose}>Hủy</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
