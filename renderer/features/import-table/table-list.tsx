import { Radio, RadioGroup } from '@fluentui/react-components'
import { type RawTable, widthOf, wordsOf } from '../../../shared/recognize/raw-table.ts'
import styles from '../../styles/import-table.module.css'

/** The words of a table's first lines, each cut to what tells it from others. */
function firstLines({ above, rows }: RawTable): readonly string[] {
  const lines = rows
    .slice(0, 12)
    .map(row =>
      wordsOf(row)
        .filter(text => text !== '')
        .join(' | ')
        .replace(/\s+/g, ' '),
    )
    .filter(line => line !== '')
  return [...above.slice(-1), ...lines].slice(0, 3)
}

/** The tables that a file holds, to choose one. */
export function TableList(props: {
  readonly tables: readonly RawTable[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}) {
  const { tables } = props
  return (
    <RadioGroup
      className={styles.tables ?? ''}
      aria-label="Bảng trong tệp"
      value={String(props.chosen)}
      onChange={(_, { value }) => props.onChoose(Number(value))}
    >
      {tables.map((table, index) => (
        <Radio
          // Tables of a file have no identity but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          value={String(index)}
          label={
            <>
              <b>{table.name}</b>{' '}
              <small>
                {table.rows.length} hàng × {widthOf(table)} cột
                {table.hiddenRows.length > 0 && `, ${table.hiddenRows.length} hàng đang ẩn`}
              </small>
              {firstLines(table).map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines stay as they are
                <small key={at} className={styles.line}>
                  {line}
                </small>
              ))}
            </>
          }
        />
      ))}
    </RadioGroup>
  )
}
