import { expect, test } from 'vitest'
import type { PlanBody } from '../../../../renderer/editor/plan-to-editor.ts'
import { applyTextChanges, textChanges } from '../../../../renderer/features/unit-names/text-changes.ts'
import type { RichText } from '../../../../shared/plans/rich-text.ts'

const room = { from: ['Phòng VH-XH', 'Phòng VHXH'], to: 'Phòng Văn hóa - Xã hội' }
const body: PlanBody = {
  bases: [{ id: 'c1', text: 'Theo đề nghị của Phòng VH-XH' }],
  lead: [{ text: 'Phòng VH-XH giúp việc:' }],
  blocks: [
    {
      id: 'b1',
      kind: 'dash',
      text: [{ text: 'Giao ' }, { text: 'Phòng VH-XH', bold: true }, { text: ' làm.' }],
    },
    { id: 'b2', kind: 'dash', text: [{ text: 'Phòng Kinh tế làm.' }] },
    {
      id: 'b3',
      kind: 'table',
      widths: [1, 1],
      headerRows: 0,
      rows: [[{ text: [{ text: 'Việc' }] }, { text: [{ text: 'Phòng VHXH' }] }]],
    },
  ],
  closing: [{ text: 'Hết' }],
}

test('paragraphs and tables that name the unit otherwise are listed; bases quote and are not', () => {
  expect(textChanges(body, [room])).toEqual([
    { id: 'lead', before: 'Phòng VH-XH giúp việc:', after: 'Phòng Văn hóa - Xã hội giúp việc:' },
    { id: 'b1', before: 'Giao Phòng VH-XH làm.', after: 'Giao Phòng Văn hóa - Xã hội làm.' },
    { id: 'b3', before: 'Việc | Phòng VHXH', after: 'Việc | Phòng Văn hóa - Xã hội' },
  ])
})

test('only what was taken changes, and its looks stay', () => {
  const changed = applyTextChanges(body, [room], new Set(['b1']))
  expect(changed).toEqual({
    ...body,
    blocks: [
      {
        id: 'b1',
        kind: 'dash',
        text: [{ text: 'Giao ' }, { text: 'Phòng Văn hóa - Xã hội', bold: true }, { text: ' làm.' }],
      },
      ...body.blocks.slice(1),
    ],
  })
  expect(changed.blocks[1]).toBe(body.blocks[1])
})

test('a name that goes on as that of another unit is left alone, also where its looks change', () => {
  const police = { from: ['Công an', 'CA xã'], to: 'Công an xã' }
  const text: RichText = [
    { text: 'Công an', bold: true },
    { text: ' tỉnh, CA xã; ' },
    { text: 'Công an', bold: true },
    { text: ' trực.' },
  ]
  const naming: PlanBody = { ...body, blocks: [{ id: 'b', kind: 'dash', text }] }
  expect(textChanges(naming, [police])).toMatchObject([
    { after: 'Công an tỉnh, Công an xã; Công an xã trực.' },
  ])
})
