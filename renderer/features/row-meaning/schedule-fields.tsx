import { Field, Input } from '@fluentui/react-components'
import type { Recurrence } from '../../../shared/tasks/schedule.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import styles from '../../styles/row-meaning.module.css'
import type { EntryKind, ScheduleEntry } from './schedule-entry.ts'

const kindLabels: readonly { readonly value: EntryKind; readonly label: string }[] = [
  { value: 'quarter', label: 'Trong một quý' },
  { value: 'month', label: 'Trong một tháng' },
  { value: 'due', label: 'Đến hết ngày' },
  { value: 'stretch', label: 'Từ ngày … đến ngày …' },
  { value: 'continuous', label: 'Thường xuyên' },
  { value: 'recurring', label: 'Định kỳ' },
  { value: 'reference', label: 'Theo văn bản khác' },
  { value: 'words', label: 'Tự ghi bằng lời' },
]

const cycles: readonly { readonly value: Recurrence['every']; readonly label: string }[] = [
  { value: 'day', label: 'Hằng ngày' },
  { value: 'week', label: 'Hằng tuần' },
  { value: 'month', label: 'Hằng tháng' },
  { value: 'quarter', label: 'Hằng quý' },
  { value: 'halfYear', label: '6 tháng một lần' },
  { value: 'year', label: 'Hằng năm' },
]

const quarters = (['1', '2', '3', '4'] as const).map((value, index) => ({
  value,
  label: `Quý ${['I', 'II', 'III', 'IV'][index]}`,
}))
const months = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: `Tháng ${index + 1}`,
}))

type Props = {
  readonly entry: ScheduleEntry
  readonly onChange: (entry: ScheduleEntry) => void
  /** Offered ways to give a time; all when absent. */
  readonly kinds?: readonly EntryKind[]
}

function TextInput(props: {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly numeric?: boolean
  readonly onChange: (value: string) => void
}) {
  return (
    <Field label={props.label}>
      <Input
        value={props.value}
        placeholder={props.placeholder}
        {...(props.numeric ? { inputMode: 'numeric' as const } : {})}
        onChange={(_, { value }) => props.onChange(value)}
      />
    </Field>
  )
}

function OwnFields({ entry, onChange }: Props) {
  const set = (change: Partial<ScheduleEntry>) => onChange({ ...entry, ...change })
  const date = (label: string, key: 'from' | 'to') => (
    <TextInput
      label={label}
      placeholder="ngày/tháng/năm"
      numeric
      value={entry[key]}
      onChange={value => set({ [key]: value })}
    />
  )
  switch (entry.kind) {
    case 'quarter':
      return (
        <ChoiceField
          label="Quý"
          value={entry.quarter}
          choices={quarters}
          onChange={quarter => set({ quarter })}
        />
      )
    case 'month':
      return (
        <ChoiceField
          label="Tháng"
          value={String(entry.month)}
          choices={months}
          onChange={month => set({ month: Number(month) })}
        />
      )
    case 'due':
      return date('Hạn hoàn thành', 'to')
    case 'stretch':
      return (
        <>
          {date('Từ ngày', 'from')}
          {date('Đến hết ngày', 'to')}
        </>
      )
    case 'recurring':
      return (
        <>
          <ChoiceField
            label="Chu kỳ"
            value={entry.every}
            choices={cycles}
            onChange={every => set({ every })}
          />
          {entry.every !== 'day' && entry.every !== 'week' && (
            <TextInput
              label="Hạn ngày (nếu có)"
              placeholder="1–31"
              numeric
              value={entry.day}
              onChange={day => set({ day })}
            />
          )}
        </>
      )
    case 'reference':
      return (
        <TextInput
          label="Văn bản"
          placeholder="Đề án 06"
          value={entry.document}
          onChange={document => set({ document })}
        />
      )
    case 'words':
      return (
        <TextInput
          label="Thời gian"
          placeholder="Quý II–III/2026"
          value={entry.words}
          onChange={words => set({ words })}
        />
      )
    case 'continuous':
      return null
  }
}

/** A time to choose or type, in one of several ways. */
export function ScheduleFields(props: Props) {
  const { entry, onChange, kinds } = props
  const choices = kindLabels.filter(({ value }) => kinds === undefined || kinds.includes(value))
  return (
    <div className={styles.fields}>
      <ChoiceField
        label="Cách đặt"
        className={styles.way}
        value={entry.kind}
        choices={choices}
        onChange={kind => onChange({ ...entry, kind })}
      />
      <OwnFields {...props} />
    </div>
  )
}
