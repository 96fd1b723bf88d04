import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from '@fluentui/react-components'
import { TextAddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { orderBases } from '../shared/legal-bases/order-legal-bases.ts'
import { applyCitationChanges } from '../shared/legal-bases/shorten-citations.ts'
import type { Plan } from '../shared/plans/plan.ts'
import { useNotify } from './components/use-notify.tsx'
import { type AppendixSession, useAppendices } from './data/appendix-session.ts'
import { usePlanEditor } from './editor/plan-editor-context.tsx'
import { makeTasks } from './features/body-coverage/make-tasks.ts'
import { NewTasksDialog } from './features/body-coverage/new-tasks-dialog.tsx'
import { BasisPicker } from './features/legal-bases/basis-picker.tsx'
import { CitationsDialog } from './features/legal-bases/citations-dialog.tsx'
import { PhrasePicker } from './features/phrases/phrase-picker.tsx'
import { goTo } from './route.ts'

type Asking = 'basis' | 'phrase' | 'citations' | 'tasks' | null

/**
 * What the toolbar of the text inserts from elsewhere: legal bases, standard sentences, units' duties; and what it
 * hands on to the appendices.
 */
export function InsertTools(props: {
  /** With the facts as they are being edited: phrases are filled from them. */
  readonly plan: Plan
  /** Where tasks made of the text go. */
  readonly tables: AppendixSession
  readonly frozen: boolean
  readonly onDuties: () => void
}) {
  const editor = usePlanEditor()
  const [asking, setAsking] = useState<Asking>(null)
  const notify = useNotify()
  const appendices = useAppendices(props.tables)
  const close = () => setAsking(null)
  // The dialog is about the text as it stands now, stored or not.
  const text = asking === 'citations' || asking === 'tasks' ? editor?.text() : undefined
  const written: Plan = text ? { ...props.plan, ...text, body: text.blocks } : props.plan
  const source = { body: written.body, year: props.plan.year }
  const selected = (asking === 'tasks' && editor?.selectedIds()) || []
  /** Offered, never forced: one step that undo takes back. */
  const orderByAuthority = () => {
    const now = editor?.text()
    if (now) editor?.rewrite({ ...now, bases: orderBases(now.bases) })
  }
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton icon={<TextAddRegular />} disabled={props.frozen}>
            Chèn
          </ToolbarButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setAsking('basis')}>Căn cứ pháp lý…</MenuItem>
            <MenuItem onClick={() => setAsking('phrase')}>Câu mẫu…</MenuItem>
            <MenuItem onClick={props.onDuties}>Nhiệm vụ theo đơn vị…</MenuItem>
            <MenuItem onClick={() => setAsking('tasks')}>Tạo nhiệm vụ từ đoạn đang chọn…</MenuItem>
            <MenuItem onClick={orderByAuthority}>Sắp xếp căn cứ theo thẩm quyền</MenuItem>
            <MenuItem onClick={() => setAsking('citations')}>Viện dẫn đầy đủ, viện dẫn gọn…</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <BasisPicker
        plan={props.plan}
        open={asking === 'basis'}
        onPick={text => editor?.insertBases([{ id: crypto.randomUUID(), text }])}
        onClose={close}
      />
      <PhrasePicker
        plan={props.plan}
        open={asking === 'phrase'}
        onInsert={text => editor?.insertText(text)}
        onClose={close}
      />
      <CitationsDialog
        plan={written}
        open={asking === 'citations'}
        onApply={changes => {
          const { bases, lead, closing, body } = applyCitationChanges(written, changes)
          editor?.rewrite({ bases, lead, closing, blocks: body })
        }}
        onClose={close}
      />
      <NewTasksDialog
        source={source}
        appendices={appendices}
        blockIds={selected}
        open={asking === 'tasks'}
        onCreate={place => {
          const made = makeTasks(props.tables, source, { blockIds: selected, place })
          const [first] = made
          if (first === undefined) return
          notify({
            text: `Đã thêm ${made.length} dòng nhiệm vụ vào phụ lục. Ctrl+Z để hoàn tác.`,
            action: {
              label: 'Xem',
              run: () => goTo({ screen: 'plan', planId: props.plan.id, tab: 'appendix', place: first }),
            },
          })
        }}
        onClose={close}
      />
    </>
  )
}
