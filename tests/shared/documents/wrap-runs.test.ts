import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../../shared/documents/text-width.ts'
import { wrapRuns } from '../../../shared/documents/wrap-runs.ts'
import { plainText, type RichText } from '../../../shared/plans/rich-text.ts'

const font = { size: 12 }
const words = (runs: RichText, width: number) => wrapRuns(runs, font, width).map(line => plainText(line.runs))
const widthOf = (text: string) => textWidth(text, font)

describe('wrapRuns', () => {
  test('breaks at spaces, which hang over the edge', () => {
    expect(words([{ text: 'chuyển đổi số' }], widthOf('chuyển đổi'))).toEqual(['chuyển đổi', 'số'])
  })

  test('breaks at a line end of the text, and keeps an empty line', () => {
    expect(words([{ text: 'một\n\nhai' }], 5_000)).toEqual(['một', '', 'hai'])
    expect(words([], 5_000)).toEqual([''])
  })

  test.each([
    ['Văn hóa-Xã hội', 'Văn hóa-', ['Văn hóa-', 'Xã hội']],
    ['Trong quý II–IV/2026', 'Trong quý II–', ['Trong quý II–', 'IV/2026']],
    ['giai đoạn 2026-2030', 'giai đoạn 2026-', ['giai đoạn', '2026-2030']],
    ['phải đạt 50–80%', 'phải đạt 50–', ['phải đạt', '50–80%']],
  ])('parts %s after a dash unless a digit follows', (text, room, lines) => {
    expect(words([{ text }], widthOf(room) + 1)).toEqual(lines)
  })

  test('parts a word wider than the column between letters', () => {
    const lines = words([{ text: 'xem https://binhdanhoc.vn/abc' }], 700)
    expect(lines[0]).toBe('xem')
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('')).toBe('xemhttps://binhdanhoc.vn/abc')
  })

  test('keeps the marks of runs over lines and inside words', () => {
    const runs: RichText = [{ text: 'một h', bold: true }, { text: 'ai ba' }]
    expect(wrapRuns(runs, font, widthOf('một hai') + 40).map(line => line.runs)).toEqual([
      [{ text: 'một h', bold: true }, { text: 'ai' }],
      [{ text: 'ba' }],
    ])
  })

  test('bold words take the room of bold letters', () => {
    const [line] = wrapRuns([{ text: 'Nhiệm vụ', bold: true }], font, 9_000)
    expect(line?.width).toBeCloseTo(textWidth('Nhiệm vụ', { size: 12, bold: true }), 6)
  })

  test('loses no letter, and no line is wider than its column', () => {
    const word = fc.stringMatching(/^[a-zđăâêôơư0-9/–-]{1,30}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 400, max: 6_000 }),
        (all, width) => {
          const runs = all.map((text, index) => ({
            text: `${text}${index % 3 === 0 ? ' ' : '\n'}`,
            ...(index % 2 === 0 ? { bold: true as const } : {}),
          }))
          const lines = wrapRuns(runs, font, width)
          expect(lines.map(line => plainText(line.runs).replaceAll(' ', '')).join('')).toBe(all.join(''))
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
