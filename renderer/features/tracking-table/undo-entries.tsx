import { Button } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import { describe } from '../../../shared/errors.ts'
import type { ProgressEntry } from '../../../shared/tasks/progress.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { errorOf } from '../../data/client.tsx'
import { useAppendProgress } from '../../data/progress.ts'
import { undoing } from './entry-draft.ts'

/** Takes back what was just saved. The log keeps both: nothing in it goes away. */
export function UndoEntries(props: {
  readonly planId: string
  readonly entries: readonly ProgressEntry[]
  /** With the ids of the rows that they were about. */
  readonly onUndone: (rowIds: readonly string[]) => void
}) {
  const { planId, entries } = props
  const undoneBy = useAppendProgress()
  const undo = () => {
    if (undoneBy.isPending) return
    undoneBy.mutate(
      { planId, entries: entries.map(undoing) },
      { onSuccess: () => props.onUndone(entries.map(({ rowId }) => rowId)) },
    )
  }
  return (
    <>
      <Button size="small" icon={<ArrowUndoRegular />} disabledFocusable={undoneBy.isPending} onClick={undo}>
        Hoàn tác
      </Button>
      {undoneBy.isError && <ErrorNotice message={describe(errorOf(undoneBy.error))} onRetry={undo} />}
    </>
  )
}
