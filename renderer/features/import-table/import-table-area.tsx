import { type ReactNode, useState } from 'react'
import type { Appendix } from '../../../shared/plans/appendix.ts'
import { useNotify } from '../../components/use-notify.tsx'
import { type AppendixSession, useAppendices } from '../../data/appendix-session.ts'
import type { PlanHistory } from '../../data/plan-history.ts'
import styles from '../../styles/import-table.module.css'
import { blockTable } from './clipboard-table.ts'
import { type ImportDone, type ImportStart, ImportTableDialog } from './import-table-dialog.tsx'
import { beyondCells } from './offers-columns.ts'
import { tableFileProblem } from './table-file-problem.ts'
import { undoStep } from './undo-step.ts'
import { useFileDrop } from './use-file-drop.ts'

/** Ways to begin an import from inside the area. */
export type ImportWays = {
  readonly ask: (from: 'file' | 'paste') => void
  /** Looks at a block that was pasted into the grid as cells, and offers to take it column by column instead. */
  readonly pasted: (values: readonly (readonly string[])[], before: Appendix) => void
}

const offers = {
  header: 'Vùng vừa dán có hàng tên cột.',
  groups: 'Vùng vừa dán có hàng tên nhóm.',
} as const

/** The appendices' tab takes a dropped file, and everything in it gets ways to import a table. */
export function ImportTableArea(props: {
  /** The appendix that is open; undefined when the plan has none. */
  readonly appendixId: string | undefined
  readonly session: AppendixSession
  readonly history: PlanHistory
  readonly year: number
  readonly readOnly: boolean
  /** Goes to what came in: an item's id. */
  readonly onImported: (itemId: string) => void
  readonly children: (ways: ImportWays) => ReactNode
}) {
  const { appendixId, session, history, year, readOnly } = props
  const appendices = useAppendices(session)
  const notify = useNotify()
  const [start, setStart] = useState<ImportStart | null>(null)
  const drop = useFileDrop(file => {
    // A plan or a text is for the window around: it becomes a plan.
    if (readOnly || (tableFileProblem(file) !== null && /\.(?:txt|khxa)$/i.test(file.name))) return false
    if (start === null) setStart({ from: 'file', file, appendixId })
    return true
  })

  const importNow = ({ appendices: change, words }: ImportDone) => {
    const known = new Set(session.appendices().flatMap(({ items }) => items.map(({ id }) => id)))
    session.editAll(change)
    const undo = undoStep(history)
    setStart(null)
    const first = session
      .appendices()
      .flatMap(({ items }) => items)
      .find(item => item.kind === 'row' && !known.has(item.id))
    if (first) props.onImported(first.id)
    notify({
      text: `Đã nhập: ${words}.`,
      action: {
        label: 'Hoàn tác',
        run: () => {
          if (!undo())
            notify({
              text: 'Sau khi nhập đã có sửa đổi khác. Bấm Ctrl+Z để lấy lại từng bước.',
              intent: 'info',
            })
        },
      },
    })
  }
  const pasted: ImportWays['pasted'] = (values, before) => {
    const beyond = beyondCells(values, before)
    if (beyond === null) return
    const undo = undoStep(history)
    notify({
      text: offers[beyond],
      intent: 'info',
      action: {
        label: 'Dán theo cột',
        run: () => {
          undo()
          setStart({ from: 'paste', table: blockTable(values), appendixId: before.id })
        },
      },
    })
  }
  return (
    <div className={styles.area} {...drop.handlers}>
      {props.children({ ask: from => setStart({ from, appendixId }), pasted })}
      {drop.over && start === null && !readOnly && (
        <div className={styles.target}>Thả tệp Excel, Word để nhập bảng vào phụ lục</div>
      )}
      {start !== null && (
        <ImportTableDialog
          start={start}
          appendices={appendices}
          year={year}
          newId={() => crypto.randomUUID()}
          onImport={importNow}
          onClose={() => setStart(null)}
        />
      )}
    </div>
  )
}
