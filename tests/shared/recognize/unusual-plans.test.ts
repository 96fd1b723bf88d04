import { describe, expect, it } from 'vitest'
import { readSource } from '../../../electron/intake/read-source.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import { numberBlocks } from '../../../shared/plans/numbering.ts'
import { type Plan, plan as planSchema } from '../../../shared/plans/plan.ts'
import { plainText } from '../../../shared/plans/rich-text.ts'
import { recognisePlan } from '../../../shared/recognize/recognise-plan.ts'

function read(text: string) {
  const items = readSource('a.txt', new TextEncoder().encode(text))
  const result = recognisePlan(items, { id: 'k', year: 2031 })
  const warnings = result.notes.filter(note => note.severity === 'warning')
  return { ...result, items, warnings }
}

function outline(plan: Plan): string[] {
  const numbers = numberBlocks(plan.body)
  return plan.body.map((block, index) =>
    block.kind === 'table'
      ? `table ${block.rows.length}`
      : `${block.kind} ${numbers[index] ?? ''} ${plainText(block.text)}`.replace(/\s+/g, ' '),
  )
}

const bases = ['Căn cứ Luật Dữ liệu số 60/2024/QH15;', 'Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh;']
const lead = 'UBND xã Đồi Chè ban hành Kế hoạch như sau:'
const ending =
  'Trên đây là Kế hoạch của UBND xã Đồi Chè./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Tám'

/** A plan with these parts in place of the usual ones. */
function document(parts: {
  readonly head?: string
  readonly preamble?: string
  readonly body?: string
  readonly end?: string
}): string {
  return [
    parts.head ?? 'KẾ HOẠCH\nMở lớp tin học năm 2027',
    parts.preamble ?? [...bases, lead].join('\n'),
    parts.body ?? 'I. MỤC TIÊU\n1. Mỗi thôn mở một lớp.',
    parts.end ?? ending,
  ].join('\n\n')
}

describe('the preamble of unusual plans', () => {
  it('finds bases and lead where KẾ HOẠCH is missing, and says so', () => {
    const { plan, warnings } = read(
      document({ head: 'ỦY BAN NHÂN DÂN\nXÃ ĐỒI CHÈ\n\nMở lớp tin học năm 2027' }),
    )
    expect(plan.letterhead.communeName).toBe('Đồi Chè')
    expect(plan.bases.map(basis => `${basis.text};`)).toEqual(bases)
    expect(plainText(plan.lead)).toBe(lead)
    expect(plan.subject).toBe('Mở lớp tin học năm 2027')
    expect(outline(plan)).toEqual(['section I. MỤC TIÊU', 'clause 1. Mỗi thôn mở một lớp.'])
    expect(warnings.map(note => note.message).join()).toContain('Không tìm thấy dòng “KẾ HOẠCH”')
    expect(warnings.map(note => note.text)).toContain('Mở lớp tin học năm 2027')
  })

  it('begins at the bases when nothing stands before them', () => {
    const { plan } = read(`${bases.join('\n')}\n${lead}\n\nI. MỤC TIÊU`)
    expect(plan.bases).toHaveLength(2)
    expect(plainText(plan.lead)).toBe(lead)
    expect(plan.subject).toBe('')
  })

  it.each([
    [
      'KẾ HOẠCH\nCHUYỂN ĐỔI SỐ\nTRÊN ĐỊA BÀN XÃ ĐỒI CHÈ NĂM 2027',
      'Chuyển đổi số trên địa bàn xã Đồi Chè năm 2027',
    ],
    [
      'KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW CỦA HĐND TỈNH PHÚ THỌ VỀ KINH TẾ - XÃ HỘI',
      'Thực hiện Nghị quyết số 57-NQ/TW của HĐND tỉnh Phú Thọ về kinh tế - xã hội',
    ],
    ['KẾ HOẠCH\nXÂY DỰNG XÃ NÔNG THÔN MỚI NĂM 2027.', 'Xây dựng xã nông thôn mới năm 2027'],
  ])('sets a subject in capitals in sentence case and asks to look at it: %j', (head, subject) => {
    const { plan, warnings } = read(document({ head }))
    expect(plan.subject).toBe(subject)
    expect(warnings.map(note => note.message)).toEqual([expect.stringContaining(subject)])
  })

  it.each([
    ['Kế hoạch mở lớp tin học.', 'Mở lớp tin học'],
    ['Kế hoạch hóa dân số năm 2027', 'Kế hoạch hóa dân số năm 2027'],
  ])('does not print the type of document twice: %j', (line, subject) => {
    expect(read(document({ head: `KẾ HOẠCH\n${line}` })).plan.subject).toBe(subject)
  })

  it('sets a stray line aside and goes on to the bases', () => {
    const stray = '(Ban hành kèm theo Quyết định số 9/QĐ-UBND)'
    const { plan, warnings } = read(
      document({ preamble: [stray, ...bases, 'Bản trình lần 2', lead].join('\n') }),
    )
    expect(plan.subject).toBe('Mở lớp tin học năm 2027')
    expect(plan.bases).toHaveLength(2)
    expect(plainText(plan.lead)).toBe(lead)
    expect(outline(plan).slice(0, 2)).toEqual([`paragraph ${stray}`, 'paragraph Bản trình lần 2'])
    expect(warnings.map(note => note.text)).toEqual([stray, 'Bản trình lần 2'])
  })

  it('keeps bases behind a title too long to be a subject, and misses the subject', () => {
    const long = `Mở lớp ${'tin học và '.repeat(40)}kỹ năng số`
    const { plan, warnings } = read(document({ head: `KẾ HOẠCH\n${long}` }))
    expect(plan.subject).toBe('')
    expect(plan.bases).toHaveLength(2)
    expect(outline(plan)[0]).toBe(`paragraph ${long}`)
    expect(warnings.map(note => note.message).join()).toContain('Không tìm thấy trích yếu')
  })

  it('misses bases', () => {
    const { warnings } = read(document({ preamble: lead }))
    expect(warnings.map(note => note.message).join()).toContain('Không tìm thấy căn cứ')
  })
})

describe('the body of unusual plans', () => {
  it('reads sections that are called Mục, their title on the same line or the next', () => {
    const { plan, notes } = read(
      document({
        body: 'Mục I. MỤC TIÊU\n1. Đủ lớp.\nMục II\nNhiệm vụ trọng tâm\n1. Mở lớp.\nMục II nêu trên là chính.',
      }),
    )
    expect(outline(plan)).toEqual([
      'section I. MỤC TIÊU',
      'clause 1. Đủ lớp.',
      'section II. Nhiệm vụ trọng tâm',
      'clause 1. Mở lớp.',
      'paragraph Mục II nêu trên là chính.',
    ])
    expect(notes.map(note => note.text)).toContain('Mục I. MỤC TIÊU')
  })

  it('reads lines whose number stands before a tab, whatever stands above them', () => {
    const { plan, warnings } = read(
      document({
        body: 'I.\tMỤC TIÊU\nThời gian học:\tmỗi tối thứ Năm.\n2.\tChỉ tiêu\n\t-\tLàm tốt việc mở lớp.\n\ta)\tMời giáo viên.\n➢\tMượn máy tính.',
      }),
    )
    expect(outline(plan)).toEqual([
      'section I. MỤC TIÊU',
      'paragraph Thời gian học: mỗi tối thứ Năm.',
      'clause 2. Chỉ tiêu',
      'dash - Làm tốt việc mở lớp.',
      'point a) Mời giáo viên.',
      'dash - Mượn máy tính.',
    ])
    expect(warnings.map(note => note.message)).toEqual([expect.stringContaining('“2.” không nối tiếp')])
  })

  it('reads a row of three cells that stands alone as a line with its number', () => {
    const { plan } = read(document({ body: 'I. MỤC TIÊU\n\n1. Lớp\tnăm\tbuổi.\n\nHết.' }))
    expect(outline(plan)).toEqual(['section I. MỤC TIÊU', 'clause 1. Lớp năm buổi.', 'paragraph Hết.'])
  })

  it('reads Markdown headings and tables', () => {
    const { plan } = read(
      `# **KẾ HOẠCH**\n## Mở lớp tin học\n\n${bases.join('\n')}\n${lead}\n\n## I. MỤC TIÊU\n### 1. Số lớp\n\n| Thôn | Lớp |\n|---|:-:|\n| Một | 2 |\n| **Hai** | 3 |\n\n${ending}`,
    )
    expect(plan.subject).toBe('Mở lớp tin học')
    expect(outline(plan)).toEqual(['section I. MỤC TIÊU', 'clause 1. Số lớp', 'table 3'])
  })

  it.each([
    ['I- MỤC TIÊU', 'section I. MỤC TIÊU'],
    ['1- Mục tiêu', 'clause 1. Mục tiêu'],
    ['1 - Mục tiêu', 'clause 1. Mục tiêu'],
    ['➢ Mượn máy', 'dash - Mượn máy'],
    ['• Mượn máy', 'dash - Mượn máy'],
    ['* Mượn máy', 'dash - Mượn máy'],
    ['– Mượn máy', 'dash - Mượn máy'],
    ['57-NQ/TW là số của Nghị quyết.', 'paragraph 57-NQ/TW là số của Nghị quyết.'],
    ['1 - 2 lớp mỗi thôn.', 'paragraph 1 - 2 lớp mỗi thôn.'],
  ])('knows the mark of %j', (line, block) => {
    expect(outline(read(document({ body: line })).plan)).toEqual([block])
  })

  it('counts capital letters only where they stand in a row', () => {
    const { plan } = read(document({ body: 'A) Mục tiêu\n1. Đủ lớp.\nB) Nhiệm vụ\n1. Mở lớp.' }))
    expect(outline(plan)).toEqual([
      'section A) Mục tiêu',
      'clause 1. Đủ lớp.',
      'section B) Nhiệm vụ',
      'clause 1. Mở lớp.',
    ])
    const { plan: inner } = read(document({ body: 'I. CHUNG\nA) Trước mắt\nB) Lâu dài\nII. RIÊNG' }))
    expect(outline(inner)).toEqual([
      'section I. CHUNG',
      'clause A) Trước mắt',
      'clause B) Lâu dài',
      'section II. RIÊNG',
    ])
    const { plan: single, notes } = read(document({ body: 'I. CHUNG\nB) Lâu dài.' }))
    expect(outline(single)).toEqual(['section I. CHUNG', 'paragraph B) Lâu dài.'])
    expect(notes.map(note => note.text)).toContain('B) Lâu dài.')
  })
})

const table = 'TT\tViệc\tĐơn vị chủ trì\n1\tMở lớp\tTrường học'

describe('the appendices of unusual plans', () => {
  const renumbered = (end: string) =>
    read(document({ end: `${ending}\n\n${end}` })).notes.filter(note =>
      /đánh lại bằng số La Mã|không mang số/.test(note.message),
    )

  it('says that an appendix gets another number only where it does', () => {
    const two = (first: string, second: string) =>
      `${first}\nDANH MỤC MỘT\n\n${table}\n\n${second}\nDANH MỤC HAI\n\n${table}`
    expect(renumbered(two('PHỤ LỤC I', 'PHỤ LỤC II'))).toEqual([])
    expect(renumbered(two('PHỤ LỤC I', 'PHỤ LỤC 02')).map(note => note.text)).toEqual(['PHỤ LỤC 02'])
    expect(renumbered(`PHỤ LỤC\nDANH MỤC\n\n${table}`)).toEqual([])
    expect(renumbered(`PHỤ LỤC I\nDANH MỤC\n\n${table}`)).toHaveLength(1)
  })

  it('takes an appendix that stands before the signature to its place, and warns', () => {
    const { plan, warnings } = read(document({ end: `Phụ lục: Danh mục việc\n\n${table}\n\n${ending}` }))
    expect(plan.appendices.map(appendix => [appendix.title, appendix.items.length])).toEqual([
      ['Danh mục việc', 1],
    ])
    expect(plan.signature.name).toBe('Lê Văn Tám')
    expect(plainText(plan.closing)).toBe('Trên đây là Kế hoạch của UBND xã Đồi Chè')
    expect(outline(plan)).toEqual(['section I. MỤC TIÊU', 'clause 1. Mỗi thôn mở một lớp.'])
    expect(warnings.map(note => note.text)).toEqual(['Phụ lục: Danh mục việc'])
  })

  it('goes on with the text behind an appendix in its midst', () => {
    const { plan } = read(
      document({ body: `I. CHUNG\n\nPHỤ LỤC\nDANH MỤC\n\n${table}\n\nII. TỔ CHỨC\n1. Giao Trường học.` }),
    )
    expect(plan.appendices.map(appendix => appendix.title)).toEqual(['DANH MỤC'])
    expect(outline(plan)).toEqual(['section I. CHUNG', 'section II. TỔ CHỨC', 'clause 1. Giao Trường học.'])
  })

  it('ends a title in capitals where small letters begin', () => {
    const { plan } = read(
      document({
        end: `${ending}\n\nPHỤ LỤC\nDANH MỤC VIỆC\nNĂM 2027\nDanh mục này gồm một việc\n\n${table}`,
      }),
    )
    expect(plan.appendices[0]?.title).toBe('DANH MỤC VIỆC NĂM 2027')
    expect(outline(plan).at(-1)).toBe('paragraph Danh mục này gồm một việc')
  })

  it('reads a Markdown table under a title', () => {
    const { plan } = read(
      document({
        end: `${ending}\n\n## PHỤ LỤC\nDANH MỤC VIỆC\n| TT | Nhiệm vụ | Đơn vị chủ trì |\n|---|---|---|\n| 1 | Mở lớp | Trường học |`,
      }),
    )
    expect(plan.appendices[0]).toMatchObject({
      kind: 'tasks',
      title: 'DANH MỤC VIỆC',
      items: [{ kind: 'row', cells: { name: 'Mở lớp', lead: 'Trường học' } }],
    })
  })

  it('keeps a note below a table at the table’s end, without a number', () => {
    const note = 'Ghi chú: Lớp mở vào buổi tối.'
    const { plan, warnings } = read(
      document({ end: `${ending}\n\nPHỤ LỤC\nDANH MỤC\n\n${table}\n2\tThuê máy\tUBND xã\n${note}` }),
    )
    const [appendix] = plan.appendices
    expect(appendix?.items.at(-1)).toMatchObject({ title: note })
    expect(appendix === undefined ? [] : numberItems(appendix)).toEqual(['1', '2', undefined])
    expect(warnings.map(said => said.text)).toEqual([note])
    expect(plan.body).toHaveLength(2)
  })
})

describe('notes below a table that counts its headings', () => {
  it('stay in the text, and the warning names the appendix', () => {
    const note = 'Ghi chú: Lớp mở vào buổi tối.'
    const rows = 'TT\tViệc\tThời gian\nI. Lớp học\t\t\n1.1. Tin học\t\t\n1\tMở lớp\tQuý I'
    const { plan, warnings } = read(document({ end: `${ending}\n\nPHỤ LỤC\nDANH MỤC\n\n${rows}\n${note}` }))
    expect(plan.appendices[0]?.items).toHaveLength(3)
    expect(outline(plan).at(-1)).toBe(`paragraph ${note}`)
    expect(warnings.find(said => said.text === note)?.message).toContain('phụ lục “DANH MỤC”')
  })
})

describe('large texts', () => {
  it('puts a sentence of many thousand lines together', () => {
    const { plan } = read(`KẾ HOẠCH\nMở lớp\n\nMở đầu\n${'tiếp tục mở lớp\n'.repeat(40_000)}`)
    expect(plan.body).toHaveLength(1)
    expect(planSchema.safeParse(plan).success).toBe(true)
  })

  it('reads a line of millions of tabs', () => {
    const { items } = read(`Đầu${'\t'.repeat(2_500_000)}cuối\n\nHết`)
    expect(items).toMatchObject([{ text: 'Đầu    cuối' }, { text: 'Hết' }])
  })

  it('keeps the lines of a table short, whatever line stands among them', () => {
    const wide = Array.from({ length: 2000 }, (_, index) => `ô${index}`).join('\t')
    const { items } = read(`${wide}\n${'Một\tHai\n'.repeat(2000)}`)
    expect(items).toMatchObject([{ type: 'line' }, { type: 'table' }])
    const [, rows] = items
    expect(rows?.type === 'table' ? rows.rows.length : 0).toBe(2000)
    expect(rows?.type === 'table' && rows.rows.every(row => row.length === 2)).toBe(true)
  })
})
