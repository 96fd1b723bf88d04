import { Button } from '@fluentui/react-components'
import { PrintRegular, TableRegular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { printWindow } from '../components/use-printing.ts'
import { ExportRows } from './export-rows.tsx'

/** How a view of the work goes to Excel and to paper. */
export function ViewTools(props: {
  readonly planId: string
  /** Names the printed file and the dialog: `Chỉ tiêu năm 2026`. */
  readonly title: string
  /** The rows that go to Excel, in this order; none while they are not read yet. */
  readonly rowIds: readonly string[]
  /** What will be in the Excel file. */
  readonly what: ReactNode
  /** How it lies on paper, for the tooltip. */
  readonly paper: string
}) {
  const [exporting, setExporting] = useState(false)
  const none = props.rowIds.length === 0
  return (
    <>
      <Button
        size="small"
        icon={<TableRegular />}
        disabledFocusable={none}
        onClick={() => !none && setExporting(true)}
      >
        Xuất Excel…
      </Button>
      <Button
        size="small"
        icon={<PrintRegular />}
        disabledFocusable={none}
        title={`${props.paper} (Ctrl+P)`}
        onClick={() => !none && printWindow(props.title)}
      >
        In
      </Button>
      {exporting && (
        <ExportRows
          planId={props.planId}
          title={`Xuất Excel: ${props.title}`}
          rowIds={props.rowIds}
          onClose={() => setExporting(false)}
        >
          {props.what}
        </ExportRows>
      )}
    </>
  )
}
