import { Field, MessageBar, MessageBarBody, SpinButton } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { MappedRow } from '../../../shared/recognize/mapped-row.ts'
import type { RawTable } from '../../../shared/recognize/raw-table.ts'
import type { TableMapping } from '../../../shared/recognize/table-mapping.ts'
import styles from '../../styles/import-table.module.css'
import { headerLimits, type MappingEdits } from './mapping-edits.ts'
import { MappingTable } from './mapping-table.tsx'
import { readingInWords, rowMarks } from './row-marks.ts'

function RowCount(props: {
  readonly label: string
  readonly value: number
  readonly max: number
  readonly onChange: (value: number) => void
}) {
  return (
    <Field label={props.label} className={styles.count ?? ''}>
      <SpinButton
        value={props.value}
        min={0}
        max={props.max}
        onChange={(_, { value, displayValue }) => {
          const next = value ?? Number.parseInt(displayValue ?? '', 10)
          if (Number.isInteger(next)) props.onChange(Math.min(props.max, Math.max(0, next)))
        }}
      />
    </Field>
  )
}

/** What each column of the table is; every change reads the table anew at once. */
export function MappingStep(props: {
  readonly table: RawTable
  readonly appendix: Appendix | undefined
  readonly mapping: TableMapping
  /** The rows as the mapping takes them. */
  readonly mapped: readonly MappedRow[]
  readonly edits: MappingEdits
  readonly problem: string | null
  readonly onEdits: (edits: MappingEdits) => void
  readonly target: ReactNode
}) {
  const { table, mapping, mapped, edits, problem } = props
  const { titleRows, headerRows } = mapping
  const limits = headerLimits(table, mapping)
  const setHeader = (header: MappingEdits['header']) => props.onEdits({ ...edits, header })
  return (
    <div className={styles.mapping}>
      <div className={styles.fields}>
        {props.target}
        <RowCount
          label="Hàng tiêu đề bảng"
          value={titleRows}
          max={limits.title}
          onChange={value => setHeader({ titleRows: value, headerRows })}
        />
        <RowCount
          label="Hàng tên cột"
          value={headerRows}
          max={limits.header}
          onChange={value => setHeader({ titleRows, headerRows: value })}
        />
      </div>
      {problem === null ? (
        <p className={styles.reading} role="status">
          {readingInWords(mapped)}
        </p>
      ) : (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <MappingTable
        table={table}
        appendix={props.appendix}
        mapping={mapping}
        marks={rowMarks(table, mapping, mapped)}
        edits={edits}
        onChoose={(column, choice) =>
          props.onEdits({ ...edits, choices: new Map(edits.choices).set(column, choice) })
        }
        onLabel={(column, label) =>
          props.onEdits({ ...edits, labels: new Map(edits.labels).set(column, label) })
        }
      />
    </div>
  )
}
