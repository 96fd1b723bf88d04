import { describe, expect, test } from 'vitest'
import { textWidth, widestWord, wrapLines } from '../../../shared/documents/text-width.ts'

const twipsPerMm = 1440 / 25.4

describe('textWidth', () => {
  // Widths measured in Word's own metrics for the two lines of the letterhead.
  test.each([
    ['Độc lập - Tự do - Hạnh phúc', 14, 60.46],
    ['Độc lập - Tự do - Hạnh phúc', 13, 56.14],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 95.67],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 88.31],
  ])('%s in bold %d pt is %d mm wide', (text, size, mm) => {
    expect(textWidth(text, { size, bold: true }) / twipsPerMm).toBeCloseTo(mm, 1)
  })

  test('marks add nothing to a letter, a horn does', () => {
    const width = (text: string) => textWidth(text, { size: 14 })
    expect(width('ạảấầẩẫậắằẳẵặ')).toBe(width('aaaaaaaaaaaa'))
    expect(width('ỚỜỞỠỢ')).toBe(width('ƠƠƠƠƠ'))
    expect(width('ừ')).toBe(width('ư'))
    expect(width('ư')).toBeGreaterThan(width('u'))
  })

  test('decomposed and precomposed text are equally wide', () => {
    const text = 'Chuyển đổi số, Nghĩa Đàn'
    expect(textWidth(text.normalize('NFD'), { size: 13, italic: true })).toBe(
      textWidth(text, { size: 13, italic: true }),
    )
  })

  test('the four faces differ, size scales', () => {
    const text = 'Kế hoạch fgh'
    const widths = [{}, { bold: true }, { italic: true }, { bold: true, italic: true }].map(face =>
      textWidth(text, { size: 12, ...face }),
    )
    expect(new Set(widths).size).toBe(4)
    expect(textWidth(text, { size: 24 })).toBeCloseTo(2 * textWidth(text, { size: 12 }), 6)
  })

  test('a digit is half an em, an unknown sign a whole one', () => {
    expect(textWidth('7', { size: 12 })).toBe(120)
    expect(textWidth('字', { size: 12 })).toBe(240)
    expect(textWidth('', { size: 12 })).toBe(0)
  })
})

describe('wrapLines', () => {
  const font = { size: 12 }
  const wide = (text: string) => Math.ceil(textWidth(text, font))

  test('breaks at spaces, which may hang over the edge', () => {
    expect(wrapLines('đơn vị chủ trì', font, wide('đơn vị chủ trì'))).toBe(1)
    expect(wrapLines('đơn vị chủ trì   ', font, wide('đơn vị chủ trì'))).toBe(1)
    expect(wrapLines('đơn vị chủ trì', font, wide('đơn vị chủ'))).toBe(2)
    expect(wrapLines('đơn vị chủ trì', font, wide('đơn'))).toBe(4)
  })

  test('line breaks count, also empty lines', () => {
    expect(wrapLines('', font, 500)).toBe(1)
    expect(wrapLines('một\nhai', font, 5000)).toBe(2)
    expect(wrapLines('một\n\nhai\n', font, 5000)).toBe(4)
  })

  test('breaks after a hyphen inside a word, but not between figures', () => {
    expect(wrapLines('vị Phòng-Ban chủ', font, wide('vị Phòng-'))).toBe(2)
    expect(wrapLines('xã năm 2026-2030', font, wide('xã năm 2026-'))).toBe(2)
    expect(wrapLines('năm 2026-2030 xã', font, wide('2026-2030 xã'))).toBe(2)
  })

  test('a word wider than the column goes on in the next line, from a slash if it has one', () => {
    expect(wrapLines('XXXXXXXXXX', font, wide('XXX'))).toBe(4)
    expect(wrapLines('Phòng/Ban', font, wide('Phòng/B'))).toBe(2)
    expect(wrapLines('xã XXXXX', font, wide('XXX'))).toBe(3)
  })

  test('a wider column never needs more lines', () => {
    const text =
      'Rà soát, kiểm kê thiết bị/đường truyền; báo cáo 02-KH/BCĐTW trước ngày 15/12/2026 – đúng hạn.'
    let before = Number.POSITIVE_INFINITY
    for (let width = 600; width < 12_000; width += 100) {
      const lines = wrapLines(text, font, width)
      expect(lines).toBeLessThanOrEqual(before)
      before = lines
    }
    expect(before).toBe(1)
  })
})

describe('widestWord', () => {
  test('measures the widest stretch between spaces and line breaks', () => {
    const font = { size: 12, bold: true }
    expect(widestWord('Đơn vị\nnghiêng a', font)).toBe(textWidth('nghiêng', font))
    expect(widestWord('', font)).toBe(0)
  })
})
