import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from '@fluentui/react-components'
import { TextAddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Plan } from '../shared/plans/plan.ts'
import { usePlanEditor } from './editor/plan-editor-context.tsx'
import { BasisPicker } from './features/legal-bases/basis-picker.tsx'
import { PhrasePicker } from './features/phrases/phrase-picker.tsx'

type Asking = 'basis' | 'phrase' | null

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
    </>
  )
}
