import type { ServerResponse } from 'node:http'
import type { Subscribe } from '../../shared/api/client.ts'

/** Milliseconds between two empty lines, by which a page notices that the host is gone. */
const heartbeat = 15_000

export type EventStreams = {
  /** Answers with a stream of `changed` events, one JSON object a line, until the page leaves. */
  readonly open: (response: ServerResponse) => void
  readonly close: () => void
}

/** The open streams of one host: every event of the backend goes to each of them. */
export function createEventStreams(subscribe: Subscribe): EventStreams {
  const open = new Set<ServerResponse>()
  const sendAll = (line: string) => {
    for (const response of open) response.write(line)
  }
  const unsubscribe = subscribe(event => sendAll(`${JSON.stringify(event)}\n`))
  const timer = setInterval(() => sendAll('\n'), heartbeat).unref()
  return {
    open: response => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
      // Sent at once, so that the page knows from when on it misses nothing.
      response.write('\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    close: () => {
      clearInterval(timer)
      unsubscribe()
      for (const response of open) response.end()
    },
  }
}
