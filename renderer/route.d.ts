export declare const planTabs: readonly ['info', 'text', 'appendix', 'export']
export type PlanTab = (typeof planTabs)[number]
/** Where a person is. `place` is the block, row or appendix to show. */
export type Route =
  | {
      readonly screen: 'home' | 'bin' | 'settings'
    }
  | {
      readonly screen: 'plan'
      readonly planId: string
      readonly tab: PlanTab
      readonly place?: string
    }
/** `#/plan/abc/text/b7` → the text of plan abc at block b7. An unknown address is the home page. */
export declare function parseRoute(hash: string): Route
/** The address of a route, with its `#`. */
export declare function hrefOf(route: Route): string
/** Goes to a screen; the back button comes back. */
export declare function goTo(route: Route): void
/** The address as text; it changes with every move. */
export declare function useHash(): string
