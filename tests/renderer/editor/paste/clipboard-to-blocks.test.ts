import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blocksFromClipboard } from '../../../../renderer/editor/paste/clipboard-to-blocks.ts'
import { type Block, block as blockSchema } from '../../../../shared/plans/block.ts'
import type { RichText } from '../../../../shared/plans/rich-text.ts'

const fixtures = join(import.meta.dirname, '../../../fixtures/clipboard')

function paste(source: { html?: string; text?: string }) {
  let count = 0
  return blocksFromClipboard({ html: '', text: '', ...source, newId: () => `n${++count}` })
}

const pasteFile = (name: string) => paste({ html: readFileSync(join(fixtures, name), 'utf8') })

/** `*bold*`, `_italic_`; a non-breaking space shows as `~`. */
function marked(text: RichText): string {
  return text
    .map(run => {
      const bold = run.bold ? '*' : ''
      const italic = run.italic ? '_' : ''
      return `${bold}${italic}${run.text.replaceAll('\u00a0', '~')}${italic}${bold}`
    })
    .join('')
}

/** One line a block: kind, own number, `!` for a heading, words; a table row by row. */
function lines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(block => {
    if (block.kind !== 'table') {
      const number = block.number === undefined ? '' : ` #${block.number}`
      return [`${block.kind}${number}${block.title ? '!' : ''}: ${marked(block.text)}`]
    }
    const rows = block.rows.map(row =>
      row
        .map(
          cell =>
            `${marked(cell.text)}${'>'.repeat((cell.colSpan ?? 1) - 1)}${'v'.repeat((cell.rowSpan ?? 1) - 1)}`,
        )
        .join(' | '),
    )
    return [`table ${block.widths.join(',')} head ${block.headerRows}`, ...rows]
  })
}

describe('Word', () => {
  test('numbered headings, lists by their numbers and bullets, looks of the words alone', () => {
    const { blocks, notes } = pasteFile('word-lists.html')
    expect(notes).toEqual([])
    expect(lines(blocks)).toEqual([
      'section: MỤC TIÊU',
      'clause!: Mục tiêu chung',
      'paragraph: Đến hết năm, xã *phủ sóng* mạng tại _100~%_ thôn, theo Điều~5 của quy chế.',
      'clause!: Mục tiêu cụ thể',
      'subclause!: Chính quyền số',
      'point: nối mạng bốn cấp;',
      'point: ký số văn bản đi;',
      'dash: Văn phòng làm đầu mối:',
      'plus: nhận và chia việc;',
      'plus: trả kết quả.',
      'dash: Trạm y tế phối hợp.',
      'plus: Gõ bằng tay; còn lại.',
    ])
  })

  test('levels alone, every heading level, a part with its title on the next line', () => {
    expect(lines(pasteFile('word-levels.html').blocks)).toEqual([
      'part: TÌNH HÌNH NĂM QUA',
      'part #A.: KẾT QUẢ',
      'section: Đánh giá chung',
      'clause!: Ưu điểm',
      'subclause!: Về hạ tầng',
      'point: đã lắp đủ máy;',
      'dash: Mạng ổn định.',
      'plus: Ít khi mất sóng.',
      'section: Đầu mục lớn',
      'clause!: Đầu mục vừa',
      'subclause!: Đầu mục nhỏ',
      'point!: Đầu mục bé',
      'point!: Đầu mục rất bé',
      'point!: Đầu mục bé nhất',
      'paragraph: Đoạn văn thường.',
    ])
  })

  test('a table with merged cells and lists in cells', () => {
    expect(lines(pasteFile('word-table.html').blocks)).toEqual([
      'paragraph: Phân công như sau:',
      'table 40,300,120,80 head 2',
      'TTv | Việcv | Đơn vị>',
      'Chủ trì | Phối hợp',
      '_Hạ tầng_>>>',
      '1 | Nâng cấp mạng:\n- tại trụ sở | Văn phòng | ',
      'paragraph: Hết bảng.',
    ])
  })

  test('TCVN3 by font, capitals in an H font, Unicode beside it', () => {
    const { blocks, notes } = pasteFile('word-tcvn3.html')
    expect(lines(blocks)).toEqual([
      'section: NHIỆM VỤ TRỌNG TÂM',
      'point: Xây dựng *kế ho*ạch chuyển đổi số của xã trước ngày 15;',
      'dash: Đơn vị chủ trì: _Văn phòng_ ủy ban; bản quyền © 2026 thuộc về đơn vị.',
      'paragraph: Công tác báo cáo do Tổ công tác lo.',
    ])
    const [note, ...others] = notes
    expect(others).toEqual([])
    if (note?.kind !== 'converted') throw new Error('no note of the conversion')
    expect(note.message).toBe('Đã chuyển từ bảng mã TCVN3 (.VnTime) sang Unicode')
    expect(note.encodings).toEqual(['tcvn3'])
    expect(note.original.map(({ id }) => id)).toEqual(blocks.map(({ id }) => id))
    expect(lines(note.original)[3]).toBe('paragraph: Công tác báo cáo do Tổ công tác lo.')
    expect(lines(note.original).join('\n')).toContain('kÕ ho*¹ch')
  })

  test('VNI by font, a letter cut in two by a change of look', () => {
    const { blocks, notes } = pasteFile('word-vni.html')
    expect(lines(blocks)).toEqual([
      'section: NHIỆM VỤ TRỌNG TÂM',
      'clause: Xây dựng k*ế* hoạch chuyển đổi số của xã trước ngày 15.',
      'dash: Đơn vị chủ trì: Văn phòng Ủy ban; nghỉ Tết, ý kiến quý, kỹ lưỡng.',
    ])
    expect(notes.map(note => note.message)).toEqual(['Đã chuyển từ bảng mã VNI sang Unicode'])
  })
})

describe('LibreOffice', () => {
  test('a text document', () => {
    expect(lines(pasteFile('libreoffice-writer.html').blocks)).toEqual([
      'section: MỤC TIÊU CHUNG',
      'clause!: Phát triển hạ tầng số',
      'paragraph: Xã *Bình Minh* triển khai _đồng bộ_ các nhiệm vụ.',
      'section: NHIỆM VỤ',
      'clause!: Hạ tầng số',
      'subclause!: Mạng nội bộ',
      'point: nâng cấp đường truyền;',
      'clause!: Dữ liệu số',
      'dash: Rà soát dữ liệu đất đai;',
      'plus: hoàn thành trong quý II;',
      'dash: Số hóa hồ sơ.',
      'table 64,64,64,64 head 2',
      'TTv | Nhiệm vụv | Thời gian>',
      'Bắt đầu | Kết thúc',
      '1 | Lắp đặt camera | Quý I | Quý II',
      '2 | Tập huấn kỹ năng số | Quý III | Quý IV',
      'clause!: Khoản gõ số bằng tay',
      'point: Điểm gõ bằng tay;',
      'dash: Gạch đầu dòng gõ bằng tay.',
    ])
  })

  test('a spreadsheet', () => {
    expect(lines(pasteFile('libreoffice-calc.html').blocks)).toEqual([
      'table 85,85,85,85 head 2',
      'TTv | Chỉ tiêuv | Mức đạt>',
      '2025 | 2026',
      '1 | Hồ sơ trực tuyến\ntoàn trình | 70 % | 85 %',
    ])
  })
})

describe('Excel', () => {
  test('a range with merged cells, styles by class, a hidden row', () => {
    expect(lines(pasteFile('excel-range.html').blocks)).toEqual([
      'table 64,192,96,96 head 1',
      'STT | Chỉ tiêu | Mức đạt>',
      '1 | _Hồ sơ_\n_trực tuyến_ | 70% | Quý IVv',
      '2 | Chữ ký số | ',
    ])
  })

  test('one cell is text', () => {
    const { blocks, inline } = paste({ html: '<table><tr><td class=xl65>Quý <b>IV</b></td></tr></table>' })
    expect(lines(blocks)).toEqual(['paragraph: Quý *IV*'])
    expect(inline && marked(inline)).toBe('Quý *IV*')
  })

  test('tab-separated text, quoted cells', () => {
    const text = 'TT\tViệc\tHạn\r\n1\t"Nâng cấp\nmạng ""lõi"""\tQuý I\r\n2\tTập huấn\t\r\n'
    expect(lines(paste({ text }).blocks).slice(1)).toEqual([
      'TT | Việc | Hạn',
      '1 | Nâng cấp\nmạng "lõi" | Quý I',
      '2 | Tập huấn | ',
    ])
  })

  test('rows of figures are no headings', () => {
    const [table] = paste({ text: 'Thôn 1\t120\t80%\nThôn 2\t95\t75%' }).blocks
    expect(table?.kind === 'table' && table.headerRows).toBe(0)
  })

  test('spans that leave the table are cut, missing cells are added', () => {
    const html = '<table><tr><td rowspan=9 colspan=2>A<td>B<tr><td>C<td rowspan=0>D</table>'
    const [table] = paste({ html }).blocks
    expect(lines(table === undefined ? [] : [table]).slice(1)).toEqual(['A>v | B | ', 'C | D'])
  })
})

describe('pages and chats', () => {
  test('a page with lists, breaks and pictures', () => {
    const { blocks, notes } = pasteFile('web-page.html')
    expect(lines(blocks)).toEqual([
      'clause!: Tin hoạt động',
      'paragraph: Sáng nay, xã mở *lớp tập huấn* cho _tổ công nghệ_.',
      'paragraph: Có 40 người dự.',
      'paragraph: Nội dung gồm:',
      'dash: Cài ứng dụng',
      'plus: trên điện thoại',
      'plus: trên máy tính',
      'dash: Nộp hồ sơ',
      'clause!: Mở tài khoản',
      'clause!: Khai thông tin',
      'point!: họ tên',
      'point!: địa chỉ',
      'section: Giai đoạn hai',
      'paragraph: Trích dẫn & ghi chú ề ề',
      'paragraph: Dòng một',
      'paragraph: Dòng hai',
      'paragraph: Dòng ba',
      'paragraph: Mã 1',
      'paragraph: Mã 2',
    ])
    expect(notes).toEqual([{ kind: 'leftOut', message: 'Đã bỏ 2 hình ảnh: kế hoạch chỉ nhận chữ và bảng' }])
  })

  test('Google Docs', () => {
    expect(lines(pasteFile('google-docs.html').blocks)).toEqual([
      'section: Kế hoạch tuần',
      'paragraph: Việc *gấp*_ trong tuần_',
      'dash: Họp giao ban',
      'plus: chuẩn bị tài liệu',
    ])
  })

  test('lines of a chat', () => {
    const text =
      'I. VIỆC TUẦN NÀY\r\n1. Họp thôn\r\n1.1. Mời dân\na) in giấy mời;\n- phát tận nhà;\n+ ghi sổ.\n\n•\u00a0Nhắc lại\nPhần II. Việc tháng\nHết.'
    expect(lines(paste({ text }).blocks)).toEqual([
      'section: VIỆC TUẦN NÀY',
      'clause!: Họp thôn',
      'subclause!: Mời dân',
      'point: in giấy mời;',
      'dash: phát tận nhà;',
      'plus: ghi sổ.',
      'dash: Nhắc lại',
      'part: Việc tháng',
      'paragraph: Hết.',
    ])
  })

  test('numbers before a tab are a list, not a table', () => {
    expect(lines(paste({ text: '1.\tHọp thôn.\n2.\tGhi sổ.' }).blocks)).toEqual([
      'clause: Họp thôn.',
      'clause: Ghi sổ.',
    ])
  })

  test('numbers of other shapes stay as they are', () => {
    const text = 'A. NHÓM VIỆC\n1.1.1. Việc nhỏ.\n2) Việc khác.\nb. Ý thứ hai.'
    expect(lines(paste({ text }).blocks)).toEqual([
      'part #A.: NHÓM VIỆC',
      'subclause #1.1.1.: Việc nhỏ.',
      'clause: Việc khác.',
      'point: Ý thứ hai.',
    ])
  })

  test('when HTML has lost the line breaks, the text is read', () => {
    const html = '<span>Việc một. Việc hai.</span>'
    expect(lines(paste({ html, text: 'Việc một.\nViệc hai.' }).blocks)).toEqual([
      'paragraph: Việc một.',
      'paragraph: Việc hai.',
    ])
  })

  test('text in an old encoding without fonts', () => {
    const text = '- X©y dùng kÕ ho¹ch;\n· C«ng khai thñ tôc.\nUBND x· H¶i §«ng'
    const { blocks, notes } = paste({ text })
    expect(lines(blocks)).toEqual([
      'dash: Xây dựng kế hoạch;',
      'dash: Công khai thủ tục.',
      'paragraph: UBND xã Hải Đông',
    ])
    expect(notes.map(note => note.kind)).toEqual(['converted'])
  })
})

describe('the text itself', () => {
  test('comes out composed, without soft hyphens, even across a change of look', () => {
    const html = '<p>Ke\u0302\u0301 hoa<b>\u0323ch</b> chuyê\u0309n đô\u0309i\u00ad\u200b số</p>'
    expect(paste({ html }).inline).toEqual([
      { text: 'Kế hoạ' },
      { text: 'ch', bold: true },
      { text: ' chuyển đổi số' },
    ])
  })

  test('a single line keeps a typed number for pasting into a sentence', () => {
    expect(paste({ text: 'a) khoản 1 Điều 5\n' }).inline).toEqual([{ text: 'a) khoản 1 Điều 5' }])
    expect(paste({ text: 'một\nhai' }).inline).toBeUndefined()
  })

  test('nothing gives nothing', () => {
    expect(paste({})).toEqual({ blocks: [], notes: [], inline: undefined })
    expect(paste({ html: '<p>&nbsp;</p><table></table>', text: ' \n' }).blocks).toEqual([])
  })

  test.each([
    '<p>a<b>b<i>c</b>d</p>e</div></td>',
    '<<p <b>x &amp &bad; &#0; &#x110000; </',
    '<table><td>x<table><tr><td>y</table>z',
    '<style>p{',
    '<!-- open',
    `${'<div>'.repeat(5000)}sâu`,
  ])('broken HTML still gives valid blocks: %.40s', html => {
    for (const block of paste({ html }).blocks) expect(() => blockSchema.parse(block)).not.toThrow()
  })

  test('every fixture gives blocks as a plan stores them', () => {
    const names = [
      'word-lists',
      'word-levels',
      'word-table',
      'word-tcvn3',
      'word-vni',
      'excel-range',
      'web-page',
    ]
    for (const name of names) {
      for (const block of pasteFile(`${name}.html`).blocks) expect(blockSchema.parse(block)).toEqual(block)
    }
  })
})
