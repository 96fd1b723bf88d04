import { describe, expect, it } from 'vitest'
import { readSource } from '../../../electron/intake/read-source.ts'
import { Failure } from '../../../shared/errors.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readSource('ke-hoach.txt', utf8(text))

function failureOf(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error instanceof Failure ? error.error : error
  }
  return 'no failure'
}

describe('readSource', () => {
  it('refuses kinds of file that it cannot read yet, and names the file', () => {
    const expected = { code: 'invalid', what: 'unsupportedFile' }
    expect(failureOf(() => readSource('a.docx', utf8('x')))).toEqual({ ...expected, detail: 'a.docx' })
    expect(failureOf(() => readSource('khong-duoi', utf8('x')))).toEqual({
      ...expected,
      detail: 'khong-duoi',
    })
  })

  it('refuses bytes that are no text and text that says nothing', () => {
    const notText = { code: 'invalid', what: 'notText', detail: 'a.txt' }
    expect(failureOf(() => readSource('a.txt', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0)))).toEqual(notText)
    expect(failureOf(() => readSource('a.txt', Uint8Array.of(0x4b, 0xca, 0x20)))).toEqual(notText)
    const empty = { code: 'invalid', what: 'emptyFile', detail: 'a.txt' }
    expect(failureOf(() => readSource('a.txt', new Uint8Array()))).toEqual(empty)
    expect(failureOf(() => readSource('a.txt', utf8('\ufeff \r\n\t\u00a0\n')))).toEqual(empty)
  })

  it.each([
    ['UTF-8 with a mark', utf8('\ufeffKế hoạch')],
    ['UTF-8, decomposed', utf8('Kế hoạch'.normalize('NFD'))],
    ['UTF-16, little end first', new Uint8Array(Buffer.from('\ufeffKế hoạch', 'utf16le'))],
    ['UTF-16, big end first', new Uint8Array(Buffer.from('\ufeffKế hoạch', 'utf16le').swap16())],
  ])('reads %s as the same words', (_, bytes) => {
    expect(readSource('A.TXT', bytes)).toEqual([
      { type: 'line', text: 'Kế hoạch', at: 1, marks: [], hints: {} },
    ])
  })

  it('says where a line stood, what stood before it and how far in it was set', () => {
    const items = read('Một\r\nHai\r\n\r\n  Ba\r\n')
    expect(items).toMatchObject([
      { text: 'Một', at: 1, hints: {} },
      { text: 'Hai', at: 2, hints: {} },
      { text: 'Ba', at: 4, hints: { afterGap: true, indent: 2 } },
    ])
  })

  it('takes emphasis out of the words and keeps its place, over lines as well', () => {
    expect(read('Báo cáo **trước ngày 20.**\n\n**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**\n(*qua Zalo*)')).toMatchObject([
      { text: 'Báo cáo trước ngày 20.', marks: [{ from: 8, to: 22, bold: true }] },
      { text: 'KT. CHỦ TỊCH', marks: [{ from: 0, to: 12, bold: true }] },
      { text: 'PHÓ CHỦ TỊCH', marks: [{ from: 0, to: 12, bold: true }] },
      { text: '(qua Zalo)', marks: [{ from: 1, to: 9, italic: true }] },
    ])
  })

  it.each(['5*3*2 m', '(*) chú thích (*)', '* Ghi chú', 'dở **dang', 'giá 5$ và 6$'])(
    'leaves %j alone',
    text => {
      expect(read(text)).toMatchObject([{ text, marks: [] }])
    },
  )

  it('does not let emphasis run over an empty line', () => {
    expect(read('*Một\n\nHai*')).toMatchObject([{ text: '*Một' }, { text: 'Hai*' }])
  })

  it('reads the comparisons that a conversion left as formulas', () => {
    expect(read('Đạt $\\geq 50\\%$; dưới $\\leq 1\\%/năm$; $\\alpha$')).toMatchObject([
      { text: 'Đạt ≥ 50%; dưới ≤ 1%/năm; $\\alpha$' },
    ])
  })

  it('reads a table with group rows and empty cells, over a page’s end', () => {
    const items = read('Đầu\nSTT\tViệc\tGhi chú\nI. NHÓM\t\t\n1\tMột\t\n\n12\n\n2\tHai\tx\nCuối')
    expect(items).toMatchObject([
      { type: 'line', text: 'Đầu' },
      {
        type: 'table',
        at: 2,
        rows: [
          ['STT', 'Việc', 'Ghi chú'],
          ['I. NHÓM', '', ''],
          ['1', 'Một', ''],
          ['2', 'Hai', 'x'],
        ],
        rowsAt: [2, 3, 4, 8],
      },
      { type: 'line', text: '12', hints: { pageNumber: true } },
      { type: 'line', text: 'Cuối' },
    ])
  })

  it('begins another table after a gap when the number of cells changes', () => {
    expect(read('a\tb\nc\td\n\ne\tf\tg\nh\ti\tk')).toMatchObject([
      {
        type: 'table',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
      {
        type: 'table',
        rows: [
          ['e', 'f', 'g'],
          ['h', 'i', 'k'],
        ],
      },
    ])
  })

  it('makes all rows of a table as long as the longest', () => {
    expect(read('a\tb\tc\nd\te')).toMatchObject([
      {
        rows: [
          ['a', 'b', 'c'],
          ['d', 'e', ''],
        ],
      },
    ])
  })

  it('takes a tab in front of a paragraph or behind its number for no table', () => {
    expect(read('\tMở đầu\n1.\tMục đích\n-\tMột việc')).toMatchObject([
      { type: 'line', text: 'Mở đầu' },
      { type: 'line', text: '1. Mục đích' },
      { type: 'line', text: '- Một việc' },
    ])
  })

  it('takes marks and words behind tabs, and a lone sentence with a tab, for lines', () => {
    expect(read('Lịch học\tbuổi tối\n2.\tLớp\n\t-\tMáy\n\ta)\tBàn\nMục I.\tGhế')).toMatchObject([
      { type: 'line', text: 'Lịch học buổi tối' },
      { type: 'line', text: '2. Lớp' },
      { type: 'line', text: '- Máy' },
      { type: 'line', text: 'a) Bàn' },
      { type: 'line', text: 'Mục I. Ghế' },
    ])
  })

  it('keeps marks that number the rows of a table', () => {
    expect(read('TT\tLớp\n1.\tMột\n2.\tHai')).toMatchObject([
      {
        rows: [
          ['TT', 'Lớp'],
          ['1.', 'Một'],
          ['2.', 'Hai'],
        ],
      },
    ])
    expect(read('Mã\tLớp\tThôn\na)\tMột\t')).toMatchObject([
      {
        rows: [
          ['Mã', 'Lớp', 'Thôn'],
          ['a)', 'Một', ''],
        ],
      },
    ])
  })

  it('takes a line of more than sixty cells for no row', () => {
    expect(read(`a\tb\n${'x\t'.repeat(60)}y\nc\td\ne\tf`)).toMatchObject([
      { type: 'line', text: 'a b' },
      { type: 'line' },
      {
        type: 'table',
        rows: [
          ['c', 'd'],
          ['e', 'f'],
        ],
      },
    ])
  })

  it('reads a Markdown table and frees headings of their marks', () => {
    expect(
      read('# **Đầu**\n#không\n\n| Một | Hai |\n| --- | :-: |\n| a<br>b | c \\| d |\n\n| lẻ | loi |'),
    ).toMatchObject([
      { type: 'line', text: 'Đầu', marks: [{ from: 0, to: 3, bold: true }] },
      { type: 'line', text: '#không' },
      {
        type: 'table',
        at: 4,
        rows: [
          ['Một', 'Hai'],
          ['a\nb', 'c | d'],
        ],
        rowsAt: [4, 6],
      },
      { type: 'line', text: '| lẻ | loi |' },
    ])
  })

  it('takes a number for the page’s only when it stands alone', () => {
    const items = read('Một\n\n- 3 -\n\nHai\n2026\n4\nBa')
    expect(items.map(item => item.type === 'line' && item.hints.pageNumber === true)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
