import { expect, test } from 'vitest'
import { commandsFor } from '../../renderer/commands.ts'
import { matchCommands } from '../../renderer/features/search/match-commands.ts'
import { followViews } from '../../renderer/follow-views.ts'
import type { Route } from '../../renderer/route.ts'

const nothing = () => undefined
const actions = {
  onCreate: nothing,
  onImport: nothing,
  onKeepVersion: nothing,
  onSaveAsTemplate: nothing,
}
const labels = (route: Route, words: string) =>
  matchCommands(commandsFor(route, 'p1', actions), words).map(({ label }) => label)
const onPlan: Route = { screen: 'plan', planId: 'p1', tab: 'text' }

test('every view of following a plan is found without marks, while a plan is open', () => {
  expect(labels(onPlan, 'theo doi phieu')).toEqual(['Theo dõi: Phiếu báo cáo'])
  expect(labels(onPlan, 'theo doi:')).toHaveLength(followViews.length)
  expect(labels({ screen: 'home' }, 'theo doi')).toEqual([])
})

test('reports, next year and the other machine are found while a plan is open', () => {
  expect(labels(onPlan, 'lap bao cao')).toHaveLength(1)
  expect(labels(onPlan, 'nam sau')).toHaveLength(1)
  expect(labels(onPlan, 'may khac')).toHaveLength(1)
})

test('no two commands have one id, and keys are those of the tabs', () => {
  const commands = commandsFor(onPlan, 'p1', actions)
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  expect(commands.find(({ id }) => id === 'follow')?.keys).toBe('Alt+5')
})
