import { Button, Input, Select, Text } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { Appendix, AppendixItem } from '../../../shared/plans/appendix.ts'
import styles from '../../styles/plan-appendix.module.css'
import { ConditionRow } from './condition-row.tsx'
import { type Condition, type Filter, isOpen, unitsNamed } from './row-view.ts'

const noItems: readonly AppendixItem[] = []

/** What rows must be like to be shown: words in any column, a unit, and as many conditions on columns as wanted. */
export function FilterBar(props: {
  readonly appendix: Appendix
  readonly filter: Filter
  /** Rows shown, of all. */
  readonly shown: number
  readonly total: number
  readonly onChange: (filter: Filter) => void
  /** Looks again: rows changed since the filter was set. */
  readonly onRefresh: () => void
  readonly onClose: () => void
}) {
  const { appendix, filter, onChange } = props
  const words = useRef<HTMLInputElement>(null)
  const isNew = filter.conditions.length === 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it opens
  useEffect(() => {
    if (isNew) words.current?.focus()
  }, [])
  // Reading every unit of a long appendix must not hold up the bar.
  const settled = useDeferredValue(appendix.items, noItems)
  const units = useMemo(() => unitsNamed({ items: settled }), [settled])
  const columns = appendix.columns.filter(({ field }) => field !== 'ordinal')
  const first = columns.find(({ field }) => field === 'schedule') ?? columns[0]
  const setCondition = (index: number, change: Partial<Condition>) =>
    onChange({
      ...filter,
      conditions: filter.conditions.map((one, at) => (at === index ? { ...one, ...change } : one)),
    })
  return (
    <search
      className={styles.bar}
      aria-label="Lọc dòng"
      onKeyDown={event => {
        if (event.key === 'Escape') props.onClose()
      }}
    >
      <div className={styles.barRow}>
        <Input
          ref={words}
          size="small"
          className={styles.barField}
          aria-label="Lọc theo chữ ở mọi cột"
          placeholder="Chữ ở cột bất kỳ"
          value={filter.words}
          onChange={(_, { value }) => onChange({ ...filter, words: value })}
        />
        <Select
          size="small"
          aria-label="Lọc theo đơn vị"
          className={styles.barSelect}
          value={filter.unit}
          onChange={(_, { value }) => onChange({ ...filter, unit: value })}
        >
          <option value="">Mọi đơn vị</option>
          {units.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          disabled={first === undefined}
          onClick={() =>
            first &&
            onChange({
              ...filter,
              conditions: [...filter.conditions, { field: first.field, test: 'contains', words: '' }],
            })
          }
        >
          Điều kiện theo cột
        </Button>
        <Text size={200} role="status" className={styles.barCount}>
          {isOpen(filter)
            ? `${props.total} dòng`
            : props.shown === 0
              ? 'Không có dòng nào khớp'
              : `${props.shown}/${props.total} dòng`}
        </Text>
        {!isOpen(filter) && (
          <Button size="small" appearance="subtle" onClick={props.onRefresh}>
            Lọc lại
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Bỏ lọc và đóng (Esc)"
          title="Bỏ lọc và đóng (Esc)"
          onClick={props.onClose}
        />
      </div>
      {filter.picked && (
        <div className={styles.barRow}>
          <Text size={200}>Chỉ gồm: {filter.picked.label}</Text>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={`Bỏ điều kiện: ${filter.picked.label}`}
            title="Bỏ điều kiện này"
            onClick={() => onChange({ ...filter, picked: null })}
          />
        </div>
      )}
      {filter.conditions.map((condition, index) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no identity but its place
          key={index}
          number={index + 1}
          condition={condition}
          columns={columns}
          onChange={change => setCondition(index, change)}
          onRemove={() => onChange({ ...filter, conditions: filter.conditions.toSpliced(index, 1) })}
        />
      ))}
    </search>
  )
}
