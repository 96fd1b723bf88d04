import { appendixLabel } from '../../shared/documents/appendix-text.ts'
import { documentKind } from '../../shared/plans/document-kind.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { type Period, periodLabel } from '../../shared/tasks/period.ts'

export type ExportFormat = 'docx' | 'xlsx'

type Named = Pick<Plan, 'subject' | 'year' | 'letterhead' | 'report'>

/** Characters of a name without its extension. Short enough for a deep folder under Windows' 260 characters. */
const maxCharacters = 110
/** Bytes of the same, for Linux: 255 less the extension and what an atomic write adds while writing. */
const maxBytes = 200

/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

/**
 * What an exported file is called: `Kế hoạch 12 - Chuyển đổi số trên địa bàn xã An Phú - 2026.docx`,
 * `Phụ lục - Kế hoạch 12 - … .xlsx`; a report begins with `Báo cáo` and ends with its period. The number is left out while the registry has given none.
 */
export function exportFileName(plan: Named, format: ExportFormat): string {
  const opening = format === 'docx' ? openingOf(plan) : ['Phụ lục', ...numberPart(plan)]
  return fileName(plan, opening, [timeOf(plan)], format)
}

/**
 * What a list out of an appendix is called: `Phụ lục II - Kế hoạch 12 - … - 2026 - danh sách.xlsx`, the appendix
 * counted when there are several.
 */
export function listFileName(plan: Named & Pick<Plan, 'appendices'>, appendixId: string): string {
  const index = plan.appendices.findIndex(({ id }) => id === appendixId)
  const opening = [appendixLabel(index, plan.appendices.length), ...numberPart(plan)]
  return fileName(plan, opening, [timeOf(plan), 'danh sách'], 'xlsx')
}

/** What a file that goes with a plan is called: `Kế hoạch 12 - … - 2026 - lịch.ics`, `… - 2026 - tiến độ.khxa`. */
export function besideFileName(
  plan: Named,
  what: 'lịch' | 'tiến độ' | 'theo dõi',
  extension: 'ics' | 'khxa' | 'xlsx',
): string {
  return fileName(plan, openingOf(plan), [String(plan.year), what], extension)
}

/** What a list of units' work for a period is called: `Kế hoạch 12 - … - 2026 - đơn vị tháng 6 năm 2026.xlsx`. */
export function unitsFileName(plan: Named, period: Period): string {
  return fileName(plan, openingOf(plan), [String(plan.year), `đơn vị ${periodLabel(period)}`], 'xlsx')
}

/** What a plan's overview of a period is called: `Kế hoạch 12 - … - 2026 - tổng quan tháng 3 năm 2026.xlsx`. */
export function overviewFileName(plan: Named, period: Period): string {
  return fileName(plan, openingOf(plan), [String(plan.year), `tổng quan ${periodLabel(period)}`], 'xlsx')
}

function openingOf(plan: Named): readonly string[] {
  const numbered = numberPart(plan)
  return numbered.length === 0 ? [documentKind(plan).name] : numbered
}

function numberPart(plan: Named): readonly string[] {
  const { number } = plan.letterhead
  return number === '' ? [] : [`${documentKind(plan).name} ${number}`]
}

/** Words of the subject between an opening and an end that are always there. */
function fileName(
  plan: Named,
  opening: readonly string[],
  ending: readonly string[],
  extension: string,
): string {
  const frame = [...opening, ...ending].join(' - ')
  const room = maxCharacters - frame.length - ' - '.length
  const roomBytes = maxBytes - Buffer.byteLength(frame) - ' - '.length
  const subject = shorten(safePart(withoutTime(plan)), room, roomBytes)
  const parts = [...opening, subject, ...ending].filter(part => part !== '')
  return `${safeStem(parts.join(' - '))}.${extension}`
}

/**
 * A name without extension that Windows, macOS and Linux all take: no forbidden or control characters, no dot or
 * space at either end, no device name, never empty.
 */
export function safeStem(text: string): string {
  const stem = safePart(text)
  if (stem === '') return 'Tệp'
  return reserved.test(stem) ? `_${stem}` : stem
}

function safePart(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
}

/** What a name ends with: a plan's year, a report's period. */
function timeOf({ year, report }: Named): string {
  return report === undefined ? String(year) : periodLabel(report.period)
}

/** The year or period closes the name anyway. */
function withoutTime(plan: Named): string {
  const ending = ` ${plan.report === undefined ? 'năm ' : ''}${timeOf(plan)}`
  const text = plan.subject.normalize('NFC').trimEnd()
  return text.endsWith(ending) ? text.slice(0, -ending.length) : text
}

/** Cuts after a whole word where there is one. */
function shorten(text: string, characters: number, bytes: number): string {
  const fits = (part: string) => part.length <= characters && Buffer.byteLength(part) <= bytes
  if (fits(text)) return text
  let words = ''
  for (const word of text.split(' ')) {
    const longer = words === '' ? word : `${words} ${word}`
    if (!fits(`${longer}…`)) break
    words = longer
  }
  if (words !== '') return `${words}…`
  let letters = ''
  for (const letter of text) {
    if (!fits(`${letters}${letter}…`)) break
    letters += letter
  }
  return `${letters}…`
}
