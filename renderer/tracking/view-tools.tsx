import type { ReactNode } from 'react'
import { type TrackingColumn, trackingColumns } from '../../shared/documents/tracking-columns.ts'
import { PrintButton } from '../components/print-button.tsx'
import { useExportProgressList } from '../data/progress-list.ts'
import { ExcelButton } from '../folders/excel-button.tsx'

/** How rows that a view shows, as they stand today, go to Excel and to paper. */
export function ViewTools(props: {
  readonly planId: string
  /** Names the printed file and the dialog: `Chỉ tiêu năm 2026`. */
  readonly title: string
  /** The rows that go to Excel, in this order; none while they are not read yet. */
  readonly rowIds: readonly string[]
  /** What is said of each; the columns of the list when absent. */
  readonly columns?: readonly TrackingColumn[]
  /** What will be in the Excel file. */
  readonly what: ReactNode
  /** How it lies on paper, for the tooltip. */
  readonly paper: string
}) {
  const { planId, title, rowIds, columns = trackingColumns } = props
  const writing = useExportProgressList()
  const none = rowIds.length === 0
  return (
    <>
      <ExcelButton
        title={title}
        disabled={none}
        writing={writing}
        onWrite={(folder, overwrite) =>
          writing.mutate({ planId, rows: [...rowIds], columns: [...columns], folder, overwrite })
        }
      >
        {props.what}
      </ExcelButton>
      <PrintButton title={title} paper={props.paper} disabled={none} />
    </>
  )
}
