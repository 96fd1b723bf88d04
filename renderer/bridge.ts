import { type Client, createClient, type Host } from '../shared/api/client.ts'
import { topics } from '../shared/api/command.ts'
import type { ChangedEvent } from '../shared/api/contract.ts'
import type { AppError } from '../shared/errors.ts'
import type { Result } from '../shared/result.ts'

declare global {
  interface Window {
    /** Put here by the preload script; absent in a browser. */
    readonly soKeHoach?: Host
  }
}

export type Connection = {
  readonly client: Client
  /** This page's own id: its changes come back in `changed` events under this origin. */
  readonly origin: string
  /** Whether `window.close()` closes this page: a window of our own may, a browser's tab may not. */
  readonly closesItself: boolean
}

/**
 * Connects the page to the program: through the window that shows it, else over the loopback address that served it.
 * Call it once, before anything reads the address's hash: this run's token is taken out of it.
 */
export function connect(): Connection {
  const origin = crypto.randomUUID()
  const host = window.soKeHoach ?? httpHost(takeToken())
  return { client: createClient(host, origin), origin, closesItself: window.soKeHoach !== undefined }
}

const tokenKey = 'so-ke-hoach.token'

/** The token moves from the address, where it could be copied by mistake, to this tab, where a reload finds it. */
function takeToken(): string {
  const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1]
  if (given !== undefined) {
    sessionStorage.setItem(tokenKey, given)
    history.replaceState(null, '', location.pathname)
  }
  return sessionStorage.getItem(tokenKey) ?? ''
}

function httpHost(token: string): Host {
  const post = (path: string, body: string, signal: AbortSignal | null) =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      signal,
      // A last save must reach the program though the tab goes away; the browser keeps no more than 64 KB alive.
      keepalive: body.length < 20_000 && signal === null,
    })
  return {
    invoke: async (name, input, origin): Promise<Result<unknown>> => {
      try {
        const response = await post('./invoke', JSON.stringify({ name, input, origin }), null)
        return response.ok ? await response.json() : failed(`http-${response.status}`)
      } catch {
        return failed('http-unreachable')
      }
    },
    subscribe: listener => {
      const stop = new AbortController()
      void follow(signal => post('./events', '{}', signal), listener, stop.signal)
      return () => stop.abort()
    },
  }
}

function failed(reference: string): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: { code: 'internal', reference } }
}

/** Milliseconds before a broken stream of changes is opened again. */
const retryAfter = 2_000

async function follow(
  open: (signal: AbortSignal) => Promise<Response>,
  listener: (event: ChangedEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let first = true; !signal.aborted; first = false) {
    try {
      const response = await open(signal)
      if (response.ok && response.body !== null) {
        // What changed while nothing was heard is not known, so all of it may have.
        if (!first) listener({ topics, origin: null })
        await readLines(response.body, line => listener(JSON.parse(line)))
      }
    } catch {
      // Broken off or not there: tried again below.
    }
    if (!signal.aborted) await new Promise(done => setTimeout(done, retryAfter))
  }
}

async function readLines(body: ReadableStream<Uint8Array>, hear: (line: string) => void): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') hear(line)
  }
}
