import type { Letterhead, Plan } from '../plans/plan.ts'
import { fold, upper } from '../vietnamese.ts'
import { letterheadColumns, type ParagraphRole, ruleOf, ruleShare, signatureColumns } from './layout-rules.ts'
import { issuerLines, numberLine, placeDateLine } from './letterhead-text.ts'
import type { Frame, Paragraph, RuleLine } from './model.ts'
import { textWidth } from './text-width.ts'

const motto = 'Độc lập - Tự do - Hạnh phúc'

/** A paragraph of one run. */
export function line(role: ParagraphRole, text: string): Paragraph {
  return { type: 'paragraph', role, runs: [{ text }] }
}

/** A drawn rule under a text: a share of the text's length, at most of the column's (NĐ30 PL I.II.1, II.2, II.5). */
export function ruleUnder(role: ParagraphRole, text: string, share: number, within: number): RuleLine {
  const { size, bold = false, italic = false } = ruleOf(role)
  const length = Math.min(textWidth(text.normalize('NFC'), { size, bold, italic }), within)
  return { type: 'rule', length: Math.round(length * share), within }
}

const fitsIn = (role: ParagraphRole, width: number) => (text: string) => {
  const { size, italic = false } = ruleOf(role)
  return textWidth(text.normalize('NFC'), { size, italic }) < width
}

/** Place and date on one line: at 14 pt, or at 13 for a long name (NĐ30 PL I.II.4 allows both). */
function composePlaceDate(letterhead: Letterhead): Paragraph {
  const width = letterheadColumns[1] - 60
  const text = placeDateLine(letterhead, fitsIn('placeDate', width))
  if (fitsIn('placeDate', width)(text)) return line('placeDate', text)
  return line('placeDateTight', placeDateLine(letterhead, fitsIn('placeDateTight', width)))
}

/** The letterhead: issuer beside Quốc hiệu, number beside place and date on one line (NĐ30 PL I.II.1–4). */
export function composeLetterhead(letterhead: Letterhead): Frame {
  const [left, right] = letterheadColumns
  const [committee, commune] = issuerLines(letterhead)
  return {
    type: 'frame',
    columns: letterheadColumns,
    rows: [
      [
        [
          line('issuer', committee),
          line('issuer', commune),
          ruleUnder('issuer', commune, ruleShare.issuer, left),
        ],
        [
          line('motherland', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          line('motto', motto),
          ruleUnder('motto', motto, 1, right),
        ],
      ],
      [[line('number', numberLine(letterhead))], [composePlaceDate(letterhead)]],
    ],
  }
}

/** What a person typed in front and behind goes: dash and marks are printed by rule. */
function bare(text: string, opening: RegExp): string {
  return text.replace(opening, '').replace(/[\s;.,]+$/u, '')
}

/** What stands for the bodies named after 'Kính gửi' (NĐ30 PL I.II.9.a). */
const asAbove = 'Như trên'

/** Who it is handed to, without dash and mark; those it is addressed to come first, as one. */
function recipientItems({ recipients, report }: Pick<Plan, 'recipients' | 'report'>): readonly string[] {
  const items = recipients.items.map(item => bare(item, /^[\s\-–+•]+/u)).filter(item => item !== '')
  const addressed = report?.addressees.some(name => name.trim() !== '') === true
  return addressed ? [asAbove, ...items.filter(item => fold(item) !== fold(asAbove))] : items
}

/** Recipients beside the signature in one row, which never splits over a page (NĐ30 PL I.II.7, II.9). */
export function composeSignature(plan: Pick<Plan, 'recipients' | 'report' | 'signature'>): Frame {
  const { recipients, signature } = plan
  const archive = bare(recipients.archive, /^[\s\-–]*(Lưu\s*:)?\s*/iu) || 'VT'
  return {
    type: 'frame',
    columns: signatureColumns,
    rows: [
      [
        [
          line('recipientsHeading', 'Nơi nhận:'),
          ...recipientItems(plan).map(item => line('recipient', `- ${item};`)),
          line('recipient', `- Lưu: ${archive}.`),
        ],
        [
          ...signature.authority.map(text => line('authority', upper(text))),
          line('signerName', signature.name),
        ],
      ],
    ],
  }
}
