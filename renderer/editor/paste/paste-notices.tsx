import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useSyncExternalStore } from 'react'
import type { PlanSession } from '../plan-session.ts'
import { canUndoConversion, dismissPasteNotes, pasteNotes, undoConversion } from './paste-plugin.ts'

/** What the last paste changed or left out, with the way back from a conversion. */
export function PasteNotices({ session }: { readonly session: PlanSession }) {
  const notes = useSyncExternalStore(session.subscribe, () => pasteNotes(session.state()))
  const canUndo = useSyncExternalStore(session.subscribe, () => canUndoConversion(session.state()))
  return notes.map((note, index) => (
    <MessageBar key={note.kind} intent="info" role="status">
      <MessageBarBody>{note.message}.</MessageBarBody>
      <MessageBarActions
        {...(index === 0
          ? {
              containerAction: (
                <Button
                  appearance="transparent"
                  aria-label="Đóng thông báo"
                  icon={<DismissRegular />}
                  onClick={() => session.run(dismissPasteNotes)}
                />
              ),
            }
          : {})}
      >
        {note.kind === 'converted' && canUndo && (
          <Button size="small" onClick={() => session.run(undoConversion)}>
            Hoàn tác chuyển mã
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  ))
}
