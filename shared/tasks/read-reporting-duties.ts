import { unitIdentity } from '../organisations/unit-identity.ts'
import type { Plan } from '../plans/plan.ts'
import { plainText } from '../plans/rich-text.ts'
import type { PeriodKind } from './period.ts'
import type { ReportingDuty } from './reporting-duty.ts'
import { askedIn, headingUnit, type Parties, partiesIn } from './reporting-parties.ts'
import { type ReportingTime, reportingTimes, workingDaysIn } from './reporting-times.ts'

const titles: Readonly<Record<PeriodKind, string>> = {
  month: 'Báo cáo tháng',
  quarter: 'Báo cáo quý',
  halfYear: 'Báo cáo 6 tháng',
  nineMonths: 'Báo cáo 9 tháng',
  year: 'Báo cáo năm',
}
const titleOf = (every: PeriodKind | null) => (every === null ? 'Báo cáo định kỳ' : titles[every])

/** Somebody gives an account here; what is said at a meeting is no report. */
const reporting = /báo cáo|gửi kết quả|theo dõi, đánh giá kết quả|tổng hợp kết quả/iu
const meeting = /(?:phiên|cuộc|kỳ)? ?họp|giao ban|hội nghị/iu

/** A paragraph of the body, or the closing sentence, with the heading above it. */
type Paragraph = { readonly blockId: string | undefined; readonly heading: string; readonly text: string }

function paragraphs({ body, closing }: Pick<Plan, 'body' | 'closing'>): readonly Paragraph[] {
  const found: Paragraph[] = []
  let heading = ''
  for (const block of body) {
    if (block.kind === 'table') continue
    const text = plainText(block.text).replace(/\s+/g, ' ').trim()
    if (block.kind === 'part' || block.kind === 'section' || block.title !== undefined) heading = text
    else found.push({ blockId: block.id, heading, text })
  }
  return [...found, { blockId: undefined, heading: '', text: plainText(closing) }]
}

/** `passedOn`: what whoever was reported to does with it. */
type Clause = { readonly text: string; readonly passedOn: boolean }

/** Sentences, and parts of them that have a time of their own. */
const clausesOf = (text: string): readonly Clause[] =>
  text
    .split(/;\s*|(?<=[.:])\s+(?=\p{Lu})/u)
    .filter(clause => clause.trim() !== '')
    .flatMap(partsOf)

/** 'Gửi về Phòng … trước ngày 20 để tổng hợp, báo cáo UBND xã trước ngày 25' are two. */
function partsOf(clause: string): readonly Clause[] {
  const parts = clause.split(/(?<=(?:để|và) tổng hợp),? (?=(?:báo cáo|trình) )/u)
  const own = parts.every(part => reportingTimes(part).some(({ day }) => day !== null))
  return (own ? parts : [clause]).map((text, index) => ({ text, passedOn: index > 0 }))
}

type Found = Omit<ReportingDuty, 'id' | 'title' | 'chainedAfter'>

/** What one clause says, with who reports to whom taken from around it where it does not. */
function dutiesOf(clause: string, around: Parties, blockId: string | undefined): readonly Found[] {
  const own = partiesIn(clause)
  const source = blockId === undefined ? {} : { sourceBlockId: blockId }
  const parties = { from: own.from ?? around.from ?? '', to: own.to ?? around.to ?? '' }
  if (!reporting.test(clause) && !isSending(clause)) return []
  const days = workingDaysIn(clause)
  if (days !== undefined)
    return [{ ...parties, every: null, day: null, before: false, workingDays: days, ...source }]
  if (meeting.test(clause)) return []
  return reportingTimes(clause).map((time: ReportingTime) => ({ ...parties, ...time, ...source }))
}

const isSending = (clause: string) =>
  /(?<!\p{L})(?:gửi|trình)(?!\p{L})/iu.test(clause) && /ngày/iu.test(clause)

const sameUnit = (left: string, right: string) => {
  const [first, second] = [unitIdentity(left).key, unitIdentity(right).key]
  return first !== '' && first === second
}

/** All that the plan says, in order, with the defaults of a plan that does not say who. */
function findAll(plan: Pick<Plan, 'body' | 'closing' | 'letterhead'>): readonly Found[] {
  const all = paragraphs(plan)
  const focal = headingUnit(
    all.find(({ text, heading }) => /đầu mối|thường trực/iu.test(text) && headingUnit(heading) !== undefined)
      ?.heading ?? '',
  )
  const committee = `UBND ${plan.letterhead.unitKind}`
  const found: Found[] = []
  let above: { readonly heading: string; readonly parties: Parties } = { heading: '', parties: {} }
  for (const { blockId, heading, text } of all) {
    const unit = askedIn(text) ?? headingUnit(heading)
    let parties: Parties = {
      ...(above.heading === heading ? above.parties : {}),
      ...(unit !== undefined && { from: unit }),
    }
    for (const { text: clause, passedOn } of clausesOf(text)) {
      if (passedOn) parties = { ...(parties.to && { from: parties.to }) }
      const duties = dutiesOf(clause, parties, blockId)
      for (const duty of duties) {
        const from = duty.from || 'Các cơ quan, đơn vị'
        const gathers = focal !== undefined && !sameUnit(from, focal) ? focal : committee
        found.push({ ...duty, from, to: duty.to || gathers })
      }
      // A clause that only goes on keeps to what was said before it.
      parties = { ...parties, ...partiesIn(clause) }
      if (duties.length > 0) above = { heading, parties }
    }
  }
  return found
}

/** The same said twice, and cycles without a day that another place gives a day, once. */
function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const same = (left: Found, right: Found) =>
    left.every === right.every && sameUnit(left.from, right.from) && sameUnit(left.to, right.to)
  const again = (left: Found, right: Found) =>
    same(left, right) &&
    left.day === right.day &&
    left.month === right.month &&
    left.before === right.before &&
    left.nextMonth === right.nextMonth &&
    left.workingDays === right.workingDays
  return found.filter(
    (duty, index) =>
      !found.some((other, at) => at < index && again(other, duty)) &&
      (duty.day !== null ||
        duty.every === null ||
        !found.some(other => other.day !== null && same(other, duty))),
  )
}

/** One for each report that it follows: 'trong thời hạn 05 ngày làm việc kể từ ngày hết hạn gửi báo cáo'. */
function spread(found: readonly Found[]): readonly Found[] {
  return found.flatMap(duty => {
    if (duty.workingDays === undefined) return [duty]
    const kinds = new Set(
      found
        .filter(other => other.workingDays === undefined && sameUnit(other.to, duty.from))
        .flatMap(({ every }) => every ?? []),
    )
    return [...kinds].map(every => ({ ...duty, every }))
  })
}

function identified(found: readonly Found[]): readonly ReportingDuty[] {
  const counts = new Map<string, number>()
  return found.map(duty => {
    const stem = `${duty.sourceBlockId ?? 'closing'}-${duty.every ?? 'open'}`
    const count = (counts.get(stem) ?? 0) + 1
    counts.set(stem, count)
    return { id: count === 1 ? stem : `${stem}-${count}`, title: titleOf(duty.every), ...duty }
  })
}

/** Where in its period a report is due, to tell which comes first. */
const rankOf = ({ month, day, nextMonth }: ReportingDuty) =>
  (nextMonth === true ? 1300 : 0) + (month ?? 12) * 100 + (day ?? 31)

/** Ties what a unit passes on to the last report that it waits for. */
function chained(duties: readonly ReportingDuty[]): readonly ReportingDuty[] {
  return duties.map(duty => {
    const before = duties
      .filter(
        other =>
          other.id !== duty.id &&
          other.workingDays === undefined &&
          other.every === duty.every &&
          sameUnit(other.to, duty.from) &&
          (duty.workingDays !== undefined || rankOf(other) <= rankOf(duty)),
      )
      .toSorted((left, right) => rankOf(left) - rankOf(right))
      .at(-1)
    return before === undefined ? duty : { ...duty, chainedAfter: before.id }
  })
}

/**
 * The reporting days that a plan's body and closing sentence set: who reports to whom, on what, by when. None is
 * `confirmed`: they are for a person to look at, and where `every` or `day` is null the plan leaves it open and she is
 * asked. A plan that names cycles nowhere and only says 'định kỳ' gives one duty with both open.
 *
 * @returns in the order of the text, with ids that stay while the blocks do: `b12-month`.
 */
export function readReportingDuties(
  plan: Pick<Plan, 'body' | 'closing' | 'letterhead'>,
): readonly ReportingDuty[] {
  const found = findAll(plan)
  const timed = found.filter(({ every, workingDays }) => every !== null || workingDays !== undefined)
  const open = found.filter(({ every, workingDays }) => every === null && workingDays === undefined)
  return chained(identified(withoutRepeats(spread(timed.length > 0 ? timed : open.slice(-1)))))
}
