import { type DocumentKind, documentKind } from '../plans/document-kind.ts'
import type { Plan } from '../plans/plan.ts'
import { plainText, type RichText, withoutFields } from '../plans/rich-text.ts'
import { upper } from '../vietnamese.ts'
import { composeAddressees } from './compose-addressees.ts'
import { composeAppendix } from './compose-appendix.ts'
import { composeBody } from './compose-body.ts'
import { composeLetterhead, composeSignature, line, ruleUnder } from './compose-frames.ts'
import { afterSubjectRule, ruleShare, textColumn } from './layout-rules.ts'
import { communeTitle } from './letterhead-text.ts'
import type { Node, OfficialDocument } from './model.ts'

/** Bases end with `;`, the last with `.` (NĐ30 PL I.II.6.a). */
function composeBases(plan: Plan): readonly Node[] {
  const bases = plan.bases.filter(({ text }) => text.trim() !== '')
  return bases.map((basis, index) => {
    const mark = index === bases.length - 1 ? '.' : ';'
    return { ...line('basis', basis.text.replace(/[;.,:/\s]+$/u, '') + mark), source: basis.id }
  })
}

/** A text that ends with `./.` once, whatever marks it had (NĐ30 PL III mẫu 1.4). */
function withEndMark(text: RichText): RichText {
  const last = text.findLastIndex(run => run.text.trim() !== '')
  return text
    .slice(0, last + 1)
    .map((run, index) =>
      index === last ? { ...run, text: `${run.text.replace(/[./;,\s]+$/u, '')}./.` } : run,
    )
}

/**
 * The text's last sentence carries the end mark and stays with the signature: the closing, or without one the body's
 * last paragraph, so that a signature never stands alone on a page.
 */
function withEnd(body: readonly Node[], closing: RichText): readonly Node[] {
  if (plainText(closing).trim() !== '') {
    return [...body, { type: 'paragraph', role: 'closing', runs: withEndMark(closing) }]
  }
  const last = body.at(-1)
  if (last?.type !== 'paragraph') return body
  return [...body.slice(0, -1), { ...last, runs: withEndMark(last.runs), keepWithNext: true }]
}

/** Word takes two tables with nothing between them for one: an empty line parts them, and a table from the signature. */
function partTables(nodes: readonly Node[]): readonly Node[] {
  const isTable = (node: Node | undefined) => node?.type === 'table' || node?.type === 'frame'
  return nodes.flatMap((node, index) =>
    isTable(node) && isTable(nodes[index + 1])
      ? [node, { type: 'paragraph', role: 'tableCell', runs: [] } as const]
      : [node],
  )
}

/** The lead announces what follows and stays with it. */
function composeLead(lead: RichText): readonly Node[] {
  return lead.length === 0 ? [] : [{ type: 'paragraph', role: 'lead', runs: lead, keepWithNext: true }]
}

/** Trích yếu and titles carry no final mark, and the type's name is not said twice (NĐ30 PL I.II.5). */
function bareTitle(text: string, { name }: DocumentKind): string {
  const words = text.trim().replace(/[.;,\s]+$/u, '')
  const opening = `${name.toLowerCase()} `
  const rest = words.slice(opening.length).trimStart()
  if (!words.toLowerCase().startsWith(opening) || rest === '') return words
  return upper(rest.slice(0, 1)) + rest.slice(1)
}

/**
 * The whole plan as it prints, appendices included.
 *
 * @param plan any valid plan; blanks print as room to fill.
 * @param date `YYYY-MM-DD`, written into the document's properties: the same plan and date give the same document.
 */
export function composePlan(plan: Plan, date: string): OfficialDocument {
  const { letterhead } = plan
  const kind = documentKind(plan)
  const subject = bareTitle(plan.subject, kind)
  const text: readonly Node[] = [
    composeLetterhead(letterhead),
    line('docType', kind.heading),
    line('subject', subject),
    { ...ruleUnder('subject', subject, ruleShare.subject, textColumn('portrait')), after: afterSubjectRule },
    ...composeAddressees(plan.report?.addressees ?? []),
    ...composeBases(plan),
    ...composeLead(withoutFields(plan.lead)),
    ...withEnd(composeBody(plan.body), withoutFields(plan.closing)),
    composeSignature(plan),
  ]
  return {
    properties: {
      title: `${kind.name} ${subject}`,
      subject,
      creator: `Ủy ban nhân dân ${communeTitle(letterhead)}`,
      keywords: `${kind.name.toLowerCase()}, chuyển đổi số, ${plan.year}`,
      date,
    },
    sections: [
      { orientation: 'portrait', content: partTables(text) },
      ...plan.appendices.map((appendix, index) =>
        composeAppendix(appendix, plan, index, plan.appendices.length),
      ),
    ],
  }
}
