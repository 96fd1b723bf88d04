import type { Borders, Font, Style } from 'exceljs'
import type { ParagraphRole } from '../../../shared/documents/layout-rules.ts'
import { ruleOf, typeface } from '../../../shared/documents/layout-rules.ts'
import type { PrintedColumn } from '../../../shared/documents/sheet.ts'
import { defaultFontSize } from './sheet-metrics.ts'

const line = { style: 'thin' } as const
const allAround: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

function fontOf(role: ParagraphRole): Partial<Font> {
  const { size, bold, italic } = ruleOf(role)
  return { name: typeface, family: 1, size, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }
}

function style(
  role: ParagraphRole,
  horizontal: 'left' | 'center' | 'justify',
  border = allAround,
): Partial<Style> {
  return {
    font: fontOf(role),
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    border,
    // Text format: what a clerk types into such a cell stays text, too.
    numFmt: '@',
  }
}

/**
 * Every look of a cell, each one object: exceljs knows a style again only by the object itself, and works it out
 * anew for every other one.
 */
export const printedStyles = {
  label: style('appendixLabel', 'center', {}),
  title: style('appendixTitle', 'center', {}),
  reference: style('appendixReference', 'center', {}),
  header: style('tableHeader', 'center'),
  group: style('tableGroup', 'left'),
  subgroup: style('tableSubgroup', 'left'),
}

/** Looks of the cells of a row, by the column's alignment. */
export const cellStyles: Readonly<Record<PrintedColumn['align'], Partial<Style>>> = {
  left: style('tableCell', 'left'),
  center: style('tableCellCentred', 'center'),
  justify: style('tableCellJustified', 'justify'),
  number: { ...style('tableCellCentred', 'center'), numFmt: '0' },
}

const dataFont: Partial<Font> = { name: typeface, family: 1, size: defaultFontSize }
const dataAlignment = { vertical: 'top' } as const

/** Looks of the data sheets, by the column's type. */
export const dataStyles = {
  header: { font: { ...dataFont, bold: true }, alignment: dataAlignment, border: { bottom: line } },
  text: { font: dataFont, alignment: dataAlignment, numFmt: '@' },
  number: { font: dataFont, alignment: dataAlignment, numFmt: 'General' },
  date: { font: dataFont, alignment: dataAlignment, numFmt: 'dd/mm/yyyy' },
} as const satisfies Record<string, Partial<Style>>
