import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from '@fluentui/react-components'
import { TextAddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { orderBases } from '../shared/legal-bases/order-legal-bases.ts'
import { applyCitationChanges } from '../shared/legal-bases/shorten-citations.ts'
import type { Plan } from '../shared/plans/plan.ts'
import { usePlanEditor } from './editor/plan-editor-context.tsx'
import { BasisPicker } from './features/legal-bases/basis-picker.tsx'
import { CitationsDialog } from './features/legal-bases/citations-dialog.tsx'
import { PhrasePicker } from './features/phrases/phrase-picker.tsx'

type Asking = 'basis' | 'phrase' | 'citations' | null

/** What the toolbar of the text inserts from elsewhere: legal bases, standard sentences, units' duties. */
export function InsertTools(props: {
  /** With the facts as they are being edited: phrases are filled from them. */
  readonly plan: Plan
  readonly frozen: boolean
  readonly onDuties: () => void
}) {
  const editor = usePlanEditor()
  const [asking, setAsking] = useState<Asking>(null)
  const close = () => setAsking(null)
  // The dialog is about the text as it stands now, stored or not.
  const text = asking === 'citations' ? editor?.text() : undefined
  const written: Plan = text ? { ...props.plan, ...text, body: text.blocks } : props.plan
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
    </>
  )
}
