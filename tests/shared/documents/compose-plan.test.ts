import { describe, expect, it } from 'vitest'
import { composePlan } from '../../../shared/documents/compose-plan.ts'
import { letterheadColumns, type ParagraphRole } from '../../../shared/documents/layout-rules.ts'
import type { Frame, Node, OfficialDocument, Paragraph } from '../../../shared/documents/model.ts'
import { textWidth } from '../../../shared/documents/text-width.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { smallPlan } from '../../support/small-plan.ts'

const compose = (change: Partial<Plan> = {}): OfficialDocument =>
  composePlan({ ...smallPlan, ...change }, '2026-02-05')

const text = (document: OfficialDocument): readonly Node[] => document.sections[0]?.content ?? []

const words = (paragraph: Paragraph): string => plainText(paragraph.runs)

/** Words of every paragraph in a role, frames included. */
function inRole(document: OfficialDocument, role: ParagraphRole): string[] {
  const paragraphs = (node: Node): Paragraph[] => {
    if (node.type === 'paragraph') return [node]
    if (node.type === 'frame') return node.rows.flat(2).flatMap(paragraphs)
    if (node.type === 'table')
      return node.rows.flatMap(row => row.cells.flatMap(cell => [...cell.paragraphs]))
    return []
  }
  return document.sections
    .flatMap(section => section.content.flatMap(paragraphs))
    .filter(p => p.role === role)
    .map(words)
}

describe('composePlan()', () => {
  it('prints number, place and date with the zeros the decree asks for', () => {
    const document = compose()
    expect(inRole(document, 'number')).toEqual(['Số: 05/KH-UBND'])
    expect(inRole(document, 'placeDate')).toEqual(['Minh Tân, ngày 05 tháng 02 năm 2026'])
    const autumn = compose({ letterhead: { ...smallPlan.letterhead, day: 15, month: 3 } })
    expect(inRole(autumn, 'placeDate')).toEqual(['Minh Tân, ngày 15 tháng 3 năm 2026'])
  })

  it('leaves room for a number and a date that are not registered yet', () => {
    const document = compose({ letterhead: { ...smallPlan.letterhead, number: '', day: null, month: null } })
    expect(inRole(document, 'number')[0]).toMatch(/^Số: {4,}\/KH-UBND$/)
    expect(inRole(document, 'placeDate')[0]).toMatch(/^Minh Tân, ngày {4,} tháng {4,} năm 2026$/)
  })

  it('keeps place and date on one line by giving blanks less room', () => {
    const roomy = compose({ letterhead: { ...smallPlan.letterhead, day: null, month: null } })
    const longest = compose({
      letterhead: {
        ...smallPlan.letterhead,
        place: 'Nghĩa Thuận Thành Công Hòa Bình',
        day: null,
        month: null,
      },
    })
    expect(inRole(longest, 'placeDateTight')).toHaveLength(1)
    const tight = compose({
      letterhead: { ...smallPlan.letterhead, place: 'An Thịnh Đông Hưng', day: null, month: null },
    })
    const widest = (document: OfficialDocument) =>
      / {3,}/.exec(inRole(document, 'placeDate')[0] ?? '')?.[0].length ?? 0
    expect(widest(tight)).toBeLessThan(widest(roomy))
    const line = inRole(tight, 'placeDate')[0] ?? ''
    expect(textWidth(line, { size: 14, italic: true })).toBeLessThan(letterheadColumns[1])
  })

  it('ends bases with semicolons and the last with a full stop, whatever was typed', () => {
    expect(inRole(compose(), 'basis')).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về chuyển đổi số.',
    ])
  })

  it('numbers the body and puts parts and sections in capitals', () => {
    const document = compose()
    expect(inRole(document, 'partLabel')).toEqual(['Phần I'])
    expect(inRole(document, 'partTitle')).toEqual(['KẾT QUẢ NĂM TRƯỚC'])
    expect(inRole(document, 'section')).toEqual(['I. MỤC TIÊU'])
    expect(inRole(document, 'clauseTitle')).toEqual(['1. Mục tiêu chung'])
    expect(inRole(document, 'clause')).toEqual(['2. Kinh phí do ngân sách xã bảo đảm.'])
    expect(inRole(document, 'subclause')).toEqual(['2.1. Một câu có số.'])
    expect(inRole(document, 'point')).toEqual(['a) Bảo đảm an toàn thông tin;'])
    expect(inRole(document, 'plus')).toEqual(['+ Mạng nội bộ.'])
  })

  it('keeps what announces a list on the page of the list', () => {
    const dash = text(compose()).find(node => node.type === 'paragraph' && node.role === 'dash')
    expect(dash).toMatchObject({ keepWithNext: true })
  })

  it('keeps the rows that a merged cell holds on one page', () => {
    const cell = (words: string, more: object = {}) => ({ text: [{ text: words }], ...more })
    const merged: Plan['body'][number] = {
      id: 't2',
      kind: 'table',
      widths: [1, 1],
      headerRows: 1,
      rows: [
        [cell('Lĩnh vực'), cell('Chỉ tiêu')],
        [cell('Chính quyền số', { rowSpan: 2 }), cell('100%')],
        [cell('95%')],
        [cell('Kinh tế số'), cell('60%')],
      ],
    }
    const table = text(compose({ body: [merged] })).find(node => node.type === 'table')
    expect(table?.rows.map(row => row.keepWithNext === true)).toEqual([false, true, false, false])
  })

  it('closes with ./. once, and recipients with their marks', () => {
    expect(inRole(compose(), 'closing')[0]).toMatch(/Minh Tân\.\/\.$/)
    const already = compose({ closing: [{ text: 'Trên đây là Kế hoạch./.' }] })
    expect(inRole(already, 'closing')).toEqual(['Trên đây là Kế hoạch./.'])
    expect(inRole(compose(), 'recipient')).toEqual([
      '- UBND tỉnh;',
      '- Các đơn vị thuộc xã;',
      '- Lưu: VT, VHXH.',
    ])
  })

  it('cleans what was typed around recipients, archive and authority', () => {
    const document = compose({
      recipients: { items: ['- Tỉnh ủy;', ' ', 'Các phòng.'], archive: 'Lưu: VT, VP.' },
      signature: { authority: ['tm. ủy ban nhân dân', 'Chủ tịch'], name: 'Lê An' },
    })
    expect(inRole(document, 'recipient')).toEqual(['- Tỉnh ủy;', '- Các phòng;', '- Lưu: VT, VP.'])
    expect(inRole(document, 'authority')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
    const empty = compose({ recipients: { items: [], archive: ' ' } })
    expect(inRole(empty, 'recipient')).toEqual(['- Lưu: VT.'])
  })

  it('ends the text and holds the signature by the last paragraph where there is no closing', () => {
    const body: Plan['body'] = [
      { id: 'b1', kind: 'paragraph', text: [{ text: 'Giao Văn phòng theo dõi.' }, { text: ' ' }] },
    ]
    const last = text(compose({ body, closing: [] })).at(-2)
    expect(last).toMatchObject({ role: 'paragraph', keepWithNext: true })
    expect(words(last as Paragraph)).toBe('Giao Văn phòng theo dõi./.')
  })

  it('parts a table from the table or the signature after it', () => {
    const table = smallPlan.body.find(block => block.kind === 'table')
    const body = table ? [table, { ...table, id: 't9' }] : []
    const kinds = text(compose({ body, closing: [] })).map(node => node.type)
    expect(kinds.slice(-5)).toEqual(['table', 'paragraph', 'table', 'paragraph', 'frame'])
  })

  it('says the type once and ends titles without a mark', () => {
    const document = compose({ subject: 'Kế hoạch chuyển đổi số xã Minh Tân.' })
    expect(inRole(document, 'subject')).toEqual(['Chuyển đổi số xã Minh Tân'])
    expect(document.properties.title).toBe('Kế hoạch Chuyển đổi số xã Minh Tân')
  })

  it('writes the kind in capitals before a name that is a number', () => {
    const document = compose({
      letterhead: { ...smallPlan.letterhead, unitKind: 'phường', communeName: '1' },
    })
    expect(inRole(document, 'appendixReference')[0]).toMatch(/của UBND Phường 1\)$/)
  })

  it('keeps the lead with what it announces', () => {
    expect(text(compose()).find(node => node.type === 'paragraph' && node.role === 'lead')).toMatchObject({
      keepWithNext: true,
    })
  })

  it('draws the rule under the motto as long as the motto, and shorter ones under issuer and subject', () => {
    const rules = text(compose())
      .flatMap(node => (node.type === 'frame' ? node.rows.flat(2) : [node]))
      .filter(node => node.type === 'rule')
    const [issuer, motto, subject] = rules.map(rule => rule.length / 56.6929)
    expect(motto).toBeCloseTo(60.46, 0)
    expect(issuer).toBeGreaterThan(10)
    expect(issuer).toBeLessThan(25)
    expect(subject).toBeLessThan(165 / 2)
  })

  it('gives the signature one row beside the recipients', () => {
    const frame = text(compose()).at(-1) as Frame
    expect(frame.type).toBe('frame')
    expect(frame.rows).toHaveLength(1)
  })

  it('makes each appendix a section with groups over the whole table and computed numbers', () => {
    const document = compose()
    expect(document.sections).toHaveLength(2)
    expect(inRole(document, 'appendixLabel')).toEqual(['Phụ lục'])
    expect(inRole(document, 'appendixTitle')).toEqual(['DANH MỤC NHIỆM VỤ'])
    expect(inRole(document, 'appendixReference')[0]).toContain(
      'Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026',
    )
    expect(inRole(document, 'tableGroup')).toEqual(['I. CHÍNH QUYỀN SỐ', 'II. KINH TẾ SỐ'])
    expect(inRole(document, 'tableSubgroup')).toEqual(['Dữ liệu'])
    const table = document.sections[1]?.content.find(node => node.type === 'table')
    const ordinals = table?.rows
      .filter(row => row.cells.length > 1)
      .slice(1)
      .map(row => words(row.cells[0]?.paragraphs[0] as Paragraph))
    expect(ordinals).toEqual(['1', '2', '1'])
  })

  it('numbers appendices in Roman when there are two', () => {
    const [first] = smallPlan.appendices
    const second = { ...first, id: 'p2' } as (typeof smallPlan.appendices)[number]
    const document = compose({ appendices: [...smallPlan.appendices, second] })
    expect(inRole(document, 'appendixLabel')).toEqual(['Phụ lục I', 'Phụ lục II'])
  })
})
