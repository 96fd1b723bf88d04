import { line } from './compose-frames.ts'
import { ruleOf, textColumn } from './layout-rules.ts'
import type { Frame } from './model.ts'
import { textWidth } from './text-width.ts'

const opening = 'Kính gửi:'

/** Width in twips that a column keeps beside a long list: Word knows none without. */
const narrowest = 100

/** Word rounds widths otherwise than we measure them. */
const slack = 60

/**
 * The bodies that a report is sent to, under its subject: one on the line of 'Kính gửi', several each on a line of
 * their own, with dashes in line under the colon, `;` and a final `.` (NĐ30 PL I.II.9.c). Columns without borders
 * hold them in line whatever program shows them.
 *
 * @param addressees names with or without dash and mark; blank ones are passed over.
 */
export function composeAddressees(addressees: readonly string[]): readonly Frame[] {
  const names = addressees.map(bareName).filter(name => name !== '')
  const [first] = names
  if (first === undefined) return []
  const width = textColumn('portrait')
  if (names.length === 1) return [frame([width], [[[line('addresseeAlone', `${opening} ${first}`)]]])]
  const items = names.map((name, index) => `- ${name}${index === names.length - 1 ? '.' : ';'}`)
  const label = widthOf(opening) + slack
  const list = Math.min(Math.max(...items.map(widthOf)) + slack, width - label - 2 * narrowest)
  // What is left is shared out on both sides, so that the whole stands in the middle.
  const side = Math.floor((width - label - list) / 2)
  return [
    frame(
      [side, label, width - label - side],
      [
        [[line('addressee', '')], [line('addressee', opening)], [line('addressee', '')]],
        [[line('addressee', '')], [line('addressee', '')], items.map(item => line('addressee', item))],
      ],
    ),
  ]
}

const frame = (columns: Frame['columns'], rows: Frame['rows']): Frame => ({ type: 'frame', columns, rows })

const widthOf = (text: string): number =>
  Math.ceil(textWidth(text.normalize('NFC'), { size: ruleOf('addressee').size }))

function bareName(name: string): string {
  return name.replace(/^[\s\-–+•]+/u, '').replace(/[\s;.,]+$/u, '')
}
