import type { SearchHit } from '../../../shared/api/search.ts'
import { goTo } from '../../route.ts'

/** Goes to what was found: a plan, a place in its text, a row of an appendix. */
export function openHit({ kind, planId, id }: SearchHit) {
  if (kind === 'plan') goTo({ screen: 'plan', planId, tab: 'info' })
  else goTo({ screen: 'plan', planId, tab: kind === 'row' ? 'appendix' : 'text', place: id })
}
