import {
  Button,
  Field,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SpinButton,
} from '@fluentui/react-components'
import { TableAddRegular } from '@fluentui/react-icons'
import { type FormEvent, useState } from 'react'
import type { PlanSession } from '../../editor/plan-session.ts'
import { insertTable, largestTable } from '../../editor/table-commands.ts'
import styles from '../../styles/plan-text.module.css'

function Size(props: {
  readonly label: string
  readonly value: number
  readonly max: number
  readonly onChange: (value: number) => void
}) {
  return (
    <Field label={props.label}>
      <SpinButton
        value={props.value}
        min={1}
        max={props.max}
        incrementButton={{ 'aria-label': `Tăng ${props.label.toLocaleLowerCase('vi')}` }}
        decrementButton={{ 'aria-label': `Giảm ${props.label.toLocaleLowerCase('vi')}` }}
        onChange={(_, { value, displayValue }) => {
          const typed = value ?? Number.parseInt(displayValue ?? '', 10)
          if (typed >= 1 && typed <= props.max) props.onChange(typed)
        }}
      />
    </Field>
  )
}

/** Asks how many rows and columns, and puts a table at the caret. */
export function InsertTable(props: { readonly session: PlanSession; readonly disabled: boolean }) {
  const { session } = props
  const [open, setOpen] = useState(false)
  const [rows, setRows] = useState(3)
  const [columns, setColumns] = useState(3)
  const insert = (event: FormEvent) => {
    event.preventDefault()
    setOpen(false)
    session.run(insertTable(rows, columns))
    // After the popover has given the focus back to its button.
    setTimeout(() => session.view()?.focus())
  }
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<TableAddRegular />} disabled={props.disabled}>
          Chèn bảng
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Chèn bảng">
        <form className={styles.tableSize} onSubmit={insert}>
          <Size label="Số hàng" value={rows} max={largestTable.rows} onChange={setRows} />
          <Size label="Số cột" value={columns} max={largestTable.columns} onChange={setColumns} />
          <Button appearance="primary" type="submit">
            Chèn
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  )
}
