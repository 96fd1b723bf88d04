import { expect, test } from 'vitest'
import { hrefOf, parseRoute, type Route } from '../../renderer/route.ts'

const routes: readonly Route[] = [
  { screen: 'home' },
  { screen: 'bin' },
  { screen: 'settings' },
  { screen: 'plan', planId: 'p1', tab: 'info' },
  { screen: 'plan', planId: 'p/1 ạ', tab: 'text', place: 'b 7/2' },
]

test.each(routes.map(route => [hrefOf(route), route] as const))('%s is read back', (href, route) => {
  expect(parseRoute(href)).toEqual(route)
})

test('an unknown address is the home page, an unknown tab the first', () => {
  expect(parseRoute('')).toEqual({ screen: 'home' })
  expect(parseRoute('#/nowhere')).toEqual({ screen: 'home' })
  expect(parseRoute('#/plan/')).toEqual({ screen: 'home' })
  expect(parseRoute('#/plan/p1/nowhere')).toEqual({ screen: 'plan', planId: 'p1', tab: 'info' })
  expect(parseRoute('#/plan/%E0%A4')).toEqual({ screen: 'home' })
})
