import {
  Button,
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  Select,
  ToggleButton,
} from '@fluentui/react-components'
import { FilterDismissRegular } from '@fluentui/react-icons'
import { periodLabel } from '../../../shared/tasks/period.ts'
import { markLabel } from '../../../shared/tasks/tracked-words.ts'
import {
  deadlineChoices,
  openFilter,
  showsAll,
  type TrackingFilter,
  trackingMarks,
  trackingSorts,
} from '../../../shared/tasks/tracking-filter.ts'
import styles from '../../styles/tracking-table.module.css'
import type { FilterCounts } from './filter-counts.ts'

const kinds = { any: 'Mọi loại', tasks: 'Nhiệm vụ', indicators: 'Chỉ tiêu' } as const
const deadlines = {
  any: 'Mọi thời hạn',
  overdue: 'Quá hạn',
  '7': 'Đến hạn trong 7 ngày',
  '15': 'Đến hạn trong 15 ngày',
  '30': 'Đến hạn trong 30 ngày',
} as const
const sorts = {
  plan: 'Xếp theo kế hoạch',
  due: 'Xếp theo thời hạn',
  status: 'Xếp theo trạng thái',
  unit: 'Xếp theo đơn vị',
} as const

/** The choice of a drop-down that is one of those. */
function chosen<T extends string>(choices: readonly T[], value: string): T | undefined {
  return choices.find(choice => choice === value)
}

/** Which rows are shown, and in what order; every choice says how many rows it has. */
export function FilterBar(props: {
  readonly filter: TrackingFilter
  readonly counts: FilterCounts
  /** The running month. */
  readonly period: string
  readonly onChange: (filter: TrackingFilter) => void
}) {
  const { filter, counts, onChange } = props
  const set = (change: Partial<TrackingFilter>) => onChange({ ...filter, ...change })
  const marks = trackingMarks.filter(mark => (counts.marks.get(mark) ?? 0) > 0 || filter.marks.includes(mark))
  return (
    <search className={styles.bar} aria-label="Lọc danh sách">
      <SearchBox
        size="small"
        className={styles.words}
        aria-label="Tìm trong danh sách"
        placeholder="Tìm không cần dấu"
        value={filter.words}
        onChange={(_, { value }) => set({ words: value })}
      />
      <Menu
        checkedValues={{ marks: [...filter.marks] }}
        onCheckedValueChange={(_, { checkedItems }) =>
          set({ marks: trackingMarks.filter(mark => checkedItems.includes(mark)) })
        }
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small">
            {filter.marks.length === 0 ? 'Mọi trạng thái' : `Trạng thái: ${filter.marks.length}`}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {marks.map(mark => (
              <MenuItemCheckbox key={mark} name="marks" value={mark}>
                {markLabel(mark)} ({counts.marks.get(mark) ?? 0})
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Select
        size="small"
        className={styles.choice}
        aria-label="Đơn vị chủ trì"
        value={filter.unit}
        onChange={(_, { value }) => set({ unit: value })}
      >
        <option value="">Mọi đơn vị</option>
        {counts.units.map(({ key, name, count }) => (
          <option key={key} value={key}>
            {name} ({count})
          </option>
        ))}
      </Select>
      <Select
        size="small"
        className={styles.choice}
        aria-label="Loại"
        value={filter.kind}
        onChange={(_, { value }) => set({ kind: chosen(['any', 'tasks', 'indicators'], value) ?? 'any' })}
      >
        {(['any', 'tasks', 'indicators'] as const).map(kind => (
          <option key={kind} value={kind}>
            {kinds[kind]} ({counts.kinds[kind]})
          </option>
        ))}
      </Select>
      <Select
        size="small"
        className={styles.choice}
        aria-label="Thời hạn"
        value={filter.deadline}
        onChange={(_, { value }) => set({ deadline: chosen(deadlineChoices, value) ?? 'any' })}
      >
        {deadlineChoices.map(choice => (
          <option key={choice} value={choice}>
            {choice === 'any' ? deadlines[choice] : `${deadlines[choice]} (${counts.deadlines[choice]})`}
          </option>
        ))}
      </Select>
      {counts.groups.length > 1 && (
        <Select
          size="small"
          className={styles.choice}
          aria-label="Nhóm"
          value={filter.group ?? '*'}
          onChange={(_, { value }) => set({ group: value === '*' ? null : value })}
        >
          <option value="*">Mọi nhóm</option>
          {counts.groups.map(({ title, count }) => (
            <option key={title} value={title}>
              {title === '' ? 'Không thuộc nhóm nào' : title} ({count})
            </option>
          ))}
        </Select>
      )}
      <ToggleButton
        size="small"
        checked={filter.unanswered}
        title={`Chưa có báo cáo ${periodLabel(props.period)}`}
        onClick={() => set({ unanswered: !filter.unanswered })}
      >
        Chưa có báo cáo kỳ này ({counts.unanswered})
      </ToggleButton>
      <Select
        size="small"
        aria-label="Thứ tự"
        value={filter.sort}
        onChange={(_, { value }) => set({ sort: chosen(trackingSorts, value) ?? 'plan' })}
      >
        {trackingSorts.map(sort => (
          <option key={sort} value={sort}>
            {sorts[sort]}
          </option>
        ))}
      </Select>
      {!showsAll(filter) && (
        <Button
          size="small"
          appearance="subtle"
          icon={<FilterDismissRegular />}
          onClick={() => onChange({ ...openFilter, sort: filter.sort })}
        >
          Bỏ lọc
        </Button>
      )}
    </search>
  )
}
