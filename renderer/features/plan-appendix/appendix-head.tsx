import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
} from '@fluentui/react-components'
import { AddRegular, MoreHorizontalRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import { appendixLabel } from '../../../shared/documents/appendix-text.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { AppendixSession } from '../../data/appendix-session.ts'
import styles from '../../styles/plan-appendix.module.css'
import { HeldInput } from './held-field.tsx'
import { RemoveAppendixDialog } from './remove-appendix-dialog.tsx'

/** Takes an appendix one place on; the same list at an end. */
function moved(appendices: readonly Appendix[], id: string, by: 1 | -1): readonly Appendix[] {
  const at = appendices.findIndex(one => one.id === id)
  const one = appendices[at]
  if (one === undefined || appendices[at + by] === undefined) return appendices
  return appendices.toSpliced(at, 1).toSpliced(at + by, 0, one)
}

/** Which appendix is open, its title to write in, and what can be done with it as a whole. */
export function AppendixHead(props: {
  readonly appendices: readonly Appendix[]
  readonly shown: Appendix
  readonly session: AppendixSession
  readonly readOnly: boolean
  readonly onOpen: (id: string) => void
  readonly onAdd: () => void
}) {
  const { appendices, shown, session, readOnly } = props
  const [removing, setRemoving] = useState(false)
  const head = useRef<HTMLDivElement>(null)
  const at = appendices.indexOf(shown)
  const remove = () => session.editAll(all => all.filter(({ id }) => id !== shown.id))
  const hasRows = shown.items.some(item => item.kind !== 'row' || Object.keys(item.cells).length > 0)
  return (
    <div className={styles.head} ref={head}>
      <TabList
        size="small"
        selectedValue={shown.id}
        aria-label="Chọn phụ lục"
        onTabSelect={(_, { value }) => props.onOpen(String(value))}
      >
        {appendices.map((one, index) => (
          <Tab key={one.id} value={one.id} title={one.title}>
            {appendixLabel(index, appendices.length)}
          </Tab>
        ))}
      </TabList>
      <HeldInput
        key={shown.id}
        label="Tên phụ lục (in bằng chữ hoa)"
        placeholder="Tên phụ lục"
        appearance="filled-lighter"
        className={styles.title}
        value={shown.title}
        readOnly={readOnly}
        onCommit={title => session.edit(shown.id, now => ({ ...now, title: title.trim() }))}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            disabled={readOnly}
            aria-label="Việc với phụ lục này"
            title="Đổi tên, chuyển chỗ, xóa phụ lục này"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              onClick={() => requestAnimationFrame(() => head.current?.querySelector('input')?.select())}
            >
              Đổi tên
            </MenuItem>
            <MenuItem disabled={at <= 0} onClick={() => session.editAll(all => moved(all, shown.id, -1))}>
              Chuyển lên trước
            </MenuItem>
            <MenuItem
              disabled={at === appendices.length - 1}
              onClick={() => session.editAll(all => moved(all, shown.id, 1))}
            >
              Chuyển ra sau
            </MenuItem>
            <MenuDivider />
            <MenuItem onClick={() => (hasRows ? setRemoving(true) : remove())}>Xóa phụ lục</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {!readOnly && (
        <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={props.onAdd}>
          Thêm phụ lục
        </Button>
      )}
      {removing && (
        <RemoveAppendixDialog appendix={shown} onRemove={remove} onClose={() => setRemoving(false)} />
      )}
    </div>
  )
}
