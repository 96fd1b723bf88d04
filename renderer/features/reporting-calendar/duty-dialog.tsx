import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import { cycleNames } from '../../../shared/tasks/duty-words.ts'
import { periodKinds, periodLabel } from '../../../shared/tasks/period.ts'
import { nextReportingDays } from '../../../shared/tasks/reporting-days.ts'
import type { ReportingDuty } from '../../../shared/tasks/reporting-duty.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import styles from '../../styles/reporting-calendar.module.css'
import { type DutyEntry, dutyOf, entryOf, entryProblems, monthChoices } from './duty-entry.ts'

const cycles = [
  { value: 'open', label: 'Chưa rõ' },
  ...periodKinds.map(kind => ({ value: kind, label: cycleNames[kind] })),
] as const

/** Sets when a report is due, from whom to whom. `duty` undefined: a new one. */
export function DutyDialog(props: {
  readonly duty: ReportingDuty | undefined
  readonly duties: readonly ReportingDuty[]
  readonly today: string
  readonly onKeep: (duty: ReportingDuty) => void
  readonly onClose: () => void
}) {
  const { duty, duties } = props
  const [entry, setEntry] = useState(() => entryOf(duty))
  const [id] = useState(() => duty?.id ?? crypto.randomUUID())
  const [tried, setTried] = useState(false)
  const set = (change: Partial<DutyEntry>) => setEntry(now => ({ ...now, ...change }))
  const problems = entryProblems(entry)
  const sound = Object.keys(problems).length === 0
  const others = duties.filter(other => other.id !== id)
  const made = dutyOf(entry, id, duty)
  const next = sound
    ? nextReportingDays([...others, made], props.today, 60).filter(({ dutyId }) => dutyId === id)
    : []
  const told = (field: keyof DutyEntry) =>
    tried && problems[field] ? { validationMessage: problems[field] } : {}
  const text = (field: 'title' | 'from' | 'to' | 'day' | 'workingDays', label: string, list?: string) => (
    <Field label={label} {...told(field)}>
      <Input
        value={entry[field]}
        list={list}
        inputMode={field === 'day' || field === 'workingDays' ? 'numeric' : undefined}
        onChange={(_, { value }) => set({ [field]: value })}
      />
    </Field>
  )
  return (
    <DialogFrame open onClose={props.onClose}>
      <form
        onSubmit={event => {
          event.preventDefault()
          event.stopPropagation()
          setTried(true)
          if (sound) props.onKeep(made)
        }}
      >
        <DialogBody>
          <DialogTitle>{duty === undefined ? 'Thêm báo cáo' : 'Sửa ngày báo cáo'}</DialogTitle>
          <DialogContent className={styles.form}>
            {text('title', 'Tên báo cáo')}
            <div className={styles.row}>
              {text('from', 'Đơn vị báo cáo')}
              {text('to', 'Nơi nhận, tổng hợp')}
            </div>
            <div className={styles.row}>
              <Field {...told('every')}>
                <ChoiceField
                  label="Kỳ báo cáo"
                  value={entry.every}
                  choices={cycles}
                  onChange={every => set({ every })}
                />
              </Field>
              <ChoiceField
                label="Hạn tính theo"
                value={entry.by}
                choices={[
                  { value: 'day', label: 'Ngày trong tháng' },
                  { value: 'chain', label: 'Ngày làm việc sau báo cáo khác' },
                ]}
                onChange={by => set({ by })}
              />
            </div>
            {entry.by === 'day' ? (
              <div className={styles.row}>
                <ChoiceField
                  label="Cách ghi hạn"
                  value={entry.before}
                  choices={[
                    { value: 'before', label: 'Trước ngày' },
                    { value: 'until', label: 'Chậm nhất ngày' },
                  ]}
                  onChange={before => set({ before })}
                />
                {text('day', 'Ngày')}
                <ChoiceField
                  label="Tháng"
                  value={entry.month}
                  choices={monthChoices(entry.every)}
                  onChange={month => set({ month })}
                />
              </div>
            ) : (
              text('workingDays', 'Số ngày làm việc')
            )}
            <Field {...told('chainedAfter')}>
              <ChoiceField
                label="Tổng hợp từ"
                value={entry.chainedAfter}
                choices={[
                  { value: '', label: 'Không chờ báo cáo nào' },
                  ...others.map(other => ({ value: other.id, label: `${other.title} của ${other.from}` })),
                ]}
                onChange={chainedAfter => set({ chainedAfter })}
              />
            </Field>
            {sound && (
              <p className={styles.preview} aria-live="polite">
                {next.length === 0
                  ? 'Không có ngày báo cáo nào trong hai năm tới.'
                  : `Các hạn tới: ${next
                      .slice(0, 3)
                      .map(({ day, period }) => `${formatDay(day)} (${periodLabel(period)})`)
                      .join(', ')}.`}
              </p>
            )}
          </DialogContent>
          <DialogActions>
            <Button type="submit" appearance="primary">
              Lưu
            </Button>
            <Button onClick={props.onClose}>Hủy</Button>
          </DialogActions>
        </DialogBody>
      </form>
    </DialogFrame>
  )
}
