import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { GroupListRegular } from '@fluentui/react-icons'
import type { AppendixItem } from '../../../shared/plans/appendix.ts'
import { useNotify } from '../../components/use-notify.tsx'
import type { RowActions } from './row-actions.ts'

/** Headings above the selected rows, and turning rows into headings and back. */
export function HeadingMenu(props: {
  readonly actions: RowActions
  readonly disabled: boolean
  /** Whether something is selected that can be turned. */
  readonly hasSelection: boolean
  readonly inPrintedOrder: boolean
}) {
  const { actions, hasSelection } = props
  const notify = useNotify()
  const turn = (kind: AppendixItem['kind']) => {
    if (!actions.turnInto(kind))
      notify({
        text: 'Không đổi được: dòng đã là loại này, hoặc còn chữ ở cột khác mà tiêu đề nhóm không giữ được.',
        intent: 'warning',
      })
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<GroupListRegular />} disabled={props.disabled}>
          Nhóm
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={!props.inPrintedOrder} onClick={() => actions.addHeading('group')}>
            Thêm nhóm phía trên
          </MenuItem>
          <MenuItem disabled={!props.inPrintedOrder} onClick={() => actions.addHeading('subgroup')}>
            Thêm nhóm con phía trên
          </MenuItem>
          <MenuDivider />
          <MenuItem disabled={!hasSelection} onClick={() => turn('group')}>
            Đổi dòng thành nhóm
          </MenuItem>
          <MenuItem disabled={!hasSelection} onClick={() => turn('subgroup')}>
            Đổi dòng thành nhóm con
          </MenuItem>
          <MenuItem disabled={!hasSelection} onClick={() => turn('row')}>
            Đổi nhóm thành dòng
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
