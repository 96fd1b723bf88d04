import { Button, Field, Input } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import styles from '../../styles/progress-entry.module.css'
import { type EntryDraft, noEvidence } from './entry-draft.ts'

type Evidence = EntryDraft['evidence'][number]

/** What shows that it was done: documents by number and day, files. */
export function EvidenceFields(props: {
  readonly value: EntryDraft['evidence']
  readonly problem: string | undefined
  readonly onChange: (evidence: EntryDraft['evidence']) => void
}) {
  const { value, onChange } = props
  const set = (index: number, change: Partial<Evidence>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)))
  return (
    <fieldset className={styles.evidence}>
      <legend>Minh chứng</legend>
      {value.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece of evidence has no identity but its place
        <div key={index} className={styles.piece}>
          <Field label="Số, tên văn bản" size="small">
            <Input
              size="small"
              placeholder="Báo cáo số 12/BC-UBND"
              value={one.document}
              onChange={(_, { value: document }) => set(index, { document })}
            />
          </Field>
          <Field
            label="Ngày văn bản"
            size="small"
            {...(props.problem === undefined || index > 0 ? {} : { validationMessage: props.problem })}
          >
            <Input
              size="small"
              placeholder="05/02/2026"
              value={one.date}
              onChange={(_, { value: date }) => set(index, { date })}
            />
          </Field>
          <Field label="Đường dẫn tệp" size="small" className={styles.path}>
            <Input size="small" value={one.path} onChange={(_, { value: path }) => set(index, { path })} />
          </Field>
          {value.length > 1 && (
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={`Bỏ minh chứng ${index + 1}`}
              onClick={() => onChange(value.toSpliced(index, 1))}
            />
          )}
        </div>
      ))}
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        onClick={() => onChange([...value, noEvidence])}
      >
        Thêm minh chứng
      </Button>
    </fieldset>
  )
}
