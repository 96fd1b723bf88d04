import { describe, expect, test } from 'vitest'
import {
  anchorAt,
  pageAt,
  pageGap,
  reachOf,
  stackPages,
  topOf,
} from '../../../../renderer/features/plan-preview/page-stack.ts'
import type { LaidOutPage, LaidOutParagraph } from '../../../../shared/documents/pages.ts'

const line = (y: number) => ({ runs: [{ text: 'chữ' }], x: 100, y, height: 20, width: 30, natural: 30 })
const paragraph = (source: string | null, y: number): LaidOutParagraph => ({
  type: 'paragraph',
  source,
  size: 14,
  level: null,
  lines: [line(y)],
})

function page(blocks: LaidOutPage['blocks'], turned = false): LaidOutPage {
  const [width, height] = turned ? [1_000, 800] : [800, 1_000]
  return { section: 0, width, height, pageNumber: null, blocks }
}

const pages = [
  page([paragraph(null, 50), paragraph('a', 100), paragraph('b', 600)]),
  page([paragraph('b', 100), paragraph('c', 200)]),
  page(
    [
      {
        type: 'table',
        bordered: true,
        cells: [{ row: 1, x: 0, y: 300, width: 500, height: 40, content: [paragraph('row', 305)] }],
      },
    ],
    true,
  ),
]
const half = stackPages(pages, () => 0.5)

describe('a stack of pages', () => {
  test('has the pages one under the other at their scale', () => {
    expect(half.pages.map(one => [one.top, one.width, one.height])).toEqual([
      [pageGap, 400, 500],
      [pageGap * 2 + 500, 400, 500],
      [pageGap * 3 + 1_000, 500, 400],
    ])
    expect(half.height).toBe(pageGap * 4 + 1_400)
  })

  test('knows where each block starts, rows of tables too', () => {
    expect(half.places).toEqual([
      { source: 'a', page: 0, top: pageGap + 50 },
      { source: 'b', page: 0, top: pageGap + 300 },
      { source: 'c', page: 1, top: pageGap * 2 + 600 },
      { source: 'row', page: 2, top: pageGap * 3 + 1_000 + 152.5 },
    ])
  })

  test('knows the page at a height', () => {
    expect([0, 400, 520, 1_100, 99_999].map(y => pageAt(half, y))).toEqual([0, 0, 1, 2, 2])
    expect(
      pageAt(
        stackPages([], () => 1),
        10,
      ),
    ).toBe(0)
  })

  test('brings the reader back to the same words when the pages change', () => {
    const anchor = anchorAt(half, pageGap + 310)
    expect(anchor).toEqual({ source: 'b', below: 10 })
    const later = stackPages([page([paragraph('new', 100)]), ...pages], () => 0.5)
    expect(anchor && topOf(later, anchor)).toBe(pageGap * 2 + 500 + 310)
  })

  test('knows how far a block reaches: over a page break to the next block, the last one to the end', () => {
    expect(reachOf(half, 'b')).toEqual({ top: pageGap + 300, bottom: pageGap * 2 + 600 })
    expect(reachOf(half, 'row')).toEqual({ top: pageGap * 3 + 1_152.5, bottom: half.height })
    expect(reachOf(half, 'gone')).toBeUndefined()
  })

  test('has nothing to hold on to above the first block, nor when the block is gone', () => {
    expect(anchorAt(half, 10)).toBeUndefined()
    expect(topOf(half, { source: 'gone', below: 3 })).toBeUndefined()
  })
})
