import { Button } from '@fluentui/react-components'
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons'
import type { ImportNotes } from '../../data/import-notes.ts'
import { notesTitle } from './notes-title.ts'

/** Brings the notes of an import back. */
export function ImportNotesButton(props: { readonly notes: ImportNotes; readonly onOpen: () => void }) {
  return (
    <Button appearance="subtle" icon={<ClipboardTaskListLtrRegular />} onClick={props.onOpen}>
      {notesTitle(props.notes)}
    </Button>
  )
}
