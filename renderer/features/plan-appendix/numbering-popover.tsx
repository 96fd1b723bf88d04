import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { TextNumberListLtrRegular } from '@fluentui/react-icons'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import styles from '../../styles/plan-appendix.module.css'
import type { AppendixContext } from './appendix-context.ts'
import { HeldField } from './held-field.tsx'
import { ownNumberChange } from './own-number.ts'

const headingChoices = [
  { value: 'roman', label: 'I, II, III' },
  { value: 'letter', label: 'A, B, C' },
  { value: 'arabic', label: '1, 2, 3' },
  { value: 'none', label: 'Không đánh số' },
] as const

const rowChoices = [
  { value: 'restart', label: 'Từ 1 trong mỗi nhóm' },
  { value: 'continuous', label: 'Liên tục từ đầu đến cuối' },
  { value: 'none', label: 'Không đánh số' },
] as const

type Numbering = Pick<Appendix, 'groupNumbering' | 'subgroupNumbering' | 'rowNumbering'>

/** How groups, sub-groups and rows count, and the active item's own number. */
export function NumberingPopover({ context }: { readonly context: AppendixContext }) {
  const { appendix, session, selection, readOnly } = context
  const set = (change: Partial<Numbering>) => session.edit(appendix.id, now => ({ ...now, ...change }))
  const active = appendix.items.find(({ id }) => id === selection.activeRowId)
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<TextNumberListLtrRegular />} disabled={readOnly}>
          Đánh số
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Đánh số" className={styles.popover}>
        <ChoiceField
          label="Nhóm"
          value={appendix.groupNumbering}
          choices={headingChoices}
          onChange={groupNumbering => set({ groupNumbering })}
        />
        <ChoiceField
          label="Nhóm con"
          value={appendix.subgroupNumbering}
          choices={headingChoices}
          onChange={subgroupNumbering => set({ subgroupNumbering })}
        />
        <ChoiceField
          label="Dòng"
          value={appendix.rowNumbering}
          choices={rowChoices}
          onChange={rowNumbering => set({ rowNumbering })}
        />
        {active && (
          <HeldField
            key={active.id}
            label="Số ghi tay của dòng đang chọn"
            value={active.number ?? ''}
            note={<p className={styles.quiet}>Để trống thì đánh số tự động; dòng sau đếm tiếp từ số này.</p>}
            onCommit={text => session.edit(appendix.id, now => ownNumberChange(now, active.id, text))}
          />
        )}
      </PopoverSurface>
    </Popover>
  )
}
