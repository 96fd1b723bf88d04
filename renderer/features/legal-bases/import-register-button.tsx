import { Button, type ButtonProps } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import { type AppError, describe } from '../../../shared/errors.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { errorOf } from '../../data/client.tsx'
import { useImportLegalBases } from '../../data/legal-bases.ts'
import { ImportReport } from './import-report.tsx'
import { readWorkbook } from './read-workbook.ts'

type Rows = Output<'legalBases.importFile'>

/** Reads an .xlsx file into the register, and tells what became of each row. */
export function ImportRegisterButton({ icon }: Pick<ButtonProps, 'icon'>) {
  const chooser = useRef<HTMLInputElement>(null)
  const importing = useImportLegalBases()
  const [problem, setProblem] = useState<AppError | null>(null)
  const [rows, setRows] = useState<Rows | null>(null)

  const take = async (file: File) => {
    setProblem(null)
    const read = await readWorkbook(file)
    if (!read.ok) return setProblem(read.error)
    try {
      setRows(await importing.mutateAsync(read.value))
    } catch (reason) {
      setProblem(errorOf(reason))
    }
  }
  return (
    <>
      <Button
        icon={icon ?? null}
        disabledFocusable={importing.isPending}
        onClick={() => chooser.current?.click()}
      >
        {importing.isPending ? 'Đang nhập…' : 'Nhập từ Excel'}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        aria-label="Chọn tệp danh mục căn cứ"
        onChange={({ target }) => {
          const file = target.files?.[0]
          // The same file chosen again must be read again.
          target.value = ''
          if (file) void take(file)
        }}
      />
      {problem && <ErrorNotice message={describe(problem)} onRetry={() => chooser.current?.click()} />}
      {rows && <ImportReport rows={rows} onClose={() => setRows(null)} />}
    </>
  )
}
