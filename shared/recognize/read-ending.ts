import type { Recipients, Signature } from '../plans/plan.ts'
import { isUpper } from '../vietnamese.ts'
import { plainLine } from './line-text.ts'
import { flatten } from './read-letterhead.ts'
import type { SourceItem, SourceLine } from './source.ts'

export type Ending = {
  readonly recipients: Recipients
  /** May lack an authority, unlike a plan's. */
  readonly signature: Signature
  /** Lines that are neither. */
  readonly unplaced: readonly SourceLine[]
}

const authorityWords =
  /^(?:TM|KT|TL|TUQ|Q)\.|CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|GIÁM ĐỐC/u

function isAuthority(text: string): boolean {
  return isUpper(text) && authorityWords.test(text) && !/\d/.test(text)
}

/** Two to seven words that all begin with a capital: `Nguyễn Văn A`, `NGUYỄN VĂN A`. */
function isName(text: string): boolean {
  const words = text.split(' ')
  return words.length >= 2 && words.length <= 7 && words.every(word => /^\p{Lu}[\p{L}.’']*$/u.test(word))
}

function withoutMarks(text: string): string {
  return text.replace(/^[-–—•+]\s*/u, '').replace(/[\s;.,]+$/u, '')
}

/**
 * Recipients and signature, in whichever order they stand.
 *
 * @param items from 'Nơi nhận' or the first line of the signature on, up to the appendices.
 */
export function readEnding(items: readonly SourceItem[]): Ending {
  const recipients: string[] = []
  const authority: string[] = []
  const unplaced: SourceLine[] = []
  let archive = ''
  let name = ''
  /** Whether the list of recipients is being read, and whether its last line left off in the middle. */
  let listing = false
  let unfinished = false
  const addRecipient = (text: string) => {
    const kept = archive === '' ? /^[-–—•+\s]*Lưu\s*:?\s+(.*\S.*)$/iu.exec(text) : null
    if (kept !== null) archive = withoutMarks(kept[1] ?? '')
    else if (withoutMarks(text) !== '') recipients.push(withoutMarks(text))
    unfinished = !/[;.]\s*$/.test(text)
  }
  const goOn = (text: string) => {
    if (archive !== '') archive = withoutMarks(`${archive} ${text}`)
    else recipients.push(withoutMarks(`${recipients.pop() ?? ''} ${text}`))
    unfinished = !/[;.]\s*$/.test(text)
  }
  for (const line of items.flatMap(flatten)) {
    const text = plainLine(line.text)
    const heading = /^Nơi nhận\s*:?\s*(.*)$/iu.exec(text)
    if (heading !== null && !listing) {
      listing = true
      if (heading[1]) addRecipient(heading[1])
    } else if (isAuthority(text)) {
      authority.push(text)
      unfinished = false
    } else if (/^[-–—•+]\s*\S|^Lưu\s*:/u.test(text) && listing) addRecipient(text)
    else if (authority.length > 0 && name === '' && isName(text)) {
      name = text
      unfinished = false
    } else if (listing && name === '' && authority.length === 0 && (unfinished || /;\s*$/.test(text))) {
      if (unfinished && recipients.length + archive.length > 0) goOn(text)
      else addRecipient(text)
    } else unplaced.push(line)
  }
  return { recipients: { items: recipients, archive }, signature: { authority, name }, unplaced }
}
