import { formatDay } from '../dates.ts'
import type { Plan } from '../plans/plan.ts'
import { dutyWhen } from '../tasks/duty-words.ts'
import { reportTitle } from '../tasks/report-title.ts'
import { planReportingDays } from '../tasks/reporting-days.ts'
import type { ReportingDuty } from '../tasks/reporting-duty.ts'
import { weekdayName } from '../tasks/weekday-name.ts'
import { upper } from '../vietnamese.ts'
import { planCitation } from './letterhead-text.ts'
import type { PrintedRow, PrintedSheet, Workbook } from './sheet.ts'
import { sheetColumns } from './sheet-columns.ts'

/**
 * A plan's reporting calendar as a workbook: who reports to whom by when, and every reporting day.
 *
 * @param today `YYYY-MM-DD`
 * @returns undefined when nobody has to report.
 */
export function composeCalendar(
  plan: Pick<Plan, 'subject' | 'letterhead' | 'report' | 'year'>,
  duties: readonly ReportingDuty[],
  today: string,
): Workbook | undefined {
  if (duties.length === 0) return undefined
  const { letterhead, year } = plan
  const days = planReportingDays(duties, year, { from: `${year}-01-01`, today })
  const byId = new Map(duties.map(duty => [duty.id, duty]))
  const sheet = (
    name: string,
    columns: PrintedSheet['columns'],
    rows: readonly PrintedRow[],
  ): PrintedSheet => ({
    name,
    label: name,
    title: upper(`Lịch báo cáo năm ${year}`),
    reference: `(${planCitation(plan)})`,
    columns: sheetColumns(columns),
    rows,
  })
  return {
    title: `Lịch báo cáo năm ${year} ${plan.subject}`.trim(),
    creator: `UBND ${letterhead.unitKind} ${letterhead.communeName}`,
    date: today,
    printed: [
      sheet(
        'Chế độ báo cáo',
        [
          { label: 'Báo cáo', width: 3, align: 'left' },
          { label: 'Thời hạn', width: 4, align: 'left' },
          { label: 'Đơn vị báo cáo', width: 4, align: 'left' },
          { label: 'Nơi nhận, tổng hợp', width: 3, align: 'left' },
        ],
        duties.map(duty => row(duty.title, dutyWhen(duty, duties), duty.from, duty.to)),
      ),
      sheet(
        'Ngày báo cáo',
        [
          { label: 'Ngày', width: 1.5, align: 'center' },
          { label: 'Thứ', width: 1.5, align: 'center' },
          { label: 'Báo cáo', width: 4, align: 'left' },
          { label: 'Đơn vị báo cáo', width: 4, align: 'left' },
          { label: 'Nơi nhận, tổng hợp', width: 3, align: 'left' },
        ],
        days.flatMap(({ dutyId, day, period }) => {
          const duty = byId.get(dutyId)
          if (duty === undefined) return []
          return row(formatDay(day), weekdayName(day), reportTitle(duty.title, period), duty.from, duty.to)
        }),
      ),
    ],
    data: [],
  }
}

const row = (...cells: readonly string[]): PrintedRow => ({ kind: 'row', cells })
