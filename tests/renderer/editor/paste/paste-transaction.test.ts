import { Fragment, Slice } from '@tiptap/pm/model'
import { AllSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { blocksOf, editorToPlan } from '../../../../renderer/editor/editor-to-plan.ts'
import { blocksFromClipboard } from '../../../../renderer/editor/paste/clipboard-to-blocks.ts'
import { pasteOwnTransaction } from '../../../../renderer/editor/paste/paste-own.ts'
import { pasteTransaction } from '../../../../renderer/editor/paste/paste-transaction.ts'
import { createPlanSession } from '../../../../renderer/editor/plan-session.ts'
import { type Block, block as blockSchema } from '../../../../shared/plans/block.ts'
import { plainText } from '../../../../shared/plans/rich-text.ts'

const paragraph = (
  id: string,
  words: string,
  kind: 'paragraph' | 'dash' | 'clause' = 'paragraph',
): Block => ({
  id,
  kind,
  text: words === '' ? [] : [{ text: words }],
})

function open(blocks: readonly Block[]) {
  let count = 0
  const newId = () => `n${++count}`
  const bases = [{ id: 'c1', text: 'Căn cứ một;' }]
  const session = createPlanSession({ bases, lead: [{ text: 'Lời dẫn' }], blocks, closing: [] }, newId)
  const placeBehind = (words: string) => {
    let at = -1
    session.state().doc.descendants((node, pos) => {
      if (node.isTextblock && at < 0) {
        const found = node.textContent.indexOf(words)
        if (found >= 0 && (words !== '' || node.content.size === 0)) at = pos + 1 + found + words.length
      }
      return at < 0
    })
    return at
  }
  /** Puts the caret behind some words; for none, into the first empty block. */
  const caretBehind = (words: string) => {
    const { doc, tr } = session.state()
    session.dispatch(tr.setSelection(TextSelection.create(doc, placeBehind(words))))
  }
  const paste = (source: { html?: string; text?: string; plain?: boolean }) => {
    const pasted = blocksFromClipboard({ html: '', text: '', ...source, newId })
    const placed = pasteTransaction(session.state(), pasted)
    if (placed !== null) session.dispatch(placed.change)
    return placed
  }
  const lines = () =>
    blocksOf(session.state().doc).map(block =>
      block.kind === 'table'
        ? block.rows.map(row => row.map(cell => plainText(cell.text)).join('|')).join('/')
        : `${block.kind}: ${plainText(block.text)}`,
    )
  return { session, placeBehind, caretBehind, paste, lines }
}

describe('pasteTransaction', () => {
  test('one line goes into the sentence, its number too', () => {
    const { caretBehind, paste, lines } = open([paragraph('a', 'Theo  của quy chế')])
    caretBehind('Theo ')
    paste({ text: 'a) khoản 1\n' })
    expect(lines()).toEqual(['paragraph: Theo a) khoản 1 của quy chế'])
  })

  test('one numbered line becomes its kind where a block waits for it', () => {
    const { caretBehind, paste, lines } = open([paragraph('a', 'Trước'), paragraph('b', '')])
    caretBehind('')
    paste({ text: '1. Hạ tầng' })
    expect(lines()).toEqual(['paragraph: Trước', 'clause: Hạ tầng'])
  })

  test('words into an empty item keep its kind', () => {
    const { caretBehind, paste, lines } = open([paragraph('a', '', 'dash')])
    caretBehind('')
    paste({ text: 'Việc một.\nViệc hai.' })
    expect(lines()).toEqual(['dash: Việc một.', 'paragraph: Việc hai.'])
  })

  test('blocks split a sentence, stand beside it at its ends, and keep ids apart', () => {
    const blocks = '1. Một.\n- hai.'
    const inside = open([{ id: 'a', kind: 'clause', text: [{ text: 'Đầu đuôi' }], number: '7.' }])
    inside.caretBehind('Đầu')
    inside.paste({ text: blocks })
    expect(inside.lines()).toEqual(['clause: Đầu', 'clause: Một.', 'dash: hai.', 'clause:  đuôi'])
    const made = blocksOf(inside.session.state().doc)
    expect(made.map(block => ('number' in block ? block.number : undefined))).toEqual([
      '7.',
      undefined,
      undefined,
      undefined,
    ])
    expect(new Set(made.map(block => block.id)).size).toBe(4)
    expect(made[0]?.id).toBe('a')
    const behind = open([paragraph('a', 'Đầu'), paragraph('b', 'Cuối')])
    behind.caretBehind('Đầu')
    behind.paste({ text: blocks })
    expect(behind.lines()).toEqual(['paragraph: Đầu', 'clause: Một.', 'dash: hai.', 'paragraph: Cuối'])
    behind.session.undo()
    expect(behind.lines()).toEqual(['paragraph: Đầu', 'paragraph: Cuối'])
  })

  test('blocks over a selection of several blocks take its place', () => {
    const { session, placeBehind, paste, lines } = open([paragraph('a', 'Một hai'), paragraph('b', 'ba bốn')])
    const { doc } = session.state()
    const over = TextSelection.create(doc, placeBehind('Một'), placeBehind('ba'))
    session.dispatch(session.state().tr.setSelection(over))
    paste({ text: '1. Mới.\n2. Mới nữa.' })
    expect(lines()).toEqual(['paragraph: Một', 'clause: Mới.', 'clause: Mới nữa.', 'paragraph:  bốn'])
  })

  test('a table from a spreadsheet fills cells from the caret on and widens the table', () => {
    const table: Block = {
      id: 't',
      kind: 'table',
      widths: [2, 4],
      headerRows: 0,
      rows: [[{ text: [{ text: 'a' }] }, { text: [{ text: 'b' }] }]],
    }
    const { session, caretBehind, paste, lines } = open([table])
    caretBehind('b')
    paste({ text: '1\t2\n3\t4' })
    expect(lines()).toEqual(['a|1|2/|3|4'])
    const [pasted] = blocksOf(session.state().doc)
    expect(pasted).toMatchObject({ widths: [2, 4, 3] })
    expect(blockSchema.parse(pasted)).toEqual(pasted)
  })

  test('lines in a cell stay in it, with their marks typed out', () => {
    const table: Block = {
      id: 't',
      kind: 'table',
      widths: [1],
      headerRows: 0,
      rows: [[{ text: [{ text: 'Việc: ' }] }]],
    }
    const { caretBehind, paste, lines } = open([table])
    caretBehind('Việc: ')
    paste({ text: '- một\n- hai' })
    expect(lines()).toEqual(['Việc: - một\n- hai'])
  })

  test('several lines among the legal bases become bases', () => {
    const { session, caretBehind, paste } = open([])
    caretBehind('Căn cứ một;')
    paste({ text: 'Căn cứ hai;\nCăn cứ ba;' })
    const { bases, blocks } = editorToPlan(session.state().doc)
    expect(bases.map(basis => basis.text)).toEqual(['Căn cứ một;', 'Căn cứ hai;', 'Căn cứ ba;'])
    expect(new Set(bases.map(basis => basis.id)).size).toBe(3)
    expect(blocks).toEqual([])
  })

  test('blocks at the enacting sentence go to the top of the body, a table among bases too', () => {
    const { caretBehind, paste, lines } = open([paragraph('a', 'Thân')])
    caretBehind('Lời')
    paste({ text: 'I. MỤC TIÊU\n1. Chung' })
    expect(lines()).toEqual(['section: MỤC TIÊU', 'clause: Chung', 'paragraph: Thân'])
    caretBehind('Căn cứ')
    paste({ text: 'x\ty\nz\tw' })
    expect(lines()[0]).toBe('x|y/z|w')
  })

  test('plain pasting reads no structure', () => {
    const { caretBehind, paste, lines } = open([paragraph('a', '')])
    caretBehind('')
    paste({ text: '1. Một\tx\n- hai\ty', html: '<b>khác</b>', plain: true })
    expect(lines()).toEqual(['paragraph: 1. Một x', 'paragraph: - hai y'])
  })

  test('the original of a conversion fits the same range', () => {
    for (const text of ['KÕ ho¹ch chuyÓn ®æi sè', '1. KÕ ho¹ch chuyÓn ®æi.\n- C¸c viÖc cña x·.']) {
      const { session, caretBehind, lines } = open([paragraph('a', 'Trước'), paragraph('b', 'Sau')])
      caretBehind('Trước')
      const pasted = blocksFromClipboard({ html: '', text, newId: () => crypto.randomUUID() })
      const placed = pasteTransaction(session.state(), pasted)
      const [note] = pasted.notes
      if (placed?.range === undefined || note?.kind !== 'converted') throw new Error('nothing to take back')
      session.dispatch(placed.change)
      expect(lines().join('\n')).toContain('chuyển đổi')
      const original = placed.sliceOf(note.original, note.originalInline)
      session.dispatch(session.state().tr.replace(placed.range.from, placed.range.to, original))
      expect(lines().join('\n')).toContain('ho¹ch chuyÓn ®æi')
      expect(lines().at(-1)).toBe('paragraph: Sau')
    }
  })
})

describe('pasteOwnTransaction', () => {
  const body = [paragraph('a', 'Một', 'clause'), paragraph('b', 'hai', 'dash')]

  test('a whole copied text comes back whole after all was deleted', () => {
    const { session } = open(body)
    const before = editorToPlan(session.state().doc)
    const all = new AllSelection(session.state().doc)
    const copied = all.content()
    session.dispatch(session.state().tr.setSelection(all).deleteSelection())
    const change = pasteOwnTransaction(session.state(), copied)
    if (change === null) throw new Error('not taken')
    session.dispatch(change)
    const after = editorToPlan(session.state().doc)
    expect(after.blocks).toEqual(before.blocks)
    expect({ lead: after.lead, closing: after.closing }).toEqual({
      lead: before.lead,
      closing: before.closing,
    })
    expect(after.bases).toEqual(before.bases)
  })

  test('sentences whose places are taken become paragraphs; ids stay apart', () => {
    const { session, caretBehind, lines } = open(body)
    const copied = new AllSelection(session.state().doc).content()
    caretBehind('hai')
    const change = pasteOwnTransaction(session.state(), copied)
    if (change === null) throw new Error('not taken')
    session.dispatch(change)
    expect(lines()).toEqual(['clause: Một', 'dash: hai', 'paragraph: Lời dẫn', 'clause: Một', 'dash: hai'])
    const { bases, blocks } = editorToPlan(session.state().doc)
    expect(bases.map(basis => basis.text)).toEqual(['Căn cứ một;', 'Căn cứ một;'])
    expect(new Set([...bases, ...blocks].map(one => one.id)).size).toBe(7)
  })

  test('blocks alone follow the rules of the body, and come into it from outside', () => {
    const { session, caretBehind, lines } = open(body)
    const { doc } = session.state()
    const copied = new Slice(Fragment.fromArray([doc.child(2), doc.child(3)]), 0, 0)
    caretBehind('hai')
    expect(pasteOwnTransaction(session.state(), copied)).toBeNull()
    caretBehind('Lời')
    const change = pasteOwnTransaction(session.state(), copied)
    if (change === null) throw new Error('not taken')
    session.dispatch(change)
    expect(lines()).toEqual(['clause: Một', 'dash: hai', 'clause: Một', 'dash: hai'])
  })
})
