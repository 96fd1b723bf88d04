import { checkPlan } from '../../shared/checks/check-plan.ts'
import { composePlan } from '../../shared/documents/compose-plan.ts'
import { composeWorkbook } from '../../shared/documents/compose-workbook.ts'
import { Failure } from '../../shared/errors.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { type ExportFormat, exportFileName } from './file-name.ts'

export type GeneratedFile = {
  readonly format: ExportFormat
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The files that a plan is handed over as. The same plan and date give the same bytes.
 * @param date `YYYY-MM-DD`, noted in the files as the day they were made
 * @throws {Failure} `invalid/planContent` when the plan cannot be laid out; `refused/noAppendix` when a workbook is
 * asked of a plan without appendix
 */
export async function generateFiles(
  plan: Plan,
  formats: readonly ExportFormat[],
  date: string,
): Promise<readonly GeneratedFile[]> {
  if (formats.includes('xlsx') && plan.appendices.length === 0)
    throw new Failure({ code: 'refused', what: 'noAppendix' })
  const error = checkPlan(plan).find(finding => finding.severity === 'error')
  if (error !== undefined)
    throw new Failure({ code: 'invalid', what: 'planContent', detail: error.message.replace(/\.$/, '') })
  const files: GeneratedFile[] = []
  // One after the other: both at once would hold two documents in a small machine's memory.
  for (const format of new Set(formats))
    files.push({ format, name: exportFileName(plan, format), bytes: await render[format](plan, date) })
  return files
}

/** The libraries are loaded when first needed: they cost more to load than everything else together. */
const render: Record<ExportFormat, (plan: Plan, date: string) => Promise<Uint8Array>> = {
  docx: async (plan, date) => {
    const { renderDocx } = await import('../documents/docx/render-docx.ts')
    return renderDocx(composePlan(plan, date))
  },
  xlsx: async (plan, date) => {
    const { renderXlsx } = await import('../documents/xlsx/render-xlsx.ts')
    return renderXlsx(composeWorkbook(plan, date))
  },
}
