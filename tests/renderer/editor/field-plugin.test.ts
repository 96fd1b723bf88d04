import { Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { editorToPlan } from '../../../renderer/editor/editor-to-plan.ts'
import { planEditor } from '../../../renderer/editor/plan-editor.ts'
import { createPlanSession, type PlanSession } from '../../../renderer/editor/plan-session.ts'
import { inlineOf } from '../../../renderer/editor/plan-to-editor.ts'
import { markType } from '../../../renderer/editor/schema.ts'
import { phraseRuns } from '../../../shared/phrases/phrase-runs.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { plainText, type RichText } from '../../../shared/plans/rich-text.ts'
import { fieldFacts, fieldWords } from '../../../shared/plans/template-fields.ts'
import { smallPlan } from '../../support/small-plan.ts'

const sentence = 'UBND xã {tên xã} năm {năm}.'
const linked: RichText = [
  { text: 'UBND xã ' },
  { text: 'Minh Tân', field: 'tên xã' },
  { text: ' năm ' },
  { text: '2026', field: 'năm' },
  { text: '.' },
]

const named = (communeName: string): Plan => ({
  ...smallPlan,
  letterhead: { ...smallPlan.letterhead, communeName },
})

function tell(session: PlanSession, plan: Plan) {
  const facts = fieldFacts(plan)
  return session.refill(field => fieldWords(field, facts))
}

/** A plan of one empty paragraph, the caret in it. */
function open(): PlanSession {
  const session = createPlanSession(
    {
      bases: [{ id: 'c', text: '' }],
      lead: [],
      closing: [],
      blocks: [{ id: 'p', kind: 'paragraph', text: [] }],
    },
    () => 'new',
  )
  tell(session, smallPlan)
  putCaret(session, 0)
  return session
}

/** Where the paragraph's content begins: after an empty basis and an empty lead. */
const start = 5

function putCaret(session: PlanSession, from: number, to = from) {
  const { tr, doc } = session.state()
  session.dispatch(tr.setSelection(TextSelection.create(doc, start + from, start + to)))
}

function type(session: PlanSession, words: string) {
  session.dispatch(session.state().tr.insertText(words))
}

function insertPhrase(session: PlanSession, plan = smallPlan) {
  planEditor(session).insertText(phraseRuns(sentence, plan))
  session.endStep()
}

function textOf(session: PlanSession): RichText {
  const [block] = editorToPlan(session.state().doc).blocks
  return block === undefined || block.kind === 'table' ? [] : block.text
}
const fieldsOf = (session: PlanSession) => textOf(session).flatMap(run => run.field ?? [])
const words = (session: PlanSession) => plainText(textOf(session))

const name = 'UBND xã '.length
const nameEnd = name + 'Minh Tân'.length

test('an inserted phrase is linked, and follows the facts', () => {
  const session = open()
  insertPhrase(session)
  expect(textOf(session)).toEqual(linked)
  expect(tell(session, named('Tân Lập'))).toBe(true)
  expect(words(session)).toBe('UBND xã Tân Lập năm 2026.')
  expect(tell(session, named('Tân Lập'))).toBe(false)
  tell(session, { ...named(''), year: 2027 })
  expect(words(session)).toBe('UBND xã … năm 2027.')
  tell(session, smallPlan)
  expect(textOf(session)).toEqual(linked)
})

test('refilling is no step of undo, and steps before it are taken back around it', () => {
  const session = open()
  insertPhrase(session)
  putCaret(session, nameEnd)
  type(session, ' ta')
  session.endStep()
  tell(session, named('Tân Lập'))
  expect(words(session)).toBe('UBND xã Tân Lập ta năm 2026.')
  tell(session, smallPlan)
  session.undo()
  expect(textOf(session)).toEqual(linked)
  session.undo()
  expect(words(session)).toBe('')
  expect(session.undo()).toBe(false)
  session.redo()
  tell(session, named('Tân Lập'))
  expect(words(session)).toBe('UBND xã Tân Lập năm 2026.')
})

test('words typed before, after or between are the person’s own', () => {
  const session = open()
  insertPhrase(session)
  for (const place of [nameEnd, name]) {
    putCaret(session, place)
    type(session, 'x')
  }
  expect(words(session)).toBe('UBND xã xMinh Tânx năm 2026.')
  expect(fieldsOf(session)).toEqual(['tên xã', 'năm'])
  putCaret(session, words(session).length - 1)
  type(session, '7')
  expect(fieldsOf(session)).toEqual(['tên xã', 'năm'])
})

test('a letter typed inside unlinks the words, undo links them again', () => {
  const session = open()
  insertPhrase(session)
  putCaret(session, name + 2)
  type(session, 'x')
  expect(fieldsOf(session)).toEqual(['năm'])
  tell(session, named('Tân Lập'))
  expect(words(session)).toBe('UBND xã Mixnh Tân năm 2026.')
  tell(session, smallPlan)
  session.undo()
  expect(textOf(session)).toEqual(linked)
  session.redo()
  expect(fieldsOf(session)).toEqual(['năm'])
  session.dispatch(session.state().tr.delete(start + name + 2, start + name + 3))
  expect(words(session)).toBe('UBND xã Minh Tân năm 2026.')
  expect(fieldsOf(session)).toEqual(['năm'])
})

test('taking letters out unlinks the words, parting them unlinks both halves', () => {
  const session = open()
  insertPhrase(session)
  putCaret(session, name, name + 4)
  session.run((state, dispatch) => {
    dispatch?.(state.tr.deleteSelection())
    return true
  })
  expect(fieldsOf(session)).toEqual(['năm'])
  session.undo()
  session.dispatch(session.state().tr.split(start + name + 4))
  const texts = editorToPlan(session.state().doc).blocks.map(block =>
    block.kind === 'table' ? [] : block.text.map(run => run.field),
  )
  expect(texts).toEqual([[undefined], [undefined, 'năm', undefined]])
})

test('bold in a part of linked words leaves them linked', () => {
  const session = open()
  insertPhrase(session)
  const { tr } = session.state()
  session.dispatch(tr.addMark(start + name, start + name + 4, markType('bold').create()))
  expect(textOf(session).slice(1, 3)).toEqual([
    { text: 'Minh', field: 'tên xã', bold: true },
    { text: ' Tân', field: 'tên xã' },
  ])
  tell(session, named('Tân Lập'))
  expect(textOf(session)[1]).toEqual({ text: 'Tân Lập', field: 'tên xã', bold: true })
})

test('a copy is linked; a part of one, or one from a plan with other facts, is not', () => {
  const session = open()
  insertPhrase(session)
  const copy = (from: number, to: number) => session.state().doc.slice(start + from, start + to)
  const paste = (slice: Slice) => {
    putCaret(session, words(session).length)
    session.dispatch(session.state().tr.replaceSelection(slice))
  }
  paste(copy(name - 3, nameEnd))
  expect(fieldsOf(session)).toEqual(['tên xã', 'năm', 'tên xã'])
  paste(copy(name - 3, nameEnd - 1))
  paste(new Slice(inlineOf(phraseRuns(' {tên xã}', named('Tân Lập'))), 0, 0))
  expect(words(session)).toBe('UBND xã Minh Tân năm 2026.xã Minh Tânxã Minh Tâ Tân Lập')
  expect(fieldsOf(session)).toEqual(['tên xã', 'năm', 'tên xã'])
})

test('what another window wrote keeps its links, though its facts arrive later', () => {
  const session = open()
  session.replace({
    blocks: [{ id: 'p', kind: 'paragraph', text: phraseRuns(sentence, named('Tân Lập')) }],
  })
  expect(fieldsOf(session)).toEqual(['tên xã', 'năm'])
  tell(session, named('Tân Lập'))
  expect(words(session)).toBe('UBND xã Tân Lập năm 2026.')
})

test('a rewrite that cuts into linked words unlinks them', () => {
  const session = open()
  insertPhrase(session)
  session.rewrite({
    blocks: [{ id: 'p', kind: 'paragraph', text: [{ text: 'xã Minh', field: 'tên xã' }] }],
  })
  expect(textOf(session)).toEqual([{ text: 'xã Minh' }])
})

test('a basis takes a phrase as plain words', () => {
  const session = open()
  const { tr, doc } = session.state()
  session.dispatch(tr.setSelection(TextSelection.create(doc, 1)))
  insertPhrase(session)
  expect(editorToPlan(session.state().doc).bases).toEqual([{ id: 'c', text: 'UBND xã Minh Tân năm 2026.' }])
})
