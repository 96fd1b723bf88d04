import type { Slice } from '@tiptap/pm/model'
import { AllSelection, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { expect, test } from 'vitest'
import { copiedSerializer } from '../../../../renderer/editor/copy/copied-html.ts'
import { copiedText } from '../../../../renderer/editor/copy/copied-text.ts'
import { printedAround } from '../../../../renderer/editor/copy/printed-around.ts'
import { blocksFromClipboard } from '../../../../renderer/editor/paste/clipboard-to-blocks.ts'
import { planToEditor } from '../../../../renderer/editor/plan-to-editor.ts'
import type { Block, TextBlockKind } from '../../../../shared/plans/block.ts'
import { plainText, rich } from '../../../../shared/plans/rich-text.ts'
import { textDocument } from './text-document.ts'

let count = 0
const text = (kind: TextBlockKind, words: string, more: { number?: string; title?: true } = {}): Block => ({
  id: `b${++count}`,
  kind,
  text: rich(words),
  ...more,
})

const cell = (words: string, spans: { colSpan?: number; rowSpan?: number } = {}) => ({
  text: [...rich(words)],
  ...spans,
})

const table: Block = {
  id: 't',
  kind: 'table',
  widths: [1, 3, 2],
  headerRows: 1,
  rows: [
    [cell('TT'), cell('Việc, hạn', { colSpan: 2 })],
    [cell('1', { rowSpan: 2 }), cell('Lắp mạng\nở chợ'), cell('Quý I')],
    [cell('Ký số'), cell('Quý\tII')],
  ],
}

const blocks: readonly Block[] = [
  text('part', 'Mục tiêu'),
  text('section', 'Chung'),
  text('clause', 'Hạ tầng', { title: true }),
  text('point', 'nối mạng;'),
  text('point', 'ký số.'),
  text('clause', 'Dữ liệu.', { number: '7.' }),
  { id: 'm', kind: 'subclause', text: [{ text: 'Số ' }, { text: 'hóa', bold: true }, { text: '.' }] },
  text('dash', 'sổ hộ tịch;'),
  text('plus', 'quét ảnh'),
  text('paragraph', 'Một\u00a0dòng\nhai dòng'),
  table,
]
const doc = planToEditor({
  bases: [
    { id: 'c1', text: 'Căn cứ Luật A' },
    { id: 'c2', text: 'Căn cứ Luật B' },
  ],
  lead: rich('Ủy ban ban hành Kế hoạch như sau:'),
  blocks,
  closing: rich('Đề nghị các đơn vị thực hiện'),
})

const wordsOf = (slice: Slice) => copiedText(slice, printedAround(slice, doc)).split('\n')

function htmlOf(slice: Slice): string {
  const around = printedAround(slice, doc)
  const written: unknown = copiedSerializer(node => around.get(node) ?? {}).serializeFragment(slice.content, {
    document: textDocument as unknown as Document,
  })
  return (written as { html: string }).html
}

/** The place in the document before or behind some words. */
function place(words: string, behind: boolean): number {
  let at = -1
  doc.descendants((node, pos) => {
    const found = node.isTextblock ? node.textContent.indexOf(words) : -1
    if (found >= 0) at = pos + 1 + found + (behind ? words.length : 0)
  })
  return at
}

const between = (from: string, to: string) =>
  TextSelection.create(doc, place(from, false), place(to, true)).content()

const printedTable = ['TT\tViệc, hạn\t', '1\tLắp mạng ở chợ\tQuý I', '\tKý số\tQuý II']

test('a whole text is copied as it prints', () => {
  expect(wordsOf(new AllSelection(doc).content())).toEqual([
    'Căn cứ Luật A;',
    'Căn cứ Luật B.',
    'Ủy ban ban hành Kế hoạch như sau:',
    'Phần I',
    'MỤC TIÊU',
    'I. CHUNG',
    '1. Hạ tầng',
    'a) nối mạng;',
    'b) ký số.',
    '7. Dữ liệu.',
    '7.1. Số hóa.',
    '- sổ hộ tịch;',
    '+ quét ảnh',
    'Một\u00a0dòng',
    'hai dòng',
    ...printedTable,
    'Đề nghị các đơn vị thực hiện./.',
  ])
})

test('words out of a block are words; a block copied from its start on keeps its number', () => {
  expect(wordsOf(between('mạng;', 'mạng;'))).toEqual(['mạng;'])
  expect(wordsOf(between('nối', 'nối'))).toEqual(['nối'])
  expect(wordsOf(between('nối mạng;', 'nối mạng;'))).toEqual(['a) nối mạng;'])
  expect(wordsOf(between('mạng;', 'Dữ'))).toEqual(['mạng;', 'b) ký số.', '7. Dữ'])
  expect(wordsOf(between('Luật A', 'Căn cứ Luật'))).toEqual(['Luật A;', 'Căn cứ Luật'])
})

test('a table, some of its cells, and words out of a cell', () => {
  let at = -1
  const cells: number[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'table') at = pos
    if (node.type.name === 'table_cell') cells.push(pos)
  })
  expect(wordsOf(NodeSelection.create(doc, at).content())).toEqual(printedTable)
  const some = CellSelection.create(doc, cells[3] ?? 0, cells[6] ?? 0)
  expect(wordsOf(some.content())).toEqual(['Lắp mạng ở chợ\tQuý I', 'Ký số\tQuý II'])
  expect(wordsOf(between('mạng\n', 'ở chợ'))).toEqual(['mạng', 'ở chợ'])
})

test('another program is given the numbers in the text, and reads the same structure from it', () => {
  const html = htmlOf(new AllSelection(doc).content())
  let made = 0
  const { blocks: read } = blocksFromClipboard({ html, text: '', newId: () => `n${++made}` })
  const shown = read.map(block =>
    block.kind === 'table'
      ? block.rows.map(row => row.map(cell => plainText(cell.text)).join('|')).join('/')
      : `${block.kind}: ${plainText(block.text)}`,
  )
  expect(shown).toEqual([
    'paragraph: Căn cứ Luật A;',
    'paragraph: Căn cứ Luật B.',
    'paragraph: Ủy ban ban hành Kế hoạch như sau:',
    'part: Mục tiêu',
    'section: Chung',
    'clause: Hạ tầng',
    'point: nối mạng;',
    'point: ký số.',
    'clause: Dữ liệu.',
    'subclause: Số hóa.',
    'dash: sổ hộ tịch;',
    'plus: quét ảnh',
    'paragraph: Một dòng',
    'paragraph: hai dòng',
    'TT|Việc, hạn/1|Lắp mạng\nở chợ|Quý I/Ký số|Quý II',
    'paragraph: Đề nghị các đơn vị thực hiện./.',
  ])
  expect(read.find(block => block.kind === 'table')).toMatchObject({ headerRows: 1 })
  const mixed = read.find(block => block.kind === 'subclause')
  expect(mixed).toMatchObject({ text: [{ text: 'Số ' }, { text: 'hóa', bold: true }, { text: '.' }] })
})

test('words that a field gave keep their link, without the hint that the editor shows', () => {
  const linked: Block = { id: 'f', kind: 'dash', text: [{ text: 'Năm ' }, { text: '2027', field: 'năm' }] }
  const withField = planToEditor({ bases: [], lead: [], blocks: [linked], closing: [] })
  const slice = new AllSelection(withField).content()
  const written: unknown = copiedSerializer(() => ({})).serializeFragment(slice.content, {
    document: textDocument as unknown as Document,
  })
  const { html } = written as { html: string }
  expect(html).toMatch(/Năm <span data-field="năm" data-given="2027">2027<\/span>/)
})

test('the HTML carries the look of official paragraphs and the blocks themselves', () => {
  const html = htmlOf(between('Hạ tầng', 'nối mạng;'))
  expect(html).toContain('data-kind="clause"')
  expect(html).toContain('<b data-look=""><span data-printed="">1. </span></b><b data-look="">Hạ tầng</b>')
  expect(html).toContain('<span data-look=""><span data-printed="">a) </span></span>')
  expect(html).toMatch(/font-size:14pt;text-align:justify;text-indent:36pt/)
  const rows = htmlOf(new AllSelection(doc).content())
  expect(rows).toContain('<td colspan="2" style="border:1px solid black')
  expect(rows).toContain('<td rowspan="2"')
})
