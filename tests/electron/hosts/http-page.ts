import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Host } from '../../../shared/api/client.ts'

export type Reply = {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
export type Sent = {
  readonly method?: string
  /** Sent as it is: no client tidies `..` away. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What a page gets from its address: where the host is, and this run's token. */
export function partsOf(address: string): { readonly authority: string; readonly token: string } {
  const url = new URL(address)
  return { authority: url.host, token: url.hash.replace('#token=', '') }
}

/** The headers of a call from the host's own page. */
export function pageHeaders(address: string): Record<string, string> {
  const { authority, token } = partsOf(address)
  return {
    host: authority,
    origin: `http://${authority}`,
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  }
}

function open(address: string, { method = 'GET', path, headers = {}, body }: Sent): Promise<IncomingMessage> {
  const { hostname, port } = new URL(address)
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, done)
    sent.on('error', fail)
    sent.end(body)
  })
}

/** Sends one request exactly as told. */
export async function send(address: string, sent: Sent): Promise<Reply> {
  const answer = await open(address, sent)
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
}

/** The lines of the stream of changes; resolves once the host listens. */
export async function follow(address: string, hear: (line: string) => void): Promise<() => void> {
  const answer = await open(address, {
    method: 'POST',
    path: '/events',
    headers: pageHeaders(address),
    body: '{}',
  })
  let rest = ''
  answer.setEncoding('utf8')
  const started = new Promise<void>(done => {
    answer.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line !== '') hear(line)
      done()
    })
  })
  // The host ends the stream by cutting it.
  answer.on('error', () => undefined)
  await started
  return () => answer.destroy()
}

/** The host as a page sees it over HTTP. */
export function httpClient(address: string): Host {
  return {
    invoke: async (name, input, origin) => {
      const body = JSON.stringify({ name, input, origin })
      const reply = await send(address, {
        method: 'POST',
        path: '/invoke',
        headers: pageHeaders(address),
        body,
      })
      return JSON.parse(reply.body)
    },
    subscribe: listener => {
      const stop = follow(address, line => listener(JSON.parse(line)))
      return () => void stop.then(end => end())
    },
  }
}
