import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import type { RawTable } from '../../../shared/recognize/raw-table.ts'
import { errorOf } from '../../data/client.tsx'
import { useReadTables } from '../../data/tables.ts'
import { tableFileProblem } from './table-file-problem.ts'

/** The tables that an import begins with, and what they came from. */
export type ImportSource = {
  /** The file's name; null for a pasted range. */
  readonly file: string | null
  readonly tables: readonly RawTable[]
}

/** A file or a range on its way to tables. */
export function useImportSource(onRead: (source: ImportSource) => void) {
  const reading = useReadTables()
  const [unfit, setUnfit] = useState<AppError | null>(null)
  const readFile = (file: File) => {
    reading.reset()
    const problem = tableFileProblem(file)
    setUnfit(problem)
    if (problem !== null) return
    reading.mutate(file, { onSuccess: tables => onRead({ file: file.name, tables }) })
  }
  return {
    readFile,
    readPasted: (table: RawTable) => {
      reading.reset()
      setUnfit(null)
      onRead({ file: null, tables: [table] })
    },
    /** Name of the file that is being read. */
    working: reading.isPending ? reading.variables.name : null,
    problem: unfit ?? (reading.isError ? errorOf(reading.error) : null),
    /** Lets the answer that is awaited go. */
    cancel: () => reading.reset(),
  }
}
