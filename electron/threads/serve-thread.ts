import { parentPort } from 'node:worker_threads'
import { Failure } from '../../shared/errors.ts'
import type { ThreadAnswer, ThreadRequest, Works } from './thread.ts'

async function answer(works: Works, { id, name, input }: ThreadRequest): Promise<ThreadAnswer<unknown>> {
  try {
    // Both ends are one program, and `Thread` pairs each name with its input.
    return { id, value: await works[name]?.(input as never) }
  } catch (error) {
    if (error instanceof Failure) return { id, error: error.error }
    return { id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Makes the running thread do these works, one after the other, for whoever started it with `createThread`. */
export function serveThread(works: Works): void {
  let before: Promise<unknown> = Promise.resolve()
  parentPort?.on('message', (request: ThreadRequest) => {
    before = before.then(async () => parentPort?.postMessage(await answer(works, request)))
  })
}
