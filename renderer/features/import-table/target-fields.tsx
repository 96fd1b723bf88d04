import { Field, Input, Select } from '@fluentui/react-components'
import { appendixLabel } from '../../../shared/documents/appendix-text.ts'
import { label } from '../../../shared/glossary.ts'
import { type Appendix, appendixKinds } from '../../../shared/plans/appendix.ts'
import styles from '../../styles/import-table.module.css'
import type { ImportTarget } from './import-review.ts'

/** Where the table goes: into one of the plan's appendices, or into a new one with its kind and title. */
export function TargetFields(props: {
  readonly appendices: readonly Appendix[]
  readonly target: ImportTarget
  /** `''` asks for a new appendix. */
  readonly onChoose: (appendixId: string) => void
  readonly onChange: (target: ImportTarget) => void
}) {
  const { appendices, target, onChange } = props
  return (
    <>
      <Field label="Nhập vào" className={styles.into ?? ''}>
        <Select
          value={target.kind === 'appendix' ? target.id : ''}
          onChange={(_, { value }) => props.onChoose(value)}
        >
          {appendices.map(({ id, title }, index) => (
            <option key={id} value={id}>
              {appendixLabel(index, appendices.length)} đang có: {title || '(chưa có tên)'}
            </option>
          ))}
          <option value="">Phụ lục mới</option>
        </Select>
      </Field>
      {target.kind === 'new' && (
        <>
          <Field label="Loại phụ lục">
            <Select
              value={target.appendixKind}
              onChange={(_, { value }) => {
                const appendixKind = appendixKinds.find(kind => kind === value)
                if (appendixKind) onChange({ ...target, appendixKind })
              }}
            >
              {appendixKinds.map(kind => (
                <option key={kind} value={kind}>
                  {label(`appendixKind.${kind}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Tên phụ lục mới" className={styles.newTitle ?? ''}>
            <Input value={target.title} onChange={(_, { value }) => onChange({ ...target, title: value })} />
          </Field>
        </>
      )}
    </>
  )
}
