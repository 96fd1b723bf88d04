import { documentKind } from '../plans/document-kind.ts'
import type { Plan } from '../plans/plan.ts'
import { composeDataSheet } from './compose-data-sheet.ts'
import { composePrintedSheet } from './compose-printed-sheet.ts'
import type { DataSheet, Workbook } from './sheet.ts'

/** One data sheet where the plan has only tasks or only indicators, one each where it has both, none without. */
function dataSheets(plan: Plan): DataSheet[] {
  const has = (kind: 'tasks' | 'indicators') => plan.appendices.some(appendix => appendix.kind === kind)
  if (has('tasks') && has('indicators')) {
    return [
      composeDataSheet(plan, 'tasks', 'Dữ liệu nhiệm vụ'),
      composeDataSheet(plan, 'indicators', 'Dữ liệu chỉ tiêu'),
    ]
  }
  if (has('tasks')) return [composeDataSheet(plan, 'tasks', 'Dữ liệu')]
  return has('indicators') ? [composeDataSheet(plan, 'indicators', 'Dữ liệu')] : []
}

/**
 * The workbook of a plan's appendices: a printed sheet for each, then flat data. A plan without appendices has none.
 *
 * @param date `YYYY-MM-DD`, when the file is made.
 */
export function composeWorkbook(plan: Plan, date: string): Workbook {
  const { letterhead, appendices } = plan
  return {
    title: `Phụ lục ${documentKind(plan).name} ${plan.subject}`.trim(),
    creator: `UBND ${letterhead.unitKind} ${letterhead.communeName}`,
    date,
    printed: appendices.map((appendix, index) =>
      composePrintedSheet(appendix, plan, index, appendices.length),
    ),
    data: dataSheets(plan),
  }
}
