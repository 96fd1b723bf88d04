import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../../renderer/editor/editor-to-plan.ts'
import type { FindOptions } from '../../../../renderer/editor/find/find-in-text.ts'
import { findPlugin } from '../../../../renderer/editor/find/find-plugin.ts'
import { findState, goToHit, lookFor } from '../../../../renderer/editor/find/find-state.ts'
import { replaceAll, replaceCurrent } from '../../../../renderer/editor/find/replace-commands.ts'
import { createPlanSession } from '../../../../renderer/editor/plan-session.ts'
import type { Block } from '../../../../shared/plans/block.ts'
import { plainText } from '../../../../shared/plans/rich-text.ts'

const loose: FindOptions = { marks: false, capitals: false, wholeWord: false }

function open(blocks: readonly Block[]) {
  let count = 0
  return createPlanSession({ bases: [], lead: [], blocks, closing: [] }, () => `n${++count}`, [findPlugin()])
}

const paragraph = (id: string, ...text: { text: string; bold?: true }[]): Block => ({
  id,
  kind: 'paragraph',
  text,
})

const sample = () =>
  open([
    paragraph('a', { text: 'Chuyển đổi số ở xã.' }),
    { id: 't', kind: 'table', widths: [1], headerRows: 0, rows: [[{ text: [{ text: 'Số liệu số' }] }]] },
    paragraph('b', { text: 'Hạ tầng ' }, { text: 'số', bold: true }, { text: ' của xã' }),
  ])

type Session = ReturnType<typeof open>

const look = (session: Session, query: string, options = loose) => session.run(lookFor({ query, options }))
const hitsOf = (session: Session) => {
  const { doc } = session.state()
  return findState(session.state()).hits.map(hit => doc.textBetween(hit.from, hit.to))
}
const selected = (session: Session) => {
  const { from, to } = session.state().selection
  return session.state().doc.textBetween(from, to)
}
const words = (session: Session) =>
  blocksOf(session.state().doc).map(block =>
    block.kind === 'table'
      ? block.rows
          .flat()
          .map(cell => plainText(cell.text))
          .join('|')
      : plainText(block.text),
  )

describe('find', () => {
  test('finds in blocks, cells and across looks, in order', () => {
    const session = sample()
    look(session, 'so')
    expect(hitsOf(session)).toEqual(['số', 'Số', 'số', 'số'])
    look(session, 'tầng số của', { ...loose, marks: true })
    expect(hitsOf(session)).toEqual(['tầng số của'])
    session.run(lookFor(null))
    expect(findState(session.state())).toMatchObject({ search: null, hits: [], current: -1 })
  })

  test('goes forth and back, round the end', () => {
    const session = sample()
    look(session, 'xa')
    const place = () => findState(session.state()).current
    expect(place()).toBe(0)
    session.run(goToHit(1))
    expect([place(), selected(session)]).toEqual([1, 'xã'])
    session.run(goToHit(1))
    expect(place()).toBe(0)
    session.run(goToHit(-1))
    expect(place()).toBe(1)
    expect(session.run(goToHit(0))).toBe(true)
  })

  test('marks what was found, the current one apart, and no more than the window holds', () => {
    const session = open(Array.from({ length: 900 }, (_, at) => paragraph(`p${at}`, { text: 'số' })))
    look(session, 'số')
    const marks = findState(session.state()).decorations.find()
    expect(findState(session.state()).hits).toHaveLength(900)
    expect(marks.length).toBeLessThanOrEqual(501)
    expect(marks.length).toBeGreaterThan(100)
  })

  test('typing moves the marks; what comes next is true of the new text', () => {
    const session = sample()
    look(session, 'xã')
    const first = findState(session.state()).hits[0]?.from ?? 0
    session.dispatch(session.state().tr.insertText('MỚI ', first))
    const { doc } = session.state()
    const marked = findState(session.state())
      .decorations.find()
      .map(mark => doc.textBetween(mark.from, mark.to))
    expect(marked).toEqual(['xã', 'xã'])
    session.run(goToHit(1))
    expect(selected(session)).toBe('xã')
    session.dispatch(session.state().tr.insertText('xã ', first))
    session.run(replaceAll('phường'))
    expect(words(session)).toEqual([
      'Chuyển đổi số ở phường MỚI phường.',
      'Số liệu số',
      'Hạ tầng số của phường',
    ])
  })

  test('replacing all leaves the caret by its words, and the blocks without hits untouched', () => {
    const session = sample()
    const place = session.state().doc.content.size - 4
    session.dispatch(session.state().tr.setSelection(TextSelection.create(session.state().doc, place)))
    const around = () => {
      const { $from } = session.state().selection
      return $from.parent.textBetween(0, $from.parentOffset)
    }
    expect(around()).toBe('Hạ tầng số của x')
    const kept = session.state().doc.child(2)
    look(session, 'ha tang')
    session.run(replaceAll('Nền tảng mới'))
    expect(around()).toBe('Nền tảng mới số của x')
    expect(session.state().doc.child(2)).toBe(kept)
  })

  test('replaces one and goes to the next; the look stays', () => {
    const session = sample()
    look(session, 'số', { ...loose, marks: true, capitals: true })
    expect(hitsOf(session)).toHaveLength(3)
    session.run(replaceCurrent('mạng'))
    expect(words(session)).toEqual(['Chuyển đổi mạng ở xã.', 'Số liệu số', 'Hạ tầng số của xã'])
    expect(selected(session)).toBe('số')
    session.run(replaceCurrent('mạng'))
    session.run(replaceCurrent('mạng'))
    expect(blocksOf(session.state().doc)[2]).toMatchObject({
      text: [{ text: 'Hạ tầng ' }, { text: 'mạng', bold: true }, { text: ' của xã' }],
    })
    expect(session.run(replaceCurrent('mạng'))).toBe(false)
  })

  test('replaces all as one step to undo, with words that hold the query too', () => {
    const session = sample()
    const before = words(session)
    look(session, 'số')
    session.run(replaceAll('số hóa'))
    expect(words(session)).toEqual(['Chuyển đổi số hóa ở xã.', 'số hóa liệu số hóa', 'Hạ tầng số hóa của xã'])
    expect(hitsOf(session)).toHaveLength(4)
    session.undo()
    expect(words(session)).toEqual(before)
    session.redo()
    look(session, ' hóa')
    session.run(replaceAll(''))
    expect(words(session)[0]).toBe('Chuyển đổi số ở xã.')
  })

  test('replacing keeps the ids of blocks', () => {
    const session = sample()
    look(session, 'xã')
    session.run(replaceAll('phường'))
    expect(blocksOf(session.state().doc).map(block => block.id)).toEqual(['a', 't', 'b'])
  })
})
