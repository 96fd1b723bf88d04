import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlanHistory } from '../../../renderer/data/plan-history.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'

/** A text that counts its steps, and a form of two fields. */
function plan() {
  const text = { done: 0, undone: 0 }
  const facts: Record<string, unknown> = { subject: 'a', place: 'a' }
  const first: readonly Appendix[] = []
  /** Every state that the appendices have had, and the one they are in. */
  const tables = { steps: [first], now: first }
  let time = 0
  const history = createPlanHistory({
    undoText: () => {
      if (text.done === 0) return false
      text.done--
      text.undone++
      return true
    },
    redoText: () => {
      if (text.undone === 0) return false
      text.undone--
      text.done++
      return true
    },
    setFact: (field, value) => {
      facts[field] = value
    },
    setAppendices: (from, to) => {
      expect(tables.now).toBe(from)
      tables.now = to
    },
    now: () => time,
  })
  return {
    tables,
    arrange: () => {
      const before = tables.now
      tables.now = [...before]
      tables.steps.push(tables.now)
      history.recordAppendices({ before, after: tables.now })
    },
    history,
    text,
    facts,
    write: () => {
      text.done++
      text.undone = 0
      history.recordText(true)
    },
    fill: (field: string, value: string) => {
      history.recordFact(field, facts[field], value)
      facts[field] = value
    },
    wait: (milliseconds: number) => {
      time += milliseconds
    },
    shown: () => ({ text: text.done, table: tables.steps.indexOf(tables.now), ...facts }),
  }
}

test('steps of the text and the form are taken back in the order in which they were made', () => {
  const { history, write, fill, shown } = plan()
  write()
  fill('subject', 'b')
  write()
  history.undo()
  expect(shown()).toEqual({ text: 1, table: 0, subject: 'b', place: 'a' })
  history.undo()
  expect(shown()).toEqual({ text: 1, table: 0, subject: 'a', place: 'a' })
  history.undo()
  expect(shown()).toEqual({ text: 0, table: 0, subject: 'a', place: 'a' })
  expect(history.undo()).toBe(false)
  while (history.redo());
  expect(shown()).toEqual({ text: 2, table: 0, subject: 'b', place: 'a' })
})

test('typing in one field is one step, until there was a pause', () => {
  const { history, fill, wait, facts } = plan()
  for (const value of ['ab', 'abc', 'abcd']) {
    fill('subject', value)
    wait(200)
  }
  wait(2_000)
  fill('subject', 'abcde')
  history.undo()
  expect(facts['subject']).toBe('abcd')
  history.undo()
  expect(facts['subject']).toBe('a')
})

test('text that went on after a step of the form is a step of its own', () => {
  const { history, write, fill, text } = plan()
  write()
  fill('subject', 'b')
  text.done++
  history.recordText(false)
  history.undo()
  expect(text.done).toBe(1)
})

test('typing in a cell that is stored bit by bit is one step, and none when it is taken back', () => {
  const row = (name: string): Appendix => ({
    id: 'p',
    kind: 'tasks',
    title: 'Danh mục',
    columns: [{ field: 'name', label: 'Nhiệm vụ', width: 1 }],
    groupNumbering: 'none',
    subgroupNumbering: 'none',
    rowNumbering: 'none',
    items: [{ id: 'r', kind: 'row', cells: { name } }],
  })
  const states = ['', 'Rà', 'Rà soát', ''].map(name => [row(name)])
  const { history, tables } = plan()
  const type = (from: number, to: number) => {
    const [before, after] = [states[from], states[to]]
    if (!before || !after) throw new Error('a state')
    tables.now = after
    history.recordAppendices({ before, after, step: 'gõ' })
  }
  type(0, 1)
  type(1, 2)
  expect(history.undo()).toBe(true)
  expect(tables.now).toBe(states[0])
  expect(history.canUndo()).toBe(false)
  history.redo()
  expect(tables.now).toBe(states[2])
  type(2, 3)
  expect(history.canUndo()).toBe(false)
})

test('a step that the text has forgotten is passed over', () => {
  const { history, write, fill, facts, text } = plan()
  fill('subject', 'b')
  write()
  text.done = 0
  expect(history.undo()).toBe(true)
  expect(facts['subject']).toBe('a')
})

test('a new step ends what could be done again', () => {
  const { history, write } = plan()
  write()
  history.undo()
  expect(history.canRedo()).toBe(true)
  write()
  expect(history.canRedo()).toBe(false)
})

test('any steps, all taken back, give the start; all done again, the end', () => {
  const step = fc.oneof(
    fc.constant({ kind: 'text' as const }),
    fc.record({
      kind: fc.constant('fact' as const),
      field: fc.constantFrom('subject', 'place'),
      value: fc.string(),
    }),
    fc.constant({ kind: 'table' as const }),
    fc.record({ kind: fc.constant('wait' as const), time: fc.nat(3_000) }),
  )
  fc.assert(
    fc.property(fc.array(step), steps => {
      const { history, write, fill, arrange, wait, shown } = plan()
      const start = shown()
      for (const one of steps) {
        if (one.kind === 'text') write()
        else if (one.kind === 'table') arrange()
        else if (one.kind === 'fact') fill(one.field, one.value)
        else wait(one.time)
      }
      const end = shown()
      while (history.undo());
      expect(shown()).toEqual(start)
      while (history.redo());
      expect(shown()).toEqual(end)
    }),
  )
})
