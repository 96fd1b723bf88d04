import {
  Button,
  Checkbox,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SpinButton,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import type { KeyboardEvent } from 'react'
import { columnAlign } from '../../../shared/documents/appendix-layout.ts'
import type { Appendix, Column } from '../../../shared/plans/appendix.ts'
import { setColumn } from '../../../shared/plans/edit-columns.ts'
import styles from '../../styles/plan-appendix.module.css'
import { percentOf, setPercent } from './column-widths.ts'
import { HeldInput } from './held-field.tsx'
import { fieldName } from './known-columns.ts'

const alignments = [
  { value: 'left', label: 'Căn trái' },
  { value: 'center', label: 'Căn giữa' },
  { value: 'justify', label: 'Căn đều hai bên' },
] as const

/** One column in one line: whether it prints, its name, its share of the width; the rest in a menu. */
export function ColumnEntry(props: {
  readonly column: Column
  readonly printed: readonly Column[]
  readonly readOnly: boolean
  readonly onEdit: (change: (appendix: Appendix) => Appendix) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}) {
  const { column, printed, readOnly, onEdit, onMove } = props
  const { field, label, hidden } = column
  const onlyOne = hidden === undefined && printed.length === 1
  const keyed = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || readOnly) return
    if (event.key === 'ArrowUp') onMove(-1)
    else if (event.key === 'ArrowDown') onMove(1)
    else return
    event.preventDefault()
  }
  return (
    <li className={styles.columnEntry}>
      <Checkbox
        checked={hidden === undefined}
        disabled={readOnly || onlyOne}
        aria-label={`In cột ${label}`}
        title={hidden ? 'Đang ẩn, không in' : 'Đang in'}
        onChange={(_, { checked }) => onEdit(now => setColumn(now, field, { hidden: checked !== true }))}
      />
      <HeldInput
        size="small"
        className={styles.columnLabel}
        label={`Tên cột (${fieldName(field)})`}
        value={label}
        readOnly={readOnly}
        onCommit={text => onEdit(now => setColumn(now, field, { label: text.trim() || label }))}
        onKeyDown={keyed}
      />
      <SpinButton
        size="small"
        className={styles.columnWidth}
        aria-label={`Độ rộng cột ${label}, phần trăm`}
        value={hidden ? null : percentOf(column, printed)}
        displayValue={hidden ? 'ẩn' : `${percentOf(column, printed)} %`}
        min={1}
        max={95}
        disabled={readOnly || hidden === true || printed.length === 1}
        incrementButton={{ 'aria-label': `Nới rộng cột ${label}` }}
        decrementButton={{ 'aria-label': `Thu hẹp cột ${label}` }}
        onChange={(_, { value, displayValue }) => {
          const percent = value ?? Number.parseInt(displayValue ?? '', 10)
          if (percent >= 1 && percent <= 95) onEdit(now => setPercent(now, column, printed, percent))
        }}
      />
      <Menu
        checkedValues={{ align: [columnAlign(column)] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const align = alignments.find(({ value }) => value === checkedItems[0])
          if (align) onEdit(now => setColumn(now, field, { align: align.value }))
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            disabled={readOnly}
            aria-label={`Thêm việc với cột ${label}`}
            title="Căn chữ, chuyển chỗ, xóa"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {alignments.map(align => (
              <MenuItemRadio key={align.value} name="align" value={align.value}>
                {align.label}
              </MenuItemRadio>
            ))}
            <MenuDivider />
            <MenuItem secondaryContent="Alt+Shift+↑" onClick={() => onMove(-1)}>
              Chuyển lên
            </MenuItem>
            <MenuItem secondaryContent="Alt+Shift+↓" onClick={() => onMove(1)}>
              Chuyển xuống
            </MenuItem>
            <MenuDivider />
            <MenuItem disabled={onlyOne} onClick={props.onRemove}>
              Xóa cột
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  )
}
