import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { BuildingGovernmentRegular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import type { AppendixSession } from '../../data/appendix-session.ts'
import { planEditor } from '../../editor/plan-editor.ts'
import type { PlanSession } from '../../editor/plan-session.ts'
import { goTo } from '../../route.ts'
import { NewUnitsDialog } from './new-units-dialog.tsx'
import { UnifyDialog } from './unify-dialog.tsx'

/** What the appendices' toolbar does with the names of units in the whole plan. */
export function UnitTools(props: {
  readonly appendices: readonly Appendix[]
  readonly session: AppendixSession
  readonly goToRow: (id: string, field?: string) => void
  readonly readOnly: boolean
  /** The plan's text, for writing units there alike. */
  readonly text: PlanSession
}) {
  const { text } = props
  const editor = useMemo(() => planEditor(text), [text])
  const [asking, setAsking] = useState<'unify' | 'new' | null>(null)
  const close = () => setAsking(null)
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="subtle"
            icon={<BuildingGovernmentRegular />}
            title="Thống nhất tên đơn vị trong kế hoạch, bổ sung danh mục đơn vị"
          >
            Đơn vị
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={props.readOnly} onClick={() => setAsking('unify')}>
              Thống nhất tên đơn vị…
            </MenuItem>
            <MenuItem onClick={() => setAsking('new')}>Đơn vị chưa có trong danh mục…</MenuItem>
            <MenuItem onClick={() => goTo({ screen: 'organisations' })}>Mở Danh mục đơn vị</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <UnifyDialog
        open={asking === 'unify'}
        appendices={props.appendices}
        session={props.session}
        editor={editor}
        goToRow={props.goToRow}
        onClose={close}
      />
      <NewUnitsDialog open={asking === 'new'} appendices={props.appendices} onClose={close} />
    </>
  )
}
