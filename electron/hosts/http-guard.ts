import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request was sent to this host by the name it goes by. Another name that resolves to this machine is how
 * a foreign page would reach it (DNS rebinding).
 * @param authority the host's own address and port, `127.0.0.1:PORT`
 */
export function isForThisHost(headers: IncomingHttpHeaders, authority: string): boolean {
  return headers.host === authority
}

/**
 * Whether a call comes from our own page: its origin is this host's, and it knows this run's token.
 * @param authority the host's own address and port, `127.0.0.1:PORT`
 * @param token this run's secret, as handed to the page in its address
 */
export function isFromOurPage(headers: IncomingHttpHeaders, authority: string, token: string): boolean {
  if (headers.origin !== `http://${authority}`) return false
  const given = Buffer.from(headers.authorization ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
