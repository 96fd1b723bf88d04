import { textDigest } from '../text-digest.ts'

/**
 * What an alert is about, in a form that tells whether it got worse: `hot` holds what is bad already (overdue), `warm`
 * what is only near.
 */
export type Cause = {
  readonly kind: string
  readonly subject: string
  readonly hot: readonly string[]
  readonly warm: readonly string[]
}

/** A unit may have hundreds of late tasks: a few letters stand for each. */
const list = (ids: readonly string[]) => [...new Set(ids.map(textDigest))].toSorted().join(',')

/** Kind and subject, as they begin a key: `unit|phong%20kinh%20te`. */
export function aboutKey({ kind, subject }: Pick<Cause, 'kind' | 'subject'>): string {
  return [kind, subject].map(encodeURIComponent).join('|')
}

/** One text for equal causes, whatever the order of their ids: `unit|phong%20kinh%20te|k3v01zq9,0d8xw2lm|`. */
export function causeKey(cause: Cause): string {
  return [aboutKey(cause), list(cause.hot), list(cause.warm)].join('|')
}

function readKey(key: string): Cause | undefined {
  const [kind, subject, hot, warm, more] = key.split('|')
  if (kind === undefined || subject === undefined || hot === undefined || warm === undefined) return undefined
  if (more !== undefined) return undefined
  const ids = (text: string) => (text === '' ? [] : text.split(','))
  return { kind, subject, hot: ids(hot), warm: ids(warm) }
}

/** The `aboutKey` of a key. */
export const aboutOf = (key: string): string => key.split('|', 2).join('|')

/** Tells of an id whether a cause is about it. */
export function idsMeantBy(key: string): (id: string) => boolean {
  const cause = readKey(key)
  const meant = new Set(cause && [...cause.hot, ...cause.warm])
  return id => meant.has(textDigest(id))
}

/**
 * Whether what one cause says was all said by another: the same subject, nothing overdue that was not overdue there,
 * nothing near that was not there. Fewer things are covered; one thing more, or one that became overdue, is not.
 */
export function isCovered(key: string, by: string): boolean {
  if (key === by) return true
  // Most are about something else, and their lists may be long.
  if (aboutOf(key) !== aboutOf(by)) return false
  const [now, before] = [readKey(key), readKey(by)]
  if (now === undefined || before === undefined) return false
  const hot = new Set(before.hot)
  const any = new Set([...before.hot, ...before.warm])
  return now.hot.every(id => hot.has(id)) && now.warm.every(id => any.has(id))
}
