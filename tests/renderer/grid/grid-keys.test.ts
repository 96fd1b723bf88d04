import { expect, test } from 'vitest'
import { commandOf, type Key } from '../../../renderer/grid/grid-keys.ts'

const key = (name: string, code = name, held = ''): Key => ({
  key: name,
  code,
  ctrlKey: held.includes('c'),
  metaKey: false,
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
})

test.each([
  [key('ArrowDown'), { kind: 'move', move: { to: 'cell', direction: 'down' }, extend: false }],
  [
    key('ArrowRight', 'ArrowRight', 'cs'),
    { kind: 'move', move: { to: 'edge', direction: 'right' }, extend: true },
  ],
  [key('Home', 'Home', 'c'), { kind: 'move', move: { to: 'start' }, extend: false }],
  [key('+', 'Equal', 'cs'), { kind: 'insertBefore' }],
  [key('+', 'NumpadAdd', 'c'), { kind: 'insertBefore' }],
  [key('-', 'Minus', 'c'), { kind: 'remove' }],
  // A keyboard program writes đ where the letter D is.
  [key('đ', 'KeyD', 'c'), { kind: 'fillDown' }],
  [key('D', 'KeyD', 'cs'), { kind: 'duplicate' }],
  [key('ArrowUp', 'ArrowUp', 'as'), { kind: 'moveUp' }],
  [key('F10', 'F10', 's'), { kind: 'menu' }],
  [key(' ', 'Space', 's'), { kind: 'selectRows' }],
  [key(' ', 'Space', 'c'), { kind: 'selectColumns' }],
  [key('Tab', 'Tab', 's'), { kind: 'tab', back: true }],
])('%j is a command', (event, command) => {
  expect(commandOf(event)).toEqual(command)
})

test.each([
  ['a letter', key('a', 'KeyA')],
  ['a space', key(' ', 'Space')],
  ['undo', key('z', 'KeyZ', 'c')],
  ['redo', key('y', 'KeyY', 'c')],
  ['copying', key('c', 'KeyC', 'c')],
  ['pasting', key('Insert', 'Insert', 's')],
  ['AltGr', key('@', 'KeyQ', 'ca')],
  ['an underscore', key('_', 'Minus', 's')],
])('%s is none of the grid’s', (_, event) => {
  expect(commandOf(event)).toBeNull()
})
