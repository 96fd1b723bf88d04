import { expect, test } from 'vitest'
import { followPlace, parseFollowPlace } from '../../renderer/follow-place.ts'
import { hrefOf, parseRoute } from '../../renderer/route.ts'

test('what a place asks for comes back from the address', () => {
  const wish = { unit: 'Văn phòng HĐND & UBND (1/2)?', status: 'overdue' }
  const route = parseRoute(
    hrefOf({ screen: 'plan', planId: 'p', tab: 'follow', place: followPlace('list', wish) }),
  )
  expect(route.screen === 'plan' && parseFollowPlace(route.place ?? '')).toEqual({ view: 'list', wish })
})

test('a view alone asks for nothing', () => {
  expect(followPlace('timeline')).toBe('timeline')
  expect(parseFollowPlace('timeline')).toEqual({ view: 'timeline', wish: {} })
  expect(parseFollowPlace('list?other=1&row=')).toEqual({ view: 'list', wish: {} })
})
