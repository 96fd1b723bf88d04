import type { Plan } from '../plans/plan.ts'
import { plainText, type RichText } from '../plans/rich-text.ts'
import { findMentions, type Mention, sameNumber, samePrefix } from './citation-mentions.ts'
import type { LegalBasis } from './legal-basis.ts'
import { parseLegalBasis } from './parse-legal-basis.ts'
import { type Cited, printFull, printNumber } from './print-legal-basis.ts'
import { replaceRange } from './replace-range.ts'

/** One citation to write otherwise. `where` is `lead`, `closing`, or a block's id; `at` counts characters of its plain text. */
export type CitationChange = {
  readonly where: string
  readonly at: number
  readonly from: string
  readonly to: string
  readonly reason: 'first' | 'later'
}

/** A document as the plan first names it. */
type First = { readonly mention: Mention; readonly cited: Cited | undefined }

/** A body without the name of its place: a plan of one province says `UBND tỉnh`. */
const ownPlace =
  /^.*?(?<!\p{L})(?:Tỉnh [ủu][ỷy]|Thành [ủu][ỷy]|Đảng [ủu][ỷy]|tỉnh|thành phố|xã|phường|đặc khu)(?=\s|$)/u

/** How many characters of `text` name a body from its beginning; 0 when they name another. */
function saysIssuer(text: string, issuer: string): number {
  const whole = samePrefix(text, issuer)
  if (whole > 0) return whole
  const short = ownPlace.exec(issuer)?.[0] ?? ''
  const said = samePrefix(text, short)
  return /^\s+\p{Lu}/u.test(text.slice(said)) ? 0 : said
}

/** Words between a body and a subject that belong to neither. */
const link = /^,?\s*(?:(?:về việc|về)\s+)?/u

/** How many characters after the day say again what is known of the document: body and subject. */
function repeated(rest: string, first: Cited): number {
  const of = /^,?\s*của\s+/u.exec(rest)?.[0] ?? ''
  const named = of === '' ? 0 : saysIssuer(rest.slice(of.length), first.issuer)
  const issuerEnd = named > 0 ? of.length + named : 0
  const after = rest.slice(issuerEnd)
  const joint = link.exec(after)?.[0] ?? ''
  const subject = samePrefix(after.slice(joint.length), first.subject)
  return subject > 0 ? issuerEnd + joint.length + subject : issuerEnd
}

/** One number may belong to two documents: another year, or another body of the same rank. */
function sameDocument(mention: Mention, first: First): boolean {
  const [year, known] = [mention.date?.slice(0, 4), first.cited?.date?.slice(0, 4)]
  if (year !== undefined && known !== undefined && year !== known) return false
  const issuer = first.cited?.issuer ?? ''
  const of = /^,?\s*của\s+(\p{Lu}.*)$/u.exec(mention.rest)?.[1]
  return of === undefined || issuer === '' || saysIssuer(of, issuer) > 0
}

/** The words to shorten; none for what is short already, or gives another day: a fault to see, not to hide. */
function laterChange(text: string, mention: Mention, first: First): string | undefined {
  const day = first.cited?.date ?? mention.date
  if (mention.date !== null && mention.date !== day) return undefined
  const tail = first.cited === undefined ? 0 : repeated(mention.rest, first.cited)
  const end = mention.dateEnd + tail
  const short = `${mention.type} số ${mention.cited}`
  return text.slice(mention.at, end) === short ? undefined : text.slice(mention.at, end)
}

type Passage = { readonly where: string; readonly text: string; readonly fixed: boolean }

function passagesOf(plan: Plan): readonly Passage[] {
  return [
    // Bases are citations in full by rule; they stay, and what they name is no longer new.
    ...plan.bases.map(({ id, text }) => ({ where: id, text, fixed: true })),
    { where: 'lead', text: plainText(plan.lead), fixed: false },
    ...plan.body.flatMap(block =>
      block.kind === 'table' ? [] : [{ where: block.id, text: plainText(block.text), fixed: false }],
    ),
    { where: 'closing', text: plainText(plan.closing), fixed: false },
  ]
}

/** The register's entry of a number; none when two entries have it. */
function entryOf(mention: Mention, register: readonly LegalBasis[]): LegalBasis | undefined {
  const [entry, ...more] = register.filter(one => sameNumber(printNumber(one), mention.cited))
  return more.length === 0 ? entry : undefined
}

/** What the first mention says of a document; what it leaves out the register adds, where both agree on the year. */
function citedAt(tail: string, entry: LegalBasis | undefined): Cited | undefined {
  const cited = parseLegalBasis(tail)?.cited
  if (cited === undefined || entry === undefined) return cited
  if (cited.date !== null && entry.date !== null && cited.date.slice(0, 4) !== entry.date.slice(0, 4))
    return cited
  const { issuer, subject, date } = entry
  return {
    ...cited,
    date: cited.date ?? date,
    issuer: cited.issuer || issuer,
    subject: cited.subject || subject,
  }
}

/**
 * What to change so that each document is cited in full at its first mention and by type, number and symbol afterwards
 * (NĐ30 PL I.II.6.b). Nothing is changed by itself: the clerk accepts each. Tables and appendices are left alone, and
 * so is a number that the plan gives to two documents.
 *
 * @param register documents to take full forms from; a first mention without an entry stays as it is.
 */
export function shortenCitations(plan: Plan, register: readonly LegalBasis[]): readonly CitationChange[] {
  const firsts: First[] = []
  const changes: CitationChange[] = []
  for (const { where, text, fixed } of passagesOf(plan)) {
    let done = 0
    for (const mention of findMentions(text)) {
      if (mention.at < done) continue
      const known = firsts.filter(one => sameNumber(one.mention.cited, mention.cited))
      const first = known.find(one => sameDocument(mention, one))
      if (first === undefined) {
        const tail = text.slice(mention.at, mention.dateEnd) + mention.rest
        const entry = entryOf(mention, register)
        firsts.push({ mention, cited: citedAt(tail, entry) })
        const bare = mention.date === null && !/^,?\s*(?:của|về)\s/u.test(mention.rest)
        const full = !fixed && bare && known.length === 0 && entry?.subject ? printFull(entry) : undefined
        if (full === undefined) continue
        changes.push({
          where,
          at: mention.at,
          from: text.slice(mention.at, mention.end),
          to: full,
          reason: 'first',
        })
        done = mention.end
      } else if (!fixed && known.length === 1) {
        const from = laterChange(text, mention, first)
        if (from === undefined) continue
        const to = `${mention.type} số ${mention.cited}`
        changes.push({ where, at: mention.at, from, to, reason: 'later' })
        done = mention.at + from.length
      }
    }
  }
  return changes
}

/** The plan with these changes made; a change whose words are no longer where they were is passed over. */
export function applyCitationChanges(plan: Plan, changes: readonly CitationChange[]): Plan {
  const change = (where: string, text: RichText): RichText =>
    changes
      .filter(one => one.where === where)
      // From the end, so that places before stay right.
      .toSorted((left, right) => right.at - left.at)
      .reduce((done, { at, from, to }) => {
        const stands = plainText(done).slice(at, at + from.length) === from
        return stands ? replaceRange(done, at, at + from.length, to) : done
      }, text)
  return {
    ...plan,
    lead: change('lead', plan.lead),
    body: plan.body.map(block =>
      block.kind === 'table' ? block : { ...block, text: change(block.id, block.text) },
    ),
    closing: change('closing', plan.closing),
  }
}
