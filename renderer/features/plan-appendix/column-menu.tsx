import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import type { Column } from '../../../shared/plans/appendix.ts'
import styles from '../../styles/plan-appendix.module.css'

/** What can be done with a column from its name: order and filter rows by it, hide it, rename it. */
export type ColumnActions = {
  readonly sort: (field: string, down: boolean) => void
  readonly filter: (field: string) => void
  readonly hide: (field: string) => void
  /** Opens the panel of columns. */
  readonly settings: () => void
}

/** The menu at the end of a column's name. */
export function ColumnMenu(props: {
  readonly column: Column
  readonly readOnly: boolean
  readonly actions: ColumnActions
}) {
  const { column, readOnly, actions } = props
  const { field, label, hidden } = column
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.columnMenu ?? ''}
          size="small"
          appearance="transparent"
          tabIndex={-1}
          icon={<ChevronDownRegular />}
          aria-label={`Việc với cột ${label}`}
          title="Sắp xếp, lọc, ẩn cột (Alt+↓)"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => actions.sort(field, false)}>Xem theo thứ tự tăng dần</MenuItem>
          <MenuItem onClick={() => actions.sort(field, true)}>Xem theo thứ tự giảm dần</MenuItem>
          <MenuItem onClick={() => actions.filter(field)}>Lọc theo cột này</MenuItem>
          <MenuDivider />
          <MenuItem disabled={readOnly} onClick={() => actions.hide(field)}>
            {hidden ? 'Cho in cột này' : 'Ẩn cột (không in)'}
          </MenuItem>
          <MenuItem onClick={actions.settings}>Tên, độ rộng, căn chữ…</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
