import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { TaskListSquareLtrRegular } from '@fluentui/react-icons'

export const reviewPanes = ['meaning', 'clarities', 'coverage'] as const
export type ReviewPane = (typeof reviewPanes)[number]

export const reviewTitles: Readonly<Record<ReviewPane, string>> = {
  meaning: 'Ý nghĩa',
  clarities: '6 rõ',
  coverage: 'Đối chiếu nội dung – phụ lục',
}

/** What goes over an appendix's rows: what they mean, what they leave unclear, what the text says of them. */
export function ReviewMenu(props: {
  readonly pane: ReviewPane | null
  readonly onPane: (pane: ReviewPane | null) => void
  /** Selected rows, for one time for all of them. */
  readonly selected: number
  /** Why no time can be set; null when it can. */
  readonly noDeadlines: string | null
  readonly onDeadlines: () => void
}) {
  const { pane, onPane, selected, noDeadlines } = props
  const chosen = noDeadlines === null && selected > 0
  return (
    <Menu
      checkedValues={{ pane: pane === null ? [] : [pane] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const next = reviewPanes.find(one => one === checkedItems[0]) ?? null
        onPane(next === pane ? null : next)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<TaskListSquareLtrRegular />}>
          Rà soát
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="pane" value="meaning">
            Ý nghĩa của dòng đang chọn
          </MenuItemRadio>
          <MenuItemRadio name="pane" value="clarities">
            6 rõ: dòng nào còn thiếu
          </MenuItemRadio>
          <MenuItemRadio name="pane" value="coverage">
            Đối chiếu nội dung – phụ lục
          </MenuItemRadio>
          <MenuDivider />
          <MenuItem
            disabled={!chosen}
            {...(noDeadlines === null ? {} : { title: noDeadlines })}
            onClick={props.onDeadlines}
          >
            {selected > 1 ? `Đặt thời hạn cho ${selected} dòng…` : 'Đặt thời hạn cho nhiều dòng…'}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
