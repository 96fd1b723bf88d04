import { expect, test } from 'vitest'
import { linePoints } from '../../../../renderer/components/charts/line-points.ts'

const box = { width: 100, height: 20, margin: 0 }

test('days part the width by time, and the goal counts for the height', () => {
  const { points, goal } = linePoints(
    [
      { day: '2026-01-01', value: 0 },
      { day: '2026-01-02', value: 5 },
      { day: '2026-01-05', value: 5 },
    ],
    10,
    box,
  )
  expect(points).toEqual([
    { x: 0, y: 20 },
    { x: 25, y: 10 },
    { x: 100, y: 10 },
  ])
  expect(goal).toBe(0)
})

test('one figure that meets its goal stands in the middle, on the line', () => {
  expect(linePoints([{ day: '2026-03-01', value: 80 }], 80, box)).toEqual({
    points: [{ x: 50, y: 10 }],
    goal: 10,
  })
})

test('without a goal there is no line', () => {
  expect(linePoints([{ day: '2026-03-01', value: 80 }], null, box).goal).toBeUndefined()
})
