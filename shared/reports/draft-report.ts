import { communeTitle } from '../documents/letterhead-text.ts'
import { unitIdentity } from '../organisations/unit-identity.ts'
import { reportKind } from '../plans/document-kind.ts'
import type { Plan } from '../plans/plan.ts'
import { citePlan } from '../plans/plan-states.ts'
import { rich } from '../plans/rich-text.ts'
import { sentenceCase } from '../recognize/sentence-case.ts'
import { type Period, periodLabel, periodYear } from '../tasks/period.ts'
import type { ProgressEntry } from '../tasks/progress.ts'
import type { TrackedRow } from '../tasks/tracked.ts'
import { unitKey } from '../tasks/unit-names.ts'
import { isUpper } from '../vietnamese.ts'
import type { CorrectedFigure } from './corrected-figures.ts'
import { chapterBlocks, type DraftBlock, paragraph, section, withIds } from './draft-blocks.ts'
import { draftOutlook, draftProposals } from './draft-outlook.ts'
import { draftResults } from './draft-results.ts'
import { draftShortcomings } from './draft-shortcomings.ts'
import { draftSteering } from './draft-steering.ts'
import { reportAppendix } from './report-appendix.ts'
import { reportContext } from './report-context.ts'
import { followingPeriod } from './report-periods.ts'

/** Stands in a report on a plan without tasks and indicators to follow, for the clerk to replace. */
const noFigures = 'Chưa có số liệu theo dõi; bổ sung nội dung trước khi trình ký.'

export type ReportOptions = {
  readonly period: Period
  /** Of the new report. */
  readonly id: string
  /** Ids for its parts. */
  readonly newId: () => string
  /** `YYYY-MM-DD`: while the period is not over, the report tells how things stand today. */
  readonly today: string
  /** After 'Kính gửi'; empty for none. */
  readonly addressees: readonly string[]
  /** The plan's whole log, in any order. */
  readonly entries: readonly ProgressEntry[]
  /** Figures of issued reports that were corrected since; see `correctedFigures`. */
  readonly corrections: readonly CorrectedFigure[]
}

/**
 * A report on a plan as a first draft to go on writing: every figure in it follows from the log.
 *
 * @param plan the plan as issued; its letterhead, recipients and signature are taken over, number and date left blank.
 * @param tracked its rows as they stand at the end of the period, or today while that is not over.
 * @param previous the same at the end of the period before (`comparedPeriod`); null where there is none.
 */
export function draftReport(
  plan: Plan,
  tracked: readonly TrackedRow[],
  previous: readonly TrackedRow[] | null,
  options: ReportOptions,
): Plan {
  const { period, id, newId, addressees } = options
  const context = reportContext(plan, tracked, previous, options)
  const commune = `Ủy ban nhân dân ${communeTitle(plan.letterhead)}`
  const subject = subjectWords(plan)
  const ofYear = ` năm ${plan.year}`
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
      year: Number(options.today.slice(0, 4)) || periodYear(period),
    },
    subject: `Kết quả thực hiện Kế hoạch ${subject} ${when}`,
    bases: [{ id: newId(), text: `Thực hiện ${citePlan(plan)} của ${commune} về ${subject}${ofYear}` }],
    lead: rich(`${commune} báo cáo kết quả thực hiện ${when} như sau:`),
    body,
    closing: rich(
      `Trên đây là Báo cáo kết quả thực hiện Kế hoạch ${subject} ${when} của ${commune}${addressed(addressees)}`,
    ),
    recipients: otherRecipients(plan, addressees),
    signature: plan.signature,
    appendices,
    report: { about: plan.id, period, addressees },
  }
}

/** What the plan is about, as it goes on in a sentence: without its year, which the period names. */
function subjectWords({ subject, year }: Plan): string {
  const bare = subject
    .trim()
    .replace(/[\s.;,]+$/u, '')
    .replace(/^kế hoạch\s+(?=\S)/iu, '')
  const words = isUpper(bare) ? sentenceCase(bare) : bare
  const ending = new RegExp(`\\s+năm ${year}$`, 'iu')
  return words.slice(0, 1).toLocaleLowerCase('vi') + words.slice(1).replace(ending, '')
}

/** The plan's recipients but for those whom 'Như trên' stands for. */
function otherRecipients(
  { letterhead, recipients }: Plan,
  addressees: readonly string[],
): Plan['recipients'] {
  // 'Ủy ban nhân dân tỉnh Bình Sơn' is 'UBND tỉnh' among the commune's own recipients.
  const province = ` ${unitKey(letterhead.provinceName)}`
  const keyOf = (name: string) => {
    const { key } = unitIdentity(name.replace(/^[\s\-–+•]+/u, ''))
    return key.endsWith(province) ? key.slice(0, -province.length) : key
  }
  const named = new Set(addressees.map(keyOf))
  return { ...recipients, items: recipients.items.filter(item => !named.has(keyOf(item))) }
}

function addressed(addressees: readonly string[]): string {
  const names = addressees.map(name => name.trim()).filter(name => name !== '')
  return names.length === 0 ? '' : `, kính báo cáo ${names.join(', ')}`
}
