import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { TableEditRegular } from '@fluentui/react-icons'
import type { Command } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'
import type { PlanSession } from '../../editor/plan-session.ts'
import * as table from '../../editor/table-commands.ts'
import { useSessionValue } from '../../editor/use-session.ts'

const groups: readonly (readonly (readonly [string, Command])[])[] = [
  [
    ['Thêm hàng ở trên', table.addRowBefore],
    ['Thêm hàng ở dưới', table.addRowAfter],
    ['Xóa hàng', table.removeRow],
  ],
  [
    ['Thêm cột bên trái', table.addColumnBefore],
    ['Thêm cột bên phải', table.addColumnAfter],
    ['Xóa cột', table.removeColumn],
  ],
  [
    ['Gộp ô', table.mergeCells],
    ['Tách ô', table.splitCell],
    ['Hàng tiêu đề', table.toggleHeaderRow],
  ],
  [['Xóa bảng', table.removeTable]],
]

/** What can be done with the table that the caret is in. */
export function TableMenu({
  session,
  disabled,
}: {
  readonly session: PlanSession
  readonly disabled: boolean
}) {
  const inTable = useSessionValue(session, isInTable)
  const run = (command: Command) => {
    session.run(command)
    setTimeout(() => session.view()?.focus())
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<TableEditRegular />} disabled={disabled || !inTable}>
          Bảng
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {groups.flatMap((group, index) => [
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups never change
            ...(index > 0 ? [<MenuDivider key={`line-${index}`} />] : []),
            ...group.map(([name, command]) => (
              <MenuItem key={name} disabled={!command(session.state())} onClick={() => run(command)}>
                {name}
              </MenuItem>
            )),
          ])}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
