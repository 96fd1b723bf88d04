import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useMemo } from 'react'
import { label } from '../../../shared/glossary.ts'
import type { Appendix, RowItem } from '../../../shared/plans/appendix.ts'
import { baselineGap, directionOf } from '../../../shared/tasks/indicators.ts'
import { splitUnits } from '../../../shared/tasks/unit-names.ts'
import { compare } from '../../../shared/vietnamese.ts'
import { CommitField } from '../../components/commit-field.tsx'
import { flushHeld } from '../../data/flush-held.ts'
import styles from '../../styles/indicators.module.css'
import { ServingTasks } from './serving-tasks.tsx'
import { answeringField, setDirection, writeCell } from './set-indicator.ts'

const figure = new Intl.NumberFormat('vi', { maximumFractionDigits: 2 })

/** How far last year's figure is from the target, in a sentence; undefined without both. */
function gapSentence(row: RowItem): string | undefined {
  const found = baselineGap(row)
  if (found === undefined) return undefined
  const { gap, unit, direction, reached } = found
  if (reached) return 'Năm trước đã đạt mức này.'
  const amount = unit === '%' ? `${figure.format(gap)} điểm %` : `${figure.format(gap)} ${unit}`.trim()
  return direction === 'more'
    ? `Cần tăng ${amount} so với năm trước.`
    : `Cần giảm ${amount} so với năm trước.`
}

/** What an indicator says beyond its target: last year's figure, which way is better, who answers, what serves it. */
export function IndicatorMeaning(props: {
  readonly appendices: readonly Appendix[]
  readonly appendix: Appendix
  readonly row: RowItem
  /** The plan's year. */
  readonly year: number
  readonly readOnly: boolean
  readonly onEdit: (change: (appendix: Appendix) => Appendix) => void
  readonly onGo: (rowId: string) => void
}) {
  const { appendices, appendix, row, year, readOnly, onEdit } = props
  const answering = answeringField(appendix)
  const columnLabel = (field: 'baseline' | 'lead' | 'monitor') =>
    appendix.columns.find(column => column.field === field)?.label ?? label(`field.${field}`)
  const units = useMemo(() => unitsOf(appendices), [appendices])
  return (
    <section className={styles.section} aria-label="Theo dõi chỉ tiêu">
      <h3>Theo dõi chỉ tiêu</h3>
      <CommitField
        whileHeld={flushHeld}
        label={columnLabel('baseline')}
        placeholder={`Kết quả năm ${year - 1}`}
        value={row.cells.baseline ?? ''}
        readOnly={readOnly}
        hint={gapSentence(row)}
        onCommit={text => onEdit(now => writeCell(now, row.id, { field: 'baseline', text }, year))}
      />
      <Field label="Chiều hướng">
        <RadioGroup
          layout="horizontal"
          disabled={readOnly}
          value={directionOf(row)}
          onChange={(_, { value }) =>
            onEdit(now => setDirection(now, row.id, value === 'less' ? 'less' : 'more'))
          }
        >
          <Radio value="more" label="Càng cao càng tốt" />
          <Radio value="less" label="Càng thấp càng tốt" />
        </RadioGroup>
      </Field>
      <CommitField
        whileHeld={flushHeld}
        label={`Đơn vị chịu trách nhiệm (${columnLabel(answering).toLocaleLowerCase('vi')})`}
        value={row.cells[answering] ?? ''}
        readOnly={readOnly}
        choices={units}
        onCommit={text => onEdit(now => writeCell(now, row.id, { field: answering, text }, year))}
      />
      <ServingTasks {...props} />
    </section>
  )
}

/** Units that lead or monitor something in the plan, once each. */
function unitsOf(appendices: readonly Appendix[]): readonly string[] {
  const names = appendices.flatMap(({ items }) =>
    items.flatMap(item =>
      item.kind === 'row' ? splitUnits(`${item.cells.lead ?? ''}\n${item.cells.monitor ?? ''}`) : [],
    ),
  )
  return [...new Set(names)].toSorted(compare)
}
