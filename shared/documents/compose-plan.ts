import type { Plan } from '../plans/plan.ts'
import type { RichText } from '../plans/rich-text.ts'
import { composeAppendix } from './compose-appendix.ts'
import { composeBody } from './compose-body.ts'
import { composeLetterhead, composeSignature, line, ruleUnder } from './compose-frames.ts'
import { afterSubjectRule, ruleShare, textColumn } from './layout-rules.ts'
import type { Node, OfficialDocument } from './model.ts'

/** Bases end with `;`, the last with `.` (NĐ30 PL I.II.6.a). */
function composeBases(plan: Plan): readonly Node[] {
  return plan.bases.map((basis, index) => {
    const mark = index === plan.bases.length - 1 ? '.' : ';'
    return { ...line('basis', basis.text.replace(/[;.,\s]+$/u, '') + mark), source: basis.id }
  })
}

/** The closing sentence ends with `./.` (NĐ30 PL III mẫu 1.4). */
function withEndMark(closing: RichText): RichText {
  const last = closing.length - 1
  return closing.map((run, index) =>
    index === last ? { ...run, text: `${run.text.replace(/[./\s]+$/u, '')}./.` } : run,
  )
}

/**
 * The whole plan as it prints, appendices included.
 *
 * @param plan any valid plan; blanks print as room to fill.
 * @param date `YYYY-MM-DD`, written into the document's properties: the same plan and date give the same document.
 */
export function composePlan(plan: Plan, date: string): OfficialDocument {
  const { letterhead } = plan
  const subject = plan.subject.trim()
  const text: readonly Node[] = [
    composeLetterhead(letterhead),
    line('docType', 'KẾ HOẠCH'),
    line('subject', subject),
    { ...ruleUnder('subject', subject, ruleShare.subject, textColumn('portrait')), after: afterSubjectRule },
    ...composeBases(plan),
    ...(plan.lead.length > 0 ? [{ type: 'paragraph', role: 'lead', runs: plan.lead } as const] : []),
    ...composeBody(plan.body),
    ...(plan.closing.length > 0
      ? [{ type: 'paragraph', role: 'closing', runs: withEndMark(plan.closing) } as const]
      : []),
    composeSignature(plan),
  ]
  return {
    properties: {
      title: `Kế hoạch ${subject}`,
      subject,
      creator: `Ủy ban nhân dân ${letterhead.unitKind} ${letterhead.communeName}`,
      keywords: `kế hoạch, chuyển đổi số, ${plan.year}`,
      date,
    },
    sections: [
      { orientation: 'portrait', content: text },
      ...plan.appendices.map((appendix, index) =>
        composeAppendix(appendix, letterhead, index, plan.appendices.length),
      ),
    ],
  }
}
