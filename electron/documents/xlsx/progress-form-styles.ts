import type { Borders, Fill, Font, Style } from 'exceljs'
import { typeface } from '../../../shared/documents/layout-rules.ts'
import type { FormColumn, FormColumnId } from '../../../shared/forms/form-columns.ts'

/** Points, of the table and the lines above it. */
export const formFontSize = 11
export const headingFontSize = 14

const line = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const
const border: Partial<Borders> = { top: line, left: line, bottom: line, right: line }
const font = (more: Partial<Font> = {}): Partial<Font> => ({
  name: typeface,
  family: 1,
  size: formFontSize,
  ...more,
})
const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })
const paleYellow = fill('FFFFF9DB')
const paleGrey = fill('FFE7E6E6')

/**
 * What is typed stays as it was typed; a number keeps what the program makes of it (`80%`). A day is words, too: of a
 * typed 5/6 programs on machines with American settings make the 6th of May.
 */
function formatOf(id: FormColumnId): string {
  return id === 'percent' || id === 'value' ? 'General' : '@'
}

const wrapped = (horizontal: 'left' | 'center', vertical: 'top' | 'middle') =>
  ({ horizontal, vertical, wrapText: true }) as const

/** Looks of a form; each one object, since exceljs knows a style again only by the object itself. */
export const formStyles = {
  heading: { font: font({ size: headingFontSize, bold: true }), alignment: wrapped('center', 'middle') },
  line: { font: font({ italic: true }), alignment: wrapped('left', 'middle') },
  boldLine: { font: font({ bold: true }), alignment: wrapped('left', 'middle') },
  header: {
    font: font({ bold: true }),
    alignment: wrapped('center', 'middle'),
    border,
    fill: paleGrey,
    numFmt: '@',
  },
  // Not wrapped: a title runs on over the empty cells beside it, and nothing is merged that sorting would trip over.
  group: { font: font({ bold: true }), alignment: { vertical: 'middle' }, numFmt: '@' },
  subgroup: { font: font({ bold: true, italic: true }), alignment: { vertical: 'middle' }, numFmt: '@' },
} as const satisfies Record<string, Partial<Style>>

/** Looks of the cells of one column. */
export type ColumnStyles = {
  readonly given: Partial<Style>
  readonly open: Partial<Style>
  /** A cell to fill in that this row has no use for. */
  readonly closed: Partial<Style>
}

/** What a unit reads, what it fills in, and what does not concern a row. */
export function columnStyles({ id, align }: FormColumn): ColumnStyles {
  const base = { font: font(), border, numFmt: formatOf(id), alignment: wrapped(align, 'top') }
  return {
    given: base,
    open: { ...base, fill: paleYellow, protection: { locked: false } },
    closed: { ...base, fill: paleGrey },
  }
}
