import { z } from 'zod'
import { query } from '../api/command.ts'
import { rawTable } from './raw-table.ts'

export const tableCommands = {
  /** The tables in an .xlsx or .docx file, its bytes in base64. Nothing is written. */
  'tables.read': query(z.strictObject({ name: z.string().min(1), base64: z.base64() }), z.array(rawTable)),
}
