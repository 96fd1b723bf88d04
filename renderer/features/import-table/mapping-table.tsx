import { Badge, Input, Select } from '@fluentui/react-components'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { RawTable } from '../../../shared/recognize/raw-table.ts'
import type { MappedColumn, TableMapping } from '../../../shared/recognize/table-mapping.ts'
import styles from '../../styles/import-table.module.css'
import { choiceOf, fieldChoices } from './field-choices.ts'
import { type ColumnChoice, clashingColumns, type MappingEdits } from './mapping-edits.ts'
import type { RowMark } from './row-marks.ts'

/** Rows shown below the names of the columns. */
const previewed = 15

const confidences = {
  sure: { word: 'chắc chắn', color: 'success' },
  guess: { word: 'đoán', color: 'warning' },
  none: { word: 'chưa rõ', color: 'danger' },
} as const

function ColumnHead(props: {
  readonly number: number
  readonly column: MappedColumn
  readonly mapping: TableMapping
  readonly appendix: Appendix | undefined
  /** Whether a person said what it is. */
  readonly chosen: boolean
  /** The name as it is being typed; undefined for the one that the column came with. */
  readonly typed: string | undefined
  readonly clashes: boolean
  readonly onChoose: (choice: ColumnChoice) => void
  readonly onLabel: (label: string) => void
}) {
  const { number, column, appendix, mapping } = props
  const groups = fieldChoices(appendix, mapping)
  const value = choiceOf(column.field, appendix)
  const name = `Cột ${number}: ${column.label}`
  const { word, color } = confidences[column.confidence]
  return (
    <th scope="col" data-clash={props.clashes || undefined} data-skip={column.field === 'skip' || undefined}>
      <div className={styles.columnHead}>
        <span className={styles.columnNumber}>
          Cột {number}
          {props.chosen ? (
            <Badge appearance="tint" size="small" color="brand">
              bạn chọn
            </Badge>
          ) : (
            <Badge appearance="tint" size="small" color={color}>
              {word}
            </Badge>
          )}
        </span>
        <Select
          size="small"
          aria-label={name}
          aria-invalid={props.clashes}
          value={value}
          onChange={(_, { value: next }) => {
            const choice = groups.flatMap(group => group.choices).find(one => one.value === next)
            if (choice) props.onChoose(choice.value)
          }}
        >
          {groups.map(group => (
            <optgroup key={group.label} label={group.label}>
              {group.choices.map(choice => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        {value === 'own' && (
          <Input
            size="small"
            aria-label={`Tên của cột ${number}`}
            value={props.typed ?? column.label}
            onChange={(_, { value: label }) => props.onLabel(label)}
          />
        )}
      </div>
    </th>
  )
}

/** The beginning of a table as the file has it, with what each column and each row is taken as. */
export function MappingTable(props: {
  readonly table: RawTable
  readonly appendix: Appendix | undefined
  readonly mapping: TableMapping
  readonly marks: readonly RowMark[]
  readonly edits: MappingEdits
  readonly onChoose: (column: number, choice: ColumnChoice) => void
  readonly onLabel: (column: number, label: string) => void
}) {
  const { table, mapping, marks } = props
  const clashes = clashingColumns(mapping)
  const rows = table.rows.slice(0, mapping.titleRows + mapping.headerRows + previewed)
  const left = table.rows.length - rows.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.preview} aria-label="Bảng trong tệp và cột của phụ lục" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" className={styles.margin}>
              Hàng
            </th>
            {mapping.columns.map((column, index) => (
              <ColumnHead
                // Columns have no identity but their place.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={index}
                number={index + 1}
                column={column}
                mapping={mapping}
                appendix={props.appendix}
                chosen={props.edits.choices.has(index)}
                typed={props.edits.labels.get(index)}
                clashes={clashes.has(index)}
                onChoose={choice => props.onChoose(index, choice)}
                onLabel={label => props.onLabel(index, label)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const mark = marks[at]
            return (
              <tr key={table.rowsAt[at] ?? at} data-kind={mark?.kind} title={mark?.reason}>
                <th scope="row" className={styles.margin}>
                  {table.rowsAt[at]} <small>{mark?.word}</small>
                </th>
                {row.map((cell, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
                    key={column}
                    data-bold={cell.bold}
                    data-skip={mapping.columns[column]?.field === 'skip' || undefined}
                  >
                    <div className={styles.clamped}>{cell.text}</div>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {left > 0 && <p className={styles.quiet}>Còn {left} hàng nữa, đọc theo cùng cách.</p>}
    </section>
  )
}
