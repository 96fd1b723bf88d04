import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { RowCommand } from './grid-keys.ts'

/** A point of the window, in pixels. */
export type MenuPlace = { readonly x: number; readonly y: number }

export type ClipboardCommand = 'cut' | 'copy' | 'paste'

/** What can be done with the selected cells and rows, at the mouse or at the active cell. */
export function GridMenu(props: {
  readonly at: MenuPlace | null
  /** How many rows are selected. */
  readonly count: number
  readonly readOnly: boolean
  readonly orderLocked: boolean
  readonly more: ReactNode
  readonly onCommand: (command: RowCommand) => void
  readonly onClipboard: (command: ClipboardCommand) => void
  readonly onClose: () => void
}) {
  const { at, count, readOnly, orderLocked } = props
  const { x, y } = at ?? { x: 0, y: 0 }
  const rows = count > 1 ? `${count} dòng` : 'dòng'
  const item = (label: string, keys: string, onClick: () => void, disabled: boolean) => (
    <MenuItem secondaryContent={keys} disabled={disabled} onClick={onClick}>
      {label}
    </MenuItem>
  )
  const command = (label: string, keys: string, name: RowCommand, disabled = readOnly) =>
    item(label, keys, () => props.onCommand(name), disabled)
  return (
    <Menu
      open={at !== null}
      onOpenChange={(_, { open }) => !open && props.onClose()}
      positioning={{
        target: { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) },
        position: 'below',
        align: 'start',
      }}
    >
      <MenuPopover>
        <MenuList>
          {item('Cắt', 'Ctrl+X', () => props.onClipboard('cut'), readOnly)}
          {item('Sao chép', 'Ctrl+C', () => props.onClipboard('copy'), false)}
          {item('Dán', 'Ctrl+V', () => props.onClipboard('paste'), readOnly)}
          <MenuDivider />
          {command(`Chèn ${rows} phía trên`, 'Ctrl+Shift++', 'insertBefore')}
          {command(`Chèn ${rows} phía dưới`, '', 'insertAfter')}
          {command(`Nhân bản ${rows}`, 'Ctrl+Shift+D', 'duplicate')}
          {command(`Xóa ${rows}`, 'Ctrl+-', 'remove')}
          <MenuDivider />
          {command(`Chuyển ${rows} lên`, 'Alt+Shift+↑', 'moveUp', readOnly || orderLocked)}
          {command(`Chuyển ${rows} xuống`, 'Alt+Shift+↓', 'moveDown', readOnly || orderLocked)}
          <MenuDivider />
          {command('Điền xuống', 'Ctrl+D', 'fillDown')}
          {command('Xóa nội dung', 'Delete', 'clear')}
          {props.more}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
