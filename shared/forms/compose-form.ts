import { formatDay } from '../dates.ts'
import { communeTitle, planCitation } from '../documents/letterhead-text.ts'
import { unitIdentity } from '../organisations/unit-identity.ts'
import type { Plan } from '../plans/plan.ts'
import { targetWords } from '../reports/report-words.ts'
import { periodBounds, periodLabel } from '../tasks/period.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { figureUnit } from '../tasks/tracked-words.ts'
import {
  type FormColumn,
  type FormColumnId,
  indicatorColumns,
  supportingColumns,
  taskColumns,
} from './form-columns.ts'
import { writeKey } from './form-key.ts'
import { isClosed, rowsLedBy, rowsSupportedBy } from './form-units.ts'
import { lastWords, rowWords, scheduleWords } from './form-words.ts'
import { type FormLine, type FormSheet, formVersion, type ProgressForm } from './progress-form.ts'

/** Whose form it is, about what, and when it was made. */
export type FormRequest = {
  readonly unit: string
  readonly period: string
  /** Counts the times that forms are sent out for the period, from 1. */
  readonly round: number
  /** `YYYY-MM-DD` */
  readonly today: string
  /** The last day to send it back; null when none is set. */
  readonly returnBy: string | null
  /** Who gathers the answers; absent for the commune's committee. */
  readonly sendTo?: string
}

type FormPlan = Pick<Plan, 'id' | 'subject' | 'letterhead' | 'report'>

/** Missed returns of a recurring duty that are asked for again, the latest; older ones are for the clerk to settle. */
const mostMissed = 3

/**
 * A unit's form for a period: every task and indicator that it leads, with what was last reported, and cells to fill
 * in; what is done stands at the end. A recurring duty asks for the period, and for returns missed before it in rows of
 * their own. What the unit supports is listed to read.
 *
 * @param tracked the plan's rows as they stand today.
 */
export function composeForm(
  plan: FormPlan,
  tracked: readonly TrackedRow[],
  request: FormRequest,
): ProgressForm {
  const { unit, period, round, today } = request
  const led = rowsLedBy(tracked, unit)
  const tasks = led.filter(({ kind }) => kind === 'tasks')
  const indicators = led.filter(({ kind }) => kind === 'indicators')
  const supported = rowsSupportedBy(tracked, unit)
  const lineOf = (row: TrackedRow, occurrence: string | null) => askingLine(row, occurrence, plan.id, request)
  const open = tasks.filter(row => !isClosed(row))
  const closed = tasks.filter(isClosed)
  const taskLines = [
    ...grouped(open, row => [null, ...missedBefore(row, period)].map(due => lineOf(row, due))),
    ...(closed.length === 0
      ? []
      : [
          {
            kind: 'group' as const,
            text: 'NHIỆM VỤ ĐÃ HOÀN THÀNH HOẶC KHÔNG THỰC HIỆN (chỉ điền khi có thay đổi)',
          },
          ...closed.map(row => lineOf(row, null)),
        ]),
  ]
  const sheet = (
    name: string,
    columns: readonly FormColumn[],
    rows: readonly FormLine[],
    toFill: boolean,
  ): readonly FormSheet[] =>
    rows.length === 0 ? [] : [{ name, heading, lines: linesAbove(plan, request, toFill), columns, rows }]
  return {
    identity: { version: formVersion, planId: plan.id, unit, period, round, madeOn: today },
    title: `Phiếu báo cáo - ${unit} - ${periodLabel(period)}`,
    creator: `UBND ${plan.letterhead.unitKind} ${plan.letterhead.communeName}`,
    sheets: [
      ...sheet('Nhiệm vụ', taskColumns, taskLines, true),
      ...sheet(
        'Chỉ tiêu',
        indicatorColumns,
        grouped(indicators, row => [lineOf(row, null)]),
        true,
      ),
      ...sheet(
        'Phối hợp',
        supportingColumns,
        grouped(supported, row => [readLine(row, period)]),
        false,
      ),
    ],
  }
}

const heading = 'PHIẾU BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ, CHỈ TIÊU'

function linesAbove(plan: FormPlan, request: FormRequest, toFill: boolean): FormSheet['lines'] {
  const { unit, period, round } = request
  const again = round > 1 ? ` (đợt ${round})` : ''
  return [
    { text: `${planCitation(plan).replace(/\s+/g, ' ')} — ${plan.subject}`, bold: false },
    {
      text: `Đơn vị: ${unit} — Kỳ báo cáo: ${periodLabel(period)}${again} — ${returnWords(plan, request)}`,
      bold: true,
    },
    {
      text: toFill
        ? `Chỉ điền vào các ô nền vàng; hàng không có gì mới thì để trống. Không sửa các cột khác, không chép sang tệp khác.`
        : 'Các nhiệm vụ, chỉ tiêu đơn vị phối hợp thực hiện, để theo dõi; không phải điền.',
      bold: false,
    },
  ]
}

/** `Gửi lại tệp này cho Phòng Văn hóa - Xã hội chậm nhất ngày 25/06/2026`; who gathers does not send to itself. */
function returnWords({ letterhead }: FormPlan, { unit, returnBy, sendTo }: FormRequest): string {
  const isOwn = (other: string) => unitIdentity(other).key === unitIdentity(unit).key
  const committee = `UBND ${communeTitle(letterhead)}`
  const to = [sendTo ?? '', committee].find(each => each !== '' && !isOwn(each))
  return [
    'Gửi lại tệp này',
    ...(to === undefined ? [] : [`cho ${to}`]),
    ...(returnBy === null ? [] : [`chậm nhất ngày ${formatDay(returnBy)}`]),
  ].join(' ')
}

/** The rows' lines below the titles of their groups. */
function grouped(
  rows: readonly TrackedRow[],
  linesOf: (row: TrackedRow) => readonly FormLine[],
): readonly FormLine[] {
  const lines: FormLine[] = []
  let [group, subgroup] = ['', '']
  for (const row of rows) {
    if (row.group !== group && row.group.trim() !== '') lines.push({ kind: 'group', text: row.group.trim() })
    if ((row.group !== group || row.subgroup !== subgroup) && row.subgroup.trim() !== '')
      lines.push({ kind: 'subgroup', text: row.subgroup.trim() })
    ;[group, subgroup] = [row.group, row.subgroup]
    lines.push(...linesOf(row))
  }
  return lines
}

/** The returns that were missed before the period began, the latest few. */
function missedBefore({ occurrences }: TrackedRow, period: string): readonly string[] {
  const { start } = periodBounds(period)
  return occurrences
    .filter(({ state, due }) => state === 'missed' && due < start)
    .map(({ due }) => due)
    .slice(-mostMissed)
}

const wordColumns: readonly FormColumnId[] = ['result', 'difficulty', 'proposal', 'document']

/** What may be filled in: a figure where the target has one, a status where it is yes or no, both where it was not understood. */
function openColumns({ kind, target }: TrackedRow): readonly FormColumnId[] {
  if (kind === 'tasks') return ['status', 'percent', 'doneOn', ...wordColumns]
  if (target === null) return ['value', 'status', ...wordColumns]
  return target.kind === 'done' || target.kind === 'product'
    ? ['status', ...wordColumns]
    : ['value', ...wordColumns]
}

function askingLine(
  row: TrackedRow,
  occurrence: string | null,
  planId: string,
  { unit, period, round }: FormRequest,
): FormLine {
  const unitOfMeasure = figureUnit(row)
  return {
    kind: 'row',
    cells: {
      number: row.number,
      key: writeKey({ planId, rowId: row.rowId, occurrence, period, round, unit }),
      name: rowWords(row, occurrence),
      last: lastWords(row),
      ...(row.kind === 'tasks'
        ? { schedule: scheduleWords(row, period, occurrence) }
        : { unitOfMeasure, target: targetWords(row) }),
    },
    open: openColumns(row),
    unitOfMeasure,
  }
}

/** A row that the unit supports. */
function readLine(row: TrackedRow, period: string): FormLine {
  return {
    kind: 'row',
    cells: {
      number: row.number,
      name: rowWords(row, null),
      lead: row.leads.join('; '),
      schedule: row.kind === 'tasks' ? scheduleWords(row, period, null) : targetWords(row),
      last: lastWords(row),
    },
    open: [],
    unitOfMeasure: '',
  }
}
