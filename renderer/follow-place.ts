/** What a view of following the work is to show at once: one row, one unit's rows, or those of a status. */
export type FollowWish = {
  readonly row?: string
  /** As written in the plan. */
  readonly unit?: string
  readonly status?: string
}

/** A view and what it is to show, as the `place` of a route: `list`, `list?row=r7`, `list?unit=Ph%C3%B2ng+Kinh+t%E1%BA%BF`. */
export function followPlace(view: string, wish: FollowWish = {}): string {
  const words = new URLSearchParams(Object.entries(wish)).toString()
  return words === '' ? view : `${view}?${words}`
}

/** Reads what `followPlace` wrote; anything else is a view without a wish. */
export function parseFollowPlace(place: string): { readonly view: string; readonly wish: FollowWish } {
  const [view = '', ...rest] = place.split('?')
  const words = new URLSearchParams(rest.join('?'))
  const [row, unit, status] = [words.get('row'), words.get('unit'), words.get('status')]
  return {
    view,
    wish: { ...(row ? { row } : {}), ...(unit ? { unit } : {}), ...(status ? { status } : {}) },
  }
}
