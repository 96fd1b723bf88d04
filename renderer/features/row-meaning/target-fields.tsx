import { Field, Input } from '@fluentui/react-components'
import { ChoiceField } from '../../components/choice-field.tsx'
import styles from '../../styles/row-meaning.module.css'
import type { Comparator, TargetEntry, TargetKind } from './target-entry.ts'

const kinds: readonly { readonly value: TargetKind; readonly label: string }[] = [
  { value: 'figure', label: 'Con số, tỷ lệ' },
  { value: 'rise', label: 'Mức tăng' },
  { value: 'fall', label: 'Mức giảm' },
  { value: 'interval', label: 'Trong khoảng' },
  { value: 'done', label: 'Đạt / không đạt' },
  { value: 'product', label: 'Sản phẩm' },
]

const comparators: readonly { readonly value: Comparator; readonly label: string }[] = [
  { value: '=', label: 'bằng (=)' },
  { value: '>=', label: 'từ … trở lên (≥)' },
  { value: '>', label: 'trên (>)' },
  { value: '<=', label: 'không quá (≤)' },
  { value: '<', label: 'dưới (<)' },
]

const conditions: readonly { readonly value: TargetEntry['condition']; readonly label: string }[] = [
  { value: 'none', label: 'Không' },
  { value: 'exclude', label: 'Trừ' },
  { value: 'include', label: 'Chỉ đối với' },
]

/** The parts of a target: comparator, figure, unit, and what narrows it. */
export function TargetFields(props: {
  readonly entry: TargetEntry
  readonly onChange: (entry: TargetEntry) => void
}) {
  const { entry } = props
  const set = (change: Partial<TargetEntry>) => props.onChange({ ...entry, ...change })
  const text = (label: string, key: 'value' | 'to' | 'unit' | 'of' | 'conditionText', placeholder = '') => (
    <Field label={label}>
      <Input
        value={entry[key]}
        placeholder={placeholder}
        onChange={(_, { value }) => set({ [key]: value })}
      />
    </Field>
  )
  const isMeasured = entry.kind === 'figure' || entry.kind === 'rise' || entry.kind === 'fall'
  return (
    <div className={styles.fields}>
      <ChoiceField label="Loại" value={entry.kind} choices={kinds} onChange={kind => set({ kind })} />
      {isMeasured && (
        <ChoiceField
          label="So sánh"
          value={entry.comparator}
          choices={comparators}
          onChange={comparator => set({ comparator })}
        />
      )}
      {entry.kind === 'interval' && text('Mức thấp', 'value', '50')}
      {entry.kind === 'interval' && text('Mức cao', 'to', '80')}
      {isMeasured && text('Mức phải đạt', 'value', '92,5')}
      {(isMeasured || entry.kind === 'interval') && text('Đơn vị tính', 'unit', '%')}
      {isMeasured && (
        <>
          {text(entry.kind === 'figure' ? 'Trên tổng số' : 'So với', 'of')}
          <ChoiceField
            label="Điều kiện"
            value={entry.condition}
            choices={conditions}
            onChange={condition => set({ condition })}
          />
          {entry.condition !== 'none' && text('Nội dung điều kiện', 'conditionText', 'văn bản mật')}
        </>
      )}
    </div>
  )
}
