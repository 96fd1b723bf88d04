import { Field, Input, Textarea } from '@fluentui/react-components'
import { useId } from 'react'
import { documentTypes, isCitedByName } from '../../../shared/legal-bases/document-types.ts'
import styles from '../../styles/legal-bases.module.css'
import type { BasisField, BasisForm } from './basis-form.ts'

/** The facts of a document, each in a field with what is wrong under it. */
export function LegalBasisFields(props: {
  readonly form: BasisForm
  readonly problems: Partial<Record<BasisField, string>>
  readonly onChange: (change: Partial<BasisForm>) => void
}) {
  const types = useId()
  const { form, problems } = props
  const byName = isCitedByName(form.type.trim())
  const line = (
    field: BasisField,
    label: string,
    more: { hint?: string; className?: string | undefined } = {},
  ) => (
    <Field
      label={label}
      className={more.className}
      {...(more.hint ? { hint: more.hint } : {})}
      {...(problems[field] ? { validationMessage: problems[field] } : {})}
    >
      <Input
        value={form[field]}
        list={field === 'type' ? types : undefined}
        onChange={(_, { value }) => props.onChange({ [field]: value })}
      />
    </Field>
  )
  return (
    <div className={styles.grid}>
      <datalist id={types}>
        {documentTypes.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {line('type', 'Loại văn bản')}
      {line('cited', 'Số, ký hiệu', {
        hint: byName ? 'Luật, pháp lệnh in không kèm số' : '30/2020/NĐ-CP, 57-NQ/TW',
      })}
      {line('date', 'Ngày ban hành', { hint: 'Ví dụ 05/03/2020' })}
      {line('issuer', 'Cơ quan ban hành', { className: styles.wide })}
      <Field
        label={byName ? 'Tên văn bản' : 'Trích yếu'}
        className={styles.wide}
        hint={
          byName
            ? 'Không ghi lại chữ “Luật”, “Pháp lệnh”'
            : 'Không ghi “về”, “về việc” ở đầu và dấu chấm ở cuối'
        }
        {...(problems.subject ? { validationMessage: problems.subject } : {})}
      >
        <Textarea
          rows={3}
          resize="vertical"
          value={form.subject}
          onChange={(_, { value }) => props.onChange({ subject: value.replace(/\s*\n\s*/g, ' ') })}
        />
      </Field>
      {line('inForceFrom', 'Có hiệu lực từ ngày', { hint: 'Để trống nếu chưa rõ' })}
      {line('inForceUntil', 'Có hiệu lực đến hết ngày', { hint: 'Để trống nếu còn hiệu lực' })}
    </div>
  )
}
