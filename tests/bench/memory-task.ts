import { existsSync, readFileSync } from 'node:fs'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { renderXlsx } from '../../electron/documents/xlsx/render-xlsx.ts'
import { composePlan } from '../../shared/documents/compose-plan.ts'
import { composeWorkbook } from '../../shared/documents/compose-workbook.ts'
import { benchDate, largestPlan, tablePlan } from './bench-plans.ts'
import { planWithRows } from './grown-plan.ts'
import { bareDocx } from './reference-docx.ts'
import { bareXlsx } from './reference-xlsx.ts'

const document = () => composePlan(largestPlan(), benchDate)
const workbook = () => composeWorkbook(planWithRows(tablePlan(), 10_000), benchDate)
const tasks: Record<string, () => Promise<Uint8Array>> = {
  'docx-ours': () => renderDocx(document()),
  'docx-bare': () => bareDocx(document()),
  'xlsx-ours': () => renderXlsx(workbook()),
  'xlsx-bare': () => bareXlsx(workbook()),
}

await tasks[process.argv[2] ?? '']?.()
/** The peak in KB. Linux counts into a process's usage what its parent held before it started; its own mark does not. */
function peak(): number {
  const own = existsSync('/proc/self/status')
    ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
    : null
  return own ? Number(own[1]) : process.resourceUsage().maxRSS
}

process.stdout.write(String(peak()))
