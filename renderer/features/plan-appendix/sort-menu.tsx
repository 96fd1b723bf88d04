import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { ArrowSortRegular } from '@fluentui/react-icons'
import type { Column } from '../../../shared/plans/appendix.ts'
import styles from '../../styles/plan-appendix.module.css'
import type { Sort } from './row-view.ts'

const spelled = ({ field, down }: Sort) => `${field} ${down ? 'down' : 'up'}`

/** By which column rows are looked at; the printed order stays. */
export function SortMenu(props: {
  readonly columns: readonly Column[]
  readonly sort: Sort | null
  readonly onSort: (sort: Sort | null) => void
}) {
  const { sort, onSort } = props
  const columns = props.columns.filter(({ field }) => field !== 'ordinal')
  return (
    <Menu
      checkedValues={{ sort: [sort === null ? '' : spelled({ ...sort, down: false })] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const column = columns.find(({ field }) => spelled({ field, down: false }) === checkedItems[0])
        onSort(column ? { field: column.field, down: false } : null)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<ArrowSortRegular />}>
          Sắp xếp
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.longMenu}>
        <MenuList>
          <MenuItemRadio name="sort" value="">
            Thứ tự in
          </MenuItemRadio>
          {columns.map(({ field, label }) => (
            <MenuItemRadio key={field} name="sort" value={spelled({ field, down: false })}>
              {label}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItem disabled={sort === null} onClick={() => sort && onSort({ ...sort, down: !sort.down })}>
            Đảo chiều
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
