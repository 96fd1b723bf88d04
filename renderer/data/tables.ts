import { useMutation } from '@tanstack/react-query'
import { Failure } from '../../shared/errors.ts'
import type { RawTable } from '../../shared/recognize/raw-table.ts'
import { callOrThrow, useClient } from './client.tsx'
import { readBase64 } from './read-base64.ts'

/** Reads the tables in an .xlsx or .docx file; nothing is written. `reset` lets an answer that is awaited go. */
export function useReadTables() {
  const client = useClient()
  return useMutation({
    mutationFn: async (file: File): Promise<readonly RawTable[]> => {
      const read = await readBase64(file)
      if (!read.ok) throw new Failure(read.error)
      return callOrThrow(client, 'tables.read', read.value)
    },
  })
}
