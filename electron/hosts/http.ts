import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Host } from '../../shared/api/client.ts'
import { Failure } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
import { readPageFile } from '../page-files.ts'
import { answerCall } from './call.ts'
import { readJsonBody } from './http-body.ts'
import { createEventStreams } from './http-events.ts'
import { isForThisHost, isFromOurPage } from './http-guard.ts'

export type HttpHost = {
  /** Where a browser opens the page. The token follows the hash, so that it is never sent in a request's URL. */
  readonly address: string
  readonly close: () => Promise<void>
}

export type HttpHostOptions = {
  readonly backend: Host
  /** The folder of the built page. */
  readonly pageFolder: string
  /** 0, the default, takes any free port. */
  readonly port?: number
}

/**
 * Serves the page and answers its calls on this machine's loopback address, for this run's page only.
 * `POST /invoke` answers a call, `POST /events` streams the changes, `GET` reads the page's files.
 * @throws the system's error when the port is taken
 */
export async function startHttpHost({ backend, pageFolder, port = 0 }: HttpHostOptions): Promise<HttpHost> {
  const token = randomBytes(32).toString('base64url')
  const streams = createEventStreams(backend.subscribe)
  const server = createServer((request, response) => {
    answer(request, response).catch(() => refuse(response, 500))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const authority = authorityOf(server)
    if (!isForThisHost(request.headers, authority)) return refuse(response, 403)
    // Not through `URL`, which would tidy `..` away and read `//name` as another host.
    const [pathname = '/'] = (request.url ?? '/').split('?')
    const isCall = pathname === '/invoke' || pathname === '/events'
    if (!isCall) return sendPageFile(request, response, pathname)
    if (request.method !== 'POST') return refuse(response, 405)
    if (!isFromOurPage(request.headers, authority, token)) return refuse(response, 403)
    if (request.headers['content-type'] !== 'application/json') return refuse(response, 415)
    if (pathname === '/events') return streams.open(response)
    sendResult(response, await answerBody(request))
  }

  async function answerBody(request: IncomingMessage): Promise<Result<unknown>> {
    try {
      return await answerCall(backend, await readJsonBody(request))
    } catch (error) {
      if (error instanceof Failure) return { ok: false, error: error.error }
      throw error
    }
  }

  async function sendPageFile(
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
  ): Promise<void> {
    if (request.method !== 'GET') return refuse(response, 405)
    const file = await readPageFile(pageFolder, pathname)
    if (file === null) return refuse(response, 404)
    response.writeHead(200, file.headers).end(file.bytes)
  }

  await listen(server, port)
  return {
    address: `http://${authorityOf(server)}/#token=${token}`,
    close: () => {
      streams.close()
      return new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      })
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
}

function authorityOf(server: Server): string {
  const address = server.address()
  return typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : ''
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy()
  else response.writeHead(status, { connection: 'close', 'x-content-type-options': 'nosniff' }).end()
}

function sendResult(response: ServerResponse, result: Result<unknown>): void {
  response
    .writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(JSON.stringify(result))
}
