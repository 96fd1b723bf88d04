import { upper } from '../vietnamese.ts'
import { mapPlanText } from './map-plan-text.ts'
import type { Plan } from './plan.ts'

const boundary = /[\p{L}\p{N}]/u

/** A further word of a name: `Hưng` after `xã Minh Tân`. All capitals cannot tell a name from a heading. */
const namesOn = /^[ \u00a0]\p{Lu}\p{Ll}/u

/** Replaces whole names: `xã Tân` touches neither `xã Tâng` nor `xã Tân Hòa`, only a name that ends there. */
export function replaceWhole(text: string, from: string, to: string): string {
  let out = ''
  let rest = text
  for (let at = rest.indexOf(from); at >= 0; at = rest.indexOf(from)) {
    const before = rest[at - 1] ?? out.at(-1) ?? ' '
    const after = rest[at + from.length] ?? ' '
    const longer = from !== upper(from) && namesOn.test(rest.slice(at + from.length))
    const whole = !boundary.test(before) && !boundary.test(after) && !longer
    out += rest.slice(0, at) + (whole ? to : from)
    rest = rest.slice(at + from.length)
  }
  return out + rest
}

/** A text with a name changed in its three spellings: as given, with a first capital, in capitals. */
function renamer(from: string, to: string): (text: string) => string {
  const capital = (text: string) => upper(text.slice(0, 1)) + text.slice(1)
  const spellings = new Map([
    [from, to],
    [capital(from), capital(to)],
    [upper(from), upper(to)],
  ])
  return text => [...spellings].reduce((done, [old, wanted]) => replaceWhole(done, old, wanted), text)
}

/**
 * A plan with a name changed everywhere in its text: subject, bases, body, recipients, appendices. Its letterhead's
 * facts stay: they are where names come from.
 *
 * @param from the name as it stands in running text, such as `xã Minh Tân`; capitals of it are changed alike.
 */
export function replaceInPlan(plan: Plan, from: string, to: string): Plan {
  return mapPlanText(plan, renamer(from, to))
}
