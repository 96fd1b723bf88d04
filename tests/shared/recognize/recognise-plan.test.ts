import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../electron/intake/read-source.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import { numberBlocks } from '../../../shared/plans/numbering.ts'
import { type Plan, plan as planSchema } from '../../../shared/plans/plan.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { recognisePlan } from '../../../shared/recognize/recognise-plan.ts'
import { missingWords, planText } from './words-of-plan.ts'

function read(text: string) {
  const items = readSource('a.txt', new TextEncoder().encode(text))
  return { items, ...recognisePlan(items, { id: 'k', year: 2031 }) }
}

/** Kind, number and words of every block, a star behind what is a heading. */
function outline(plan: Plan): string[] {
  const numbers = numberBlocks(plan.body)
  return plan.body.map((block, index) =>
    block.kind === 'table'
      ? `table ${block.rows.length}`
      : `${block.kind}${block.title ? '*' : ''} ${numbers[index] ?? ''} ${plainText(block.text)}`.replace(
          /\s+/g,
          ' ',
        ),
  )
}

const whole = `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SUỐI TRONG\tĐộc lập - Tự do - Hạnh phúc
Số: 07/KH-UBND\tSuối Trong, ngày 05 tháng 02 năm 2027

KẾ HOẠCH
Phát triển dịch vụ số
trên địa bàn xã Suối Trong năm 2027

Căn cứ Luật Giao dịch điện tử;
Theo đề nghị của Phòng Văn hóa - Xã hội,
UBND xã Suối Trong ban hành Kế hoạch với các nội dung sau:

PHẦN THỨ NHẤT
KẾT QUẢ NĂM 2026

I. VIỆC ĐÃ LÀM
1. Hạ tầng
1.1. Đường truyền: Cả xã đã có cáp quang.
a) Tại trụ sở:
- Máy tính đủ dùng.
+ Máy in thiếu một chiếc.
2) Nhân lực còn mỏng.

Trên đây là Kế hoạch của UBND xã Suối Trong./.

Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- UBND tỉnh (b/c);\tCHỦ TỊCH
- Các phòng, ban;\t
- Lưu: VT.\tTrần Thị Mây

PHỤ LỤC I
CHỈ TIÊU NĂM 2027
(Kèm theo Kế hoạch số 07/KH-UBND ngày 05/02/2027 của UBND xã Suối Trong)

TT\tChỉ tiêu\tMục tiêu 2027\tĐơn vị chủ trì
I\tHạ tầng số\t\t
1\tThôn có sóng 5G\t≥ 80%\tPhòng Kinh tế
II\tXã hội số\t\t
2\tNgười dân có VNeID\t90%\tCông an xã

PHỤ LỤC II
NHIỆM VỤ NĂM 2027

TT\tNhiệm vụ\tThời gian\tNơi lưu hồ sơ
I. Chung\t\t\t
Việc chung của các thôn\t\t\t
1\tMở lớp kỹ năng số\tQuý II/2027\tTủ số 2
`

describe('recognisePlan', () => {
  const { plan, notes } = read(whole)

  it('reads a letterhead of two columns', () => {
    expect(plan.letterhead).toEqual({
      unitKind: 'xã',
      communeName: 'Suối Trong',
      provinceKind: 'tỉnh',
      provinceName: '',
      number: '7',
      symbol: 'KH-UBND',
      place: 'Suối Trong',
      day: 5,
      month: 2,
      year: 2027,
    })
    expect(plan.year).toBe(2027)
    expect(plan.subject).toBe('Phát triển dịch vụ số trên địa bàn xã Suối Trong năm 2027')
  })

  it('tells bases from the enacting sentence and takes their last mark off', () => {
    expect(plan.bases.map(basis => basis.text)).toEqual([
      'Căn cứ Luật Giao dịch điện tử',
      'Theo đề nghị của Phòng Văn hóa - Xã hội',
    ])
    expect(plainText(plan.lead)).toBe('UBND xã Suối Trong ban hành Kế hoạch với các nội dung sau:')
  })

  it('reads every level of the body and tells headings from sentences', () => {
    expect(outline(plan)).toEqual([
      'part PHẦN THỨ NHẤT KẾT QUẢ NĂM 2026',
      'section I. VIỆC ĐÃ LÀM',
      'clause* 1. Hạ tầng',
      'subclause 1.1. Đường truyền: Cả xã đã có cáp quang.',
      'point* a) Tại trụ sở:',
      'dash - Máy tính đủ dùng.',
      'plus + Máy in thiếu một chiếc.',
      'clause 2) Nhân lực còn mỏng.',
    ])
  })

  it('reads recipients and signature set side by side', () => {
    expect(plan.recipients).toEqual({ items: ['UBND tỉnh (b/c)', 'Các phòng, ban'], archive: 'VT' })
    expect(plan.signature).toEqual({ authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Thị Mây' })
    expect(plainText(plan.closing)).toBe('Trên đây là Kế hoạch của UBND xã Suối Trong')
  })

  it('reads appendices of both kinds, whatever their numbering', () => {
    const [first, second] = plan.appendices
    expect(first).toMatchObject({
      id: 'p1',
      kind: 'indicators',
      title: 'CHỈ TIÊU NĂM 2027',
      rowNumbering: 'continuous',
    })
    expect(first?.columns.map(column => column.field)).toEqual(['ordinal', 'name', 'target', 'lead'])
    expect(first?.items.map(item => item.number)).toEqual([undefined, undefined, undefined, undefined])
    expect(first === undefined ? [] : numberItems(first)).toEqual(['I.', '1', 'II.', '2'])
    expect(second).toMatchObject({ kind: 'tasks', title: 'NHIỆM VỤ NĂM 2027', subgroupNumbering: 'none' })
    expect(second?.columns.map(column => column.field)).toEqual(['ordinal', 'name', 'schedule', 'custom1'])
    expect(second?.items.map(item => item.kind)).toEqual(['group', 'subgroup', 'row'])
    expect(second?.items.at(-1)).toMatchObject({
      cells: { name: 'Mở lớp kỹ năng số', schedule: 'Quý II/2027', custom1: 'Tủ số 2' },
      schedule: { due: '2027-06-30' },
    })
  })

  it('reports what prints by rule and warns of nothing in a whole document', () => {
    expect(notes.filter(note => note.severity === 'warning')).toEqual([])
    expect(notes.map(note => note.text)).toContain(
      '(Kèm theo Kế hoạch số 07/KH-UBND ngày 05/02/2027 của UBND xã Suối Trong)',
    )
  })

  it('goes on with a sentence over a page’s end, never over a new paragraph', () => {
    const { plan: joined, notes: said } = read(
      'KẾ HOẠCH\nNăm 2027\n\nI. CHUNG\n\n1. Tăng cường kiểm tra, giám sát\n\nhoạt động của các thôn\n\n- Theo Nghị quyết số 57-NQ/TW\n\nngày 22/12/2024 về đột phá\n\n3\n\n- Mỗi quý họp với các\n\nThôn trưởng một lần\n\nBan Chỉ đạo họp hằng tháng\n\na) đúng giờ',
    )
    expect(outline(joined)).toEqual([
      'section I. CHUNG',
      'clause* 1. Tăng cường kiểm tra, giám sát hoạt động của các thôn',
      'dash - Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 về đột phá',
      'dash - Mỗi quý họp với các Thôn trưởng một lần',
      'paragraph Ban Chỉ đạo họp hằng tháng',
      'point* a) đúng giờ',
    ])
    expect(said.filter(note => note.at === 14).map(note => note.text)).toEqual(['3'])
  })

  it('does not take figures for numbers of clauses', () => {
    const { plan: figures } = read(
      'KẾ HOẠCH\nA\n\n2.804 hồ sơ đã nộp.\n\n22.12.2026 là hạn cuối.\n\n03/KH-UBND là số cũ.\n\n100% thôn đạt.',
    )
    expect(figures.body.map(block => block.kind)).toEqual(Array(4).fill('paragraph'))
  })

  it('keeps a number of its own only where the document leaves the row, and says so', () => {
    const { plan: odd, notes: said } = read(
      'KẾ HOẠCH\nA\n\nI. MỘT\n\n1. Đầu\n\n2. Giữa\n\n4. Cuối\n\n5. Hết\n\nIV. HAI\n\n1. Đầu',
    )
    expect(odd.body.map(block => (block.kind === 'table' ? '' : (block.number ?? '')))).toEqual([
      '',
      '',
      '',
      '4.',
      '',
      'IV.',
      '',
    ])
    expect(said.filter(note => note.message.includes('không nối tiếp')).map(note => note.at)).toEqual([
      10, 14,
    ])
  })

  it('keeps emphasis inside a paragraph and drops it from a heading', () => {
    const { plan: marked } = read('KẾ HOẠCH\nA\n\n**1. Mục tiêu**\n\n- Báo cáo **trước ngày 20** hằng tháng.')
    expect(marked.body.map(block => (block.kind === 'table' ? [] : block.text))).toEqual([
      [{ text: 'Mục tiêu' }],
      [{ text: 'Báo cáo ' }, { text: 'trước ngày 20', bold: true }, { text: ' hằng tháng.' }],
    ])
  })

  it('puts a table of the text into the body and merges its repeated heading', () => {
    const { plan: tabled, notes: said } = read(
      'KẾ HOẠCH\nA\n\n1. Số liệu\n\nLĩnh vực\tMức\nY tế\t80%\n\nLĩnh vực\tMức\nGiáo dục\t90%',
    )
    expect(outline(tabled)).toEqual(['clause* 1. Số liệu', 'table 3'])
    expect(said.map(note => note.text)).toContain('Lĩnh vực | Mức')
  })

  it('keeps what has no place as a paragraph and warns', () => {
    const { plan: stray, notes: said } = read(
      whole
        .replace('KẾ HOẠCH\n', 'BẢN NHÁP LẦN HAI\nKẾ HOẠCH\n')
        .replace('\nPHỤ LỤC I\n', '\nGhi thêm bằng tay.\n\nPHỤ LỤC I\n'),
    )
    const words = outline(stray)
    expect(words.at(0)).toBe('paragraph BẢN NHÁP LẦN HAI')
    expect(words.at(-1)).toBe('paragraph Ghi thêm bằng tay.')
    expect(said.filter(note => note.severity === 'warning').map(note => note.text)).toEqual([
      'BẢN NHÁP LẦN HAI',
      'Ghi thêm bằng tay.',
    ])
  })

  it('finds commune and year in a title of capitals', () => {
    const { plan: capitals } = read(
      'UBND PHƯỜNG AN HÒA\n\nKẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI SỐ PHƯỜNG AN HÒA NĂM 2028\n\nI. CHUNG',
    )
    expect(capitals.letterhead).toMatchObject({ unitKind: 'phường', communeName: 'An Hòa' })
    expect(capitals.year).toBe(2028)
    expect(capitals.subject).toBe('Phát triển kinh tế - xã hội số phường An Hòa năm 2028')
  })

  it('uses the given year and says what is missing when the text names nothing', () => {
    const { plan: bare, notes: said } = read('Xin chào')
    expect(bare.year).toBe(2031)
    expect(bare.signature.authority).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
    expect(said.filter(note => note.severity === 'warning').length).toBeGreaterThan(3)
  })

  it('is valid for no lines at all', () => {
    const { plan: empty } = recognisePlan([], { id: 'k', year: 2026 })
    expect(planSchema.safeParse(empty).error).toBeUndefined()
  })

  it('never throws, is always valid and keeps every word in the plan or in its notes', () => {
    const fragments = [
      ...new Set(whole.split('\n')),
      '',
      '',
      '5',
      'Phần II',
      'IV. ABC',
      'a)',
      '-',
      '1.2.',
      'A. NHÓM',
      '+ x',
      'Lưu: VT',
      'tiếp theo của',
      'Số: 09/KH-UBND',
      'XÃ KHÁC',
      'UBND TỈNH A',
      'PHỤ LỤC',
      'Phụ lục 03. Việc',
      'I. Nhóm\t\t\t',
      '2\tb\tc\td',
      '\tx\t\t',
      'KẾ HOẠCH NĂM HAI',
      './.',
      '(Đã ký)',
      '(Ban hành kèm theo Quyết định số 9)',
      'Mục II',
      'Mục 3. Việc chung',
      'I- CHUNG',
      '2- Riêng',
      'A) Một',
      'B) Hai',
      '➢ mũi tên',
      '\t-\tcó dấu',
      'một\ttab',
      '| a | b |',
      '|---|---|',
      '# Đầu đề',
      'Ghi chú: thêm',
      'CHUYỂN ĐỔI SỐ XÃ SUỐI TRONG',
    ]
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...fragments) },
      {
        weight: 1,
        arbitrary: fc
          .string({ unit: 'binary', maxLength: 30 })
          .map(text => text.replace(/[\ud800-\udfff\0]/g, '')),
      },
    )
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), lines => {
        const text = `x\n${lines.join('\n')}`
        const { items, plan: any, notes: said } = read(text)
        expect(planSchema.safeParse(any).error).toBeUndefined()
        const wanted = items
          .flatMap(item => (item.type === 'line' ? [item.text] : item.rows.flat()))
          .join('\n')
        const kept = `${planText(any)}\n${said.map(note => note.text).join('\n')}`
        // An abbreviated committee in the letterhead prints in full.
        expect(missingWords(wanted, kept).filter(word => word !== 'ubnd')).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
