import { useSyncExternalStore } from 'react'
import { leaveScreen } from './components/focus-history.ts'

export const planTabs = ['info', 'text', 'appendix', 'export', 'follow', 'reports', 'history'] as const
export type PlanTab = (typeof planTabs)[number]

/** Where a person is. `place` is the block, row, appendix or view to show. */
export type Route =
  | { readonly screen: 'home' | 'bin' | 'settings' | 'legal-bases' | 'organisations' }
  | { readonly screen: 'plan'; readonly planId: string; readonly tab: PlanTab; readonly place?: string }

/** The parts of an address; none for one that someone mistyped. */
function partsOf(hash: string): readonly string[] {
  try {
    return hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent)
  } catch {
    return []
  }
}

/** `#/plan/abc/text/b7` → the text of plan abc at block b7. An unknown address is the home page. */
export function parseRoute(hash: string): Route {
  const [screen, planId, tab, place] = partsOf(hash)
  if (screen === 'bin' || screen === 'settings') return { screen }
  if (screen === 'legal-bases' || screen === 'organisations') return { screen }
  if (screen !== 'plan' || !planId) return { screen: 'home' }
  const known = planTabs.find(one => one === tab) ?? 'info'
  return { screen, planId, tab: known, ...(place ? { place } : {}) }
}

/** The address of a route, with its `#`. */
export function hrefOf(route: Route): string {
  if (route.screen === 'home') return '#/'
  if (route.screen !== 'plan') return `#/${route.screen}`
  const parts = [route.planId, route.tab, ...(route.place ? [route.place] : [])]
  return `#/plan/${parts.map(encodeURIComponent).join('/')}`
}

/** The address of a route's screen, whatever is shown of it. */
function screenOf(route: Route): string {
  return hrefOf(route.screen === 'plan' ? { ...route, place: '' } : route)
}

/** Goes to a screen; the back button comes back. */
export function goTo(route: Route) {
  if (screenOf(route) !== screenOf(parseRoute(window.location.hash))) leaveScreen()
  window.location.hash = hrefOf(route)
}

function subscribe(listener: () => void) {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The address as text; it changes with every move. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash)
}
