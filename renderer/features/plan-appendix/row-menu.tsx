import { MenuDivider, MenuItem } from '@fluentui/react-components'
import type { RowActions } from './row-actions.ts'

/** What the menu of the right mouse button offers besides the grid's own. */
export function RowMenu(props: {
  readonly actions: RowActions
  readonly canAddHeadings: boolean
  readonly onDetails: () => void
}) {
  const { actions, canAddHeadings } = props
  return (
    <>
      <MenuDivider />
      <MenuItem disabled={!canAddHeadings} onClick={() => actions.addHeading('group')}>
        Thêm nhóm phía trên
      </MenuItem>
      <MenuItem disabled={!canAddHeadings} onClick={() => actions.addHeading('subgroup')}>
        Thêm nhóm con phía trên
      </MenuItem>
      <MenuItem secondaryContent="F4" onClick={props.onDetails}>
        Chi tiết
      </MenuItem>
    </>
  )
}
