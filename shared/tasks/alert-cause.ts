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

const list = (ids: readonly string[]) => [...new Set(ids)].toSorted().map(encodeURIComponent).join(',')

/** One text for equal causes, whatever the order of their ids: `unit|phong%20kinh%20te|p1%2Fr1,p1%2Fr2|`. */
export function causeKey({ kind, subject, hot, warm }: Cause): string {
  return [encodeURIComponent(kind), encodeURIComponent(subject), list(hot), list(warm)].join('|')
}

function readKey(key: string): Cause | undefined {
  const [kind, subject, hot, warm, more] = key.split('|')
  if (kind === undefined || subject === undefined || hot === undefined || warm === undefined) return undefined
  if (more !== undefined) return undefined
  const ids = (text: string) => (text === '' ? [] : text.split(','))
  return { kind, subject, hot: ids(hot), warm: ids(warm) }
}

/** Kind and subject, as they begin a key. */
const aboutOf = (key: string) => key.slice(0, key.indexOf('|', key.indexOf('|') + 1))

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
  if (now.kind !== before.kind || now.subject !== before.subject) return false
  const hot = new Set(before.hot)
  const any = new Set([...before.hot, ...before.warm])
  return now.hot.every(id => hot.has(id)) && now.warm.every(id => any.has(id))
}
