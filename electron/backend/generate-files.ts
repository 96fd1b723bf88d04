import { checkPlan } from '../../shared/checks/check-plan.ts'
import { composePlan } from '../../shared/documents/compose-plan.ts'
import { composeWorkbook } from '../../shared/documents/compose-workbook.ts'
import { Failure } from '../../shared/errors.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { documentsThread } from '../documents/documents-thread.ts'
import { type ExportFormat, exportFileName } from './file-name.ts'

export type GeneratedFile = {
  readonly format: ExportFormat
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The files that a plan is handed over as. The same plan and date give the same bytes.
 * @param date `YYYY-MM-DD`, noted in the files as the day they were made
 * @param despiteErrors whether a person has agreed to a document with the errors that checking finds
 * @throws {Failure} `invalid/planNotReady` when it has errors and nobody has; `refused/noAppendix` when a workbook is
 * asked of a plan without appendix
 */
export async function generateFiles(
  plan: Plan,
  formats: readonly ExportFormat[],
  date: string,
  despiteErrors: boolean,
): Promise<readonly GeneratedFile[]> {
  if (formats.includes('xlsx') && plan.appendices.length === 0)
    throw new Failure({ code: 'refused', what: 'noAppendix' })
  if (!despiteErrors) refuseErrors(plan)
  const files: GeneratedFile[] = []
  // One after the other: both at once would hold two documents in a small machine's memory.
  for (const format of new Set(formats))
    files.push({ format, name: exportFileName(plan, format), bytes: await render[format](plan, date) })
  return files
}

function refuseErrors(plan: Plan): void {
  const [first, ...others] = checkPlan(plan).filter(({ severity }) => severity === 'error')
  if (first === undefined) return
  // Only what is wrong: what to do about it is another sentence of the message.
  const fault = /^.*?(?=\.\s|\.?$)/.exec(first.message)?.[0] ?? first.message
  const more = others.length === 0 ? '' : ` và ${others.length} lỗi khác`
  throw new Failure({ code: 'invalid', what: 'planNotReady', detail: `${fault}${more}` })
}

const render: Record<ExportFormat, (plan: Plan, date: string) => Promise<Uint8Array>> = {
  docx: (plan, date) => documentsThread.call('renderDocx', composePlan(plan, date)),
  xlsx: (plan, date) => documentsThread.call('renderXlsx', composeWorkbook(plan, date)),
}
