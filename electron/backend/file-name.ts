import type { Plan } from '../../shared/plans/plan.ts'

export type ExportFormat = 'docx' | 'xlsx'

/** Characters of a name without its extension. Short enough for a deep folder under Windows' 260 characters. */
const maxCharacters = 110
/** Bytes of the same, for Linux: 255 less the extension and what an atomic write adds while writing. */
const maxBytes = 200

/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

/**
 * What an exported file is called: `Kế hoạch 12 - Chuyển đổi số trên địa bàn xã An Phú - 2026.docx`,
 * `Phụ lục - Kế hoạch 12 - … .xlsx`. The number is left out while the registry has given none.
 */
export function exportFileName(
  plan: Pick<Plan, 'subject' | 'year' | 'letterhead'>,
  format: ExportFormat,
): string {
  const { number } = plan.letterhead
  const numbered = number === '' ? [] : [`Kế hoạch ${number}`]
  const opening = format === 'docx' ? (number === '' ? ['Kế hoạch'] : numbered) : ['Phụ lục', ...numbered]
  const year = String(plan.year)
  const room = maxCharacters - [...opening, year].join(' - ').length - ' - '.length
  const roomBytes = maxBytes - Buffer.byteLength([...opening, year].join(' - ')) - ' - '.length
  const subject = shorten(safePart(withoutYear(plan.subject, year)), room, roomBytes)
  const parts = [...opening, subject, year].filter(part => part !== '')
  return `${safeStem(parts.join(' - '))}.${format}`
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

/** The year closes the name anyway. */
function withoutYear(subject: string, year: string): string {
  const ending = ` năm ${year}`
  const text = subject.normalize('NFC').trimEnd()
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
