import { communeTitle } from '../documents/letterhead-text.ts'
import { reportKind } from '../plans/document-kind.ts'
import type { Plan } from '../plans/plan.ts'
import { citePlan } from '../plans/plan-states.ts'
import { rich } from '../plans/rich-text.ts'
import { sentenceCase } from '../recognize/sentence-case.ts'
import { type Period, periodLabel, periodYear } from '../tasks/period.ts'
import type { ProgressEntry } from '../tasks/progress.ts'
import { isUpper } from '../vietnamese.ts'
import type { CorrectedFigure } from './corrected-figures.ts'
import { callToWrite, chapterBlocks, type DraftBlock, paragraph, section, withIds } from './draft-blocks.ts'
import { draftOutlook, draftProposals } from './draft-outlook.ts'
import { draftResults } from './draft-results.ts'
import { draftShortcomings } from './draft-shortcomings.ts'
import { draftSteering } from './draft-steering.ts'
import { reportAppendix } from './report-appendix.ts'
import { reportContext } from './report-context.ts'
import { comparedPeriod, followingPeriod } from './report-periods.ts'
import { reportRecipients } from './report-recipients.ts'
import { reportRows, standingOn } from './report-rows.ts'

/** Stands in a report on a plan without tasks and indicators to follow, for the clerk to replace. */
const noFigures = `Chưa có số liệu theo dõi; ${callToWrite}.`

export type ReportOptions = {
  readonly period: Period
  /** Of the new report. */
  readonly id: string
  /** Ids for its parts. */
  readonly newId: () => string
  /** `YYYY-MM-DD`, the day on which it is drafted; see `standingOn`. */
  readonly today: string
  /** After 'Kính gửi'; empty for none. */
  readonly addressees: readonly string[]
  /** How the last report to the same bodies ended, as its clerk left it; none for the plan's own. */
  readonly ending?: Pick<Plan, 'recipients' | 'signature'> | undefined
  /** The plan's whole log, in any order. */
  readonly log: readonly ProgressEntry[]
  /** As `trackPlan` takes it. */
  readonly issuedOn?: ReadonlyMap<string, string>
  /** Figures of issued reports that were corrected since; see `correctedFigures`. */
  readonly corrections: readonly CorrectedFigure[]
}

/**
 * A report on a plan as a first draft to go on writing: every figure in it follows from the log.
 *
 * @param plan the plan as issued; its letterhead is taken over, number and date left blank; its recipients and signature
 * where `ending` has none.
 */
export function draftReport(plan: Plan, options: ReportOptions): Plan {
  const { period, id, newId, addressees, ending, today, log, issuedOn } = options
  const rowsOf = (each: Period) => reportRows(plan, log, each, today, issuedOn)
  const tracked = rowsOf(period)
  const before = comparedPeriod(period)
  // Nine months begin before the half year that they are compared with is over.
  const isOver = before !== null && standingOn(before, today).isOver
  const context = reportContext(plan, tracked, isOver ? rowsOf(before) : null, options)
  const commune = `Ủy ban nhân dân ${communeTitle(plan.letterhead)}`
  const about = subjectWords(plan)
  // The period names the year.
  const subject = about.replace(new RegExp(`\\s+năm ${plan.year}(?!\\d)`, 'giu'), '')
  const when = periodLabel(period)
  const following = followingPeriod(period)
  const appendices = reportAppendix(context, `Tình hình thực hiện nhiệm vụ ${when}`, newId)
  // What is not followed has no figures: nothing is said of it, and no section is left empty.
  const told = (content: () => readonly DraftBlock[]) =>
    tracked.length === 0 ? [paragraph(noFigures)] : content()
  const body = withIds(
    [
      section('Công tác chỉ đạo, tổ chức thực hiện'),
      ...told(() => draftSteering(context)),
      section('Kết quả thực hiện'),
      ...told(() => chapterBlocks(draftResults(context), 'clause')),
      ...(appendices.length === 0
        ? []
        : [paragraph('(Tình hình thực hiện từng nhiệm vụ tại Phụ lục kèm theo)')]),
      section('Tồn tại, hạn chế và nguyên nhân'),
      ...told(() => chapterBlocks(draftShortcomings(context), 'clause')),
      section(`Nhiệm vụ trọng tâm ${periodLabel(following)}`),
      ...told(() => draftOutlook(context, following)),
      section('Kiến nghị, đề xuất'),
      ...told(() => draftProposals(context)),
    ],
    newId,
  )
  return {
    id,
    year: plan.year,
    state: 'draft',
    letterhead: {
      ...plan.letterhead,
      symbol: /^KH-/u.test(plan.letterhead.symbol)
        ? plan.letterhead.symbol.replace(/^KH/u, 'BC')
        : reportKind.symbol,
      number: '',
      day: null,
      month: null,
      year: Number(today.slice(0, 4)) || periodYear(period),
    },
    subject: `Kết quả thực hiện Kế hoạch ${subject} ${when}`,
    bases: [{ id: newId(), text: `Thực hiện ${citePlan(plan)} của ${commune} về ${about}` }],
    lead: rich(`${commune} báo cáo kết quả thực hiện ${when} như sau:`),
    body,
    closing: rich(
      `Trên đây là Báo cáo kết quả thực hiện Kế hoạch ${subject} ${when} của ${commune}${addressed(addressees)}`,
    ),
    recipients: ending?.recipients ?? reportRecipients(plan, addressees),
    signature: ending?.signature ?? plan.signature,
    appendices,
    report: { about: plan.id, period, addressees },
  }
}

/** What the plan is about, as it goes on in a sentence. */
function subjectWords({ subject }: Plan): string {
  const bare = subject
    .trim()
    .replace(/[\s.;,]+$/u, '')
    .replace(/^kế hoạch\s+(?=\S)/iu, '')
  const words = isUpper(bare) ? sentenceCase(bare) : bare
  return words.slice(0, 1).toLocaleLowerCase('vi') + words.slice(1)
}

function addressed(addressees: readonly string[]): string {
  const names = addressees.map(name => name.trim()).filter(name => name !== '')
  return names.length === 0 ? '' : `, kính báo cáo ${names.join(', ')}`
}
