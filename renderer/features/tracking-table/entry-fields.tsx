import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import { useId } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import { label } from '../../../shared/glossary.ts'
import type { Period } from '../../../shared/tasks/period.ts'
import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import { figureUnit, periodTitle } from '../../../shared/tasks/tracked-words.ts'
import styles from '../../styles/progress-entry.module.css'
import {
  type DraftProblems,
  dayHint,
  dayLabel,
  type EntryDraft,
  withPeriod,
  withStatus,
} from './entry-draft.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { StatusChoice } from './status-choice.tsx'

const said = (problem: string | undefined) => (problem === undefined ? {} : { validationMessage: problem })

/** The fields of an entry, from what is asked most to what is seldom changed. */
export function EntryFields(props: {
  readonly draft: EntryDraft
  /** The row that it is about; undefined for several. */
  readonly row: TrackedRow | undefined
  readonly periods: readonly Period[]
  readonly problems: DraftProblems
  readonly correcting: boolean
  readonly today: string
  readonly onChange: (draft: EntryDraft) => void
}) {
  const { draft, row, problems, onChange } = props
  const set = (change: Partial<EntryDraft>) => onChange({ ...draft, ...change })
  const names = useId()
  const unit = row === undefined ? '' : figureUnit(row)
  const units = row === undefined ? [] : [...new Set([...row.leads, ...row.supports, ...row.monitors])]
  const figure = row?.kind === 'indicators' && (
    <Field
      label={`Số liệu đạt được${unit === '' ? '' : ` (${unit})`}`}
      size="small"
      {...said(problems.value)}
    >
      <Input
        size="small"
        inputMode="decimal"
        value={draft.value}
        onChange={(_, { value: text }) => set({ value: text })}
      />
    </Field>
  )
  return (
    <>
      {props.correcting && (
        <Field label="Lý do đính chính" size="small" required {...said(problems.reason)}>
          <Textarea
            size="small"
            rows={2}
            value={draft.reason}
            onChange={(_, { value: reason }) => set({ reason })}
          />
        </Field>
      )}
      {figure}
      <StatusChoice value={draft.status} onChange={status => onChange(withStatus(draft, status))} />
      <Field label="Tỷ lệ hoàn thành (%)" size="small" {...said(problems.percent)}>
        <Input
          size="small"
          inputMode="decimal"
          value={draft.percent}
          onChange={(_, { value: percent }) => set({ percent })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label="Kỳ báo cáo" size="small">
          <Select
            size="small"
            value={draft.period}
            onChange={(_, { value }) => onChange(withPeriod(draft, value, props.today))}
          >
            <option value="">Ngoài kỳ báo cáo</option>
            {[...new Set([...(draft.period === '' ? [] : [draft.period]), ...props.periods])].map(period => (
              <option key={period} value={period}>
                {periodTitle(period)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={dayLabel(draft)} size="small" hint={dayHint(draft)} {...said(problems.day)}>
          <Input size="small" value={draft.day} onChange={(_, { value: day }) => set({ day })} />
        </Field>
      </div>
      {row !== undefined && row.occurrences.length > 0 && (
        <Field label="Lần thực hiện" size="small">
          <Select
            size="small"
            value={draft.occurrence}
            onChange={(_, { value: occurrence }) => set({ occurrence })}
          >
            <option value="">Cả nhiệm vụ, theo kỳ báo cáo</option>
            {row.occurrences.map(({ due, state }) => (
              <option key={due} value={due}>
                Hạn {formatDay(due)}: {label(`occurrence.${state}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="Kết quả" size="small" {...said(problems.result)}>
        <Textarea
          size="small"
          rows={3}
          resize="vertical"
          value={draft.result}
          onChange={(_, { value: result }) => set({ result })}
        />
      </Field>
      <Field label="Khó khăn, vướng mắc" size="small">
        <Textarea
          size="small"
          rows={2}
          resize="vertical"
          value={draft.difficulty}
          onChange={(_, { value: difficulty }) => set({ difficulty })}
        />
      </Field>
      <Field label="Kiến nghị, đề xuất" size="small">
        <Textarea
          size="small"
          rows={2}
          resize="vertical"
          value={draft.proposal}
          onChange={(_, { value: proposal }) => set({ proposal })}
        />
      </Field>
      <EvidenceFields
        value={draft.evidence}
        problem={problems.evidence}
        onChange={evidence => set({ evidence })}
      />
      <Field
        label="Người, đơn vị báo cáo"
        size="small"
        {...(row === undefined ? { hint: 'Để trống thì ghi đơn vị chủ trì của từng dòng.' } : {})}
      >
        <Input
          size="small"
          list={names}
          value={draft.reporter}
          onChange={(_, { value: reporter }) => set({ reporter })}
        />
      </Field>
      <datalist id={names}>
        {units.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
