import { describe, expect, it } from 'vitest'
import { layOutPages } from '../../../../electron/documents/docx/lay-out-pages.ts'
import { composePlan } from '../../../../shared/documents/compose-plan.ts'
import type { Node, OfficialDocument } from '../../../../shared/documents/model.ts'
import type { LaidOutPage, LaidOutTable } from '../../../../shared/documents/pages.ts'
import type { Block } from '../../../../shared/plans/block.ts'
import { plainText, type RichText } from '../../../../shared/plans/rich-text.ts'
import { smallPlan } from '../../../support/small-plan.ts'
import { paragraphsOf } from '../../../support/words-of-page.ts'

const pagesOf = (document: Pick<OfficialDocument, 'sections'>): readonly LaidOutPage[] =>
  layOutPages(document).pages

function sheet(content: readonly Node[]): readonly LaidOutPage[] {
  return pagesOf({ sections: [{ orientation: 'portrait', content }] })
}

const linesOf = (page: LaidOutPage | undefined) =>
  page ? paragraphsOf(page).flatMap(({ lines }) => lines) : []
const textOf = (page: LaidOutPage | undefined) => linesOf(page).map(line => plainText(line.runs))
const tablesOf = (pages: readonly LaidOutPage[]) =>
  pages.flatMap(page => page.blocks).filter((block): block is LaidOutTable => block.type === 'table')

const long = 'Ủy ban nhân dân xã tổ chức thực hiện các nhiệm vụ chuyển đổi số trên địa bàn. '.repeat(6).trim()
const paragraph = (runs: RichText, source = 'b1'): Node => ({
  type: 'paragraph',
  role: 'paragraph',
  runs,
  source,
})

function withBody(body: readonly Block[]) {
  return composePlan({ ...smallPlan, body, appendices: [] }, '2026-01-15')
}

describe('layOutPages()', () => {
  it('shows every word of a document, in its order', () => {
    const document = composePlan(smallPlan, '2026-01-15')
    const printed = pagesOf(document).flatMap(textOf).join(' ')
    for (const words of ['XÃ MINH TÂN', 'Số: 05/KH-UBND', 'KẾ HOẠCH', 'Phần I', 'Nơi nhận:', 'Trần Văn Bình'])
      expect(printed).toContain(words)
    expect(printed.indexOf('Mở gian hàng')).toBeLessThan(printed.indexOf('trên sàn thương mại'))
  })

  it('numbers pages from 1 in each section and shows no number on its first page', () => {
    const many = Array.from({ length: 30 }, (_, index) => paragraph([{ text: long }], `b${index}`))
    const pages = pagesOf({
      sections: [
        { orientation: 'portrait', content: many },
        { orientation: 'landscape', content: many.slice(0, 15) },
      ],
    })
    const numbers = (section: number) =>
      pages.filter(page => page.section === section).map(page => page.pageNumber)
    expect(numbers(0).slice(0, 3)).toEqual([null, '2', '3'])
    expect(numbers(1).slice(0, 2)).toEqual([null, '2'])
    const [upright, turned] = [pages[0], pages.at(-1)]
    expect(upright?.width).toBeCloseTo(793.73, 1)
    expect(turned?.width).toBeCloseTo(1122.53, 1)
  })

  it('stretches the lines of justified text to the margin, but not the last', () => {
    const lines = linesOf(sheet([paragraph([{ text: long }])])[0])
    expect(lines.length).toBeGreaterThan(4)
    for (const line of lines.slice(0, -1)) {
      expect(line.x + line.width).toBeCloseTo(737.07, 1)
      expect(line.natural).toBeLessThanOrEqual(line.width)
    }
    expect(lines.at(-1)?.width).toBe(lines.at(-1)?.natural)
    expect((lines[0]?.x ?? 0) - (lines[1]?.x ?? 0)).toBeCloseTo(48, 1)
  })

  it('keeps bold and italic where they are over line ends', () => {
    const runs: RichText = [
      { text: `${long} ` },
      { text: long, bold: true },
      { text: ` ${long}`, italic: true },
    ]
    const lines = linesOf(sheet([paragraph(runs)])[0])
    const marked = (mark: 'bold' | 'italic') =>
      lines
        .flatMap(line => line.runs)
        .filter(run => run[mark])
        .map(run => run.text.trim())
        .join(' ')
    expect(marked('bold')).toBe(long)
    expect(marked('italic')).toBe(long)
  })

  it('goes on with a paragraph on the next page, stretched to its very end', () => {
    const pages = sheet([paragraph([{ text: long.repeat(12) }])])
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(textOf).join(' ')).toBe(long.repeat(12))
    const last = linesOf(pages[0]).at(-1)
    expect(last?.width).toBeGreaterThan(last?.natural ?? 0)
    expect(pages.every(page => paragraphsOf(page).every(one => one.source === 'b1'))).toBe(true)
  })

  it('gives headings their level and centred lines their place', () => {
    const pages = pagesOf(composePlan(smallPlan, '2026-01-15'))
    const headings = pages.flatMap(paragraphsOf).filter(one => one.level !== null)
    expect(headings.map(one => [one.level, plainText(one.lines[0]?.runs ?? [])]).slice(0, 2)).toEqual([
      [0, 'Phần I'],
      [1, 'I. MỤC TIÊU'],
    ])
    const part = headings[0]?.lines[0]
    expect((part?.x ?? 0) + (part?.width ?? 0) / 2).toBeCloseTo((113.4 + 737.07) / 2, 0)
  })

  it('repeats heading rows on every page of a table, and splits no row', () => {
    const [appendix] = smallPlan.appendices
    const items = Array.from({ length: 60 }, (_, index) => ({
      id: `r${index}`,
      kind: 'row' as const,
      cells: { name: `Nhiệm vụ ${index}: ${long.slice(0, 90)}`, lead: 'Phòng Văn hóa - Xã hội' },
    }))
    const plan = { ...smallPlan, appendices: appendix ? [{ ...appendix, items }] : [] }
    const pages = pagesOf(composePlan(plan, '2026-01-15')).filter(page => page.section === 1)
    expect(pages.length).toBeGreaterThan(2)
    for (const table of tablesOf(pages)) expect(table.cells[0]?.row).toBe(0)
    const rows = tablesOf(pages).flatMap(({ cells }) =>
      cells.filter(({ row }) => row > 0).map(({ row }) => row),
    )
    expect([...new Set(rows)]).toEqual(items.map((_, index) => index + 1))
    expect(rows).toHaveLength(items.length * 4)
  })

  it('breaks the lines of a cell so that they fill their row and no more', () => {
    const pages = pagesOf(composePlan(smallPlan, '2026-01-15'))
    const tables = tablesOf(pages).filter(table => table.bordered)
    expect(tables).toHaveLength(2)
    for (const { cells } of tables) {
      for (const row of new Set(cells.map(cell => cell.row))) {
        const ends = cells
          .filter(cell => cell.row === row)
          .map(cell => {
            const lines = cell.content.flatMap(piece => (piece.type === 'paragraph' ? piece.lines : []))
            for (const line of lines) expect(line.x + line.width).toBeLessThanOrEqual(cell.x + cell.width)
            const last = lines.at(-1)
            return cell.y + cell.height - (last ? last.y + last.height : 0)
          })
        // The fullest cell leaves its padding and no room for another line.
        expect(Math.min(...ends)).toBeGreaterThanOrEqual(2)
        expect(Math.min(...ends)).toBeLessThan(8)
      }
    }
  })

  it('puts merged cells over the columns and rows that they cover', () => {
    const cell = (text: string, spans: { colSpan?: number; rowSpan?: number } = {}) => ({
      text: [{ text }],
      ...spans,
    })
    const pages = pagesOf(
      withBody([
        {
          id: 't1',
          kind: 'table',
          widths: [1, 1, 2],
          headerRows: 2,
          rows: [
            [cell('TT', { rowSpan: 2 }), cell('Kết quả', { colSpan: 2 })],
            [cell('Năm trước'), cell('Năm nay')],
            [cell('1'), cell('80%'), cell('90%')],
          ],
        },
      ]),
    )
    const cells = tablesOf(pages).find(table => table.bordered)?.cells ?? []
    const [tall, wide, below] = cells
    expect(cells).toHaveLength(7)
    expect(wide?.x).toBeCloseTo((tall?.x ?? 0) + (tall?.width ?? 0), 1)
    expect(below?.x).toBeCloseTo(wide?.x ?? 0, 1)
    expect(tall?.height).toBeCloseTo((wide?.height ?? 0) + (below?.height ?? 0), 1)
    expect((wide?.x ?? 0) + (wide?.width ?? 0)).toBeCloseTo(737.07, 0)
  })

  it('draws the rules of the letterhead under their text, as long as the decree has them', () => {
    const frame = tablesOf(pagesOf(composePlan(smallPlan, '2026-01-15')))[0]
    const right = frame?.cells[1]?.content ?? []
    const motto = right.find(
      piece => piece.type === 'paragraph' && plainText(piece.lines[0]?.runs ?? []).startsWith('Độc'),
    )
    const rule = right.find(piece => piece.type === 'rule')
    const line = motto?.type === 'paragraph' ? motto.lines[0] : undefined
    expect(rule?.type === 'rule' && rule.width).toBeCloseTo(line?.width ?? 0, 0)
    expect(rule?.type === 'rule' && rule.x).toBeCloseTo(line?.x ?? 0, 0)
    expect(rule?.type === 'rule' && rule.y).toBeGreaterThan((line?.y ?? 0) + (line?.height ?? 0))
  })

  it('parts an internet address before a percent sign and adds nothing to it', () => {
    const address = `https://example.vn/tim?q=${'k%E1%BA%BF+ho%E1%BA%A1ch+'.repeat(8)}`
    const texts = textOf(sheet([paragraph([{ text: `Xem ${address} để biết thêm.` }])])[0])
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.join('').replaceAll(' ', '')).toBe(`Xem${address}đểbiếtthêm.`)
    expect(texts[1]).toMatch(/^%/)
  })

  it('goes past letters that the typeface lacks', () => {
    const { pages, stoppedAt } = layOutPages({
      sections: [{ orientation: 'portrait', content: [paragraph([{ text: 'Ký hiệu 数字 ☺ và tiếp tục' }])] }],
    })
    expect(stoppedAt).toBeNull()
    expect(textOf(pages[0]).join('')).toContain('và tiếp tục')
  })
})
