import { Worker } from 'node:worker_threads'
import { type AppError, Failure } from '../../shared/errors.ts'

/** What a thread can be asked to do, by name: each takes and answers plain data. */
export type Works = { readonly [name: string]: (input: never) => unknown }

type InputOf<W extends Works, N extends keyof W> = Parameters<W[N]>[0]
type OutputOf<W extends Works, N extends keyof W> = Awaited<ReturnType<W[N]>>

/** What a thread is asked, under a number that its answer carries. */
export type ThreadRequest = { readonly id: number; readonly name: string; readonly input: unknown }
/** `error` is what a person is told; `problem` an unexpected error's text. */
export type ThreadAnswer<Value> =
  | { readonly id: number; readonly value: Value }
  | { readonly id: number; readonly error: AppError }
  | { readonly id: number; readonly problem: string }

export type Thread<W extends Works> = {
  /**
   * Does a work without holding up the caller's thread.
   * @throws Failure that the work throws; Error when it breaks, or the thread cannot be started or ends.
   */
  readonly call: <N extends keyof W & string>(name: N, input: InputOf<W, N>) => Promise<OutputOf<W, N>>
  /** Ends the thread; a later call starts another. */
  readonly end: () => Promise<void>
}

/** Milliseconds without work after which a thread ends and gives its memory back. */
const idle = 60_000

/** A thread that was started, and how those who wait for it are told that it is lost. */
type Started = { readonly worker: Worker; readonly waiting: Map<number, (error: Error) => void> }

/**
 * A thread for long work, started when first needed; it never keeps the program from ending.
 * @param script that calls `serveThread` with the works.
 */
export function createThread<W extends Works>(script: URL): Thread<W> {
  let thread: Started | null = null
  let timer: NodeJS.Timeout | undefined
  let last = 0

  const end = async () => {
    clearTimeout(timer)
    const ending = thread
    thread = null
    await ending?.worker.terminate()
  }

  const start = (): Started => {
    const worker = new Worker(script)
    const waiting: Started['waiting'] = new Map()
    const started = { worker, waiting }
    worker.unref()
    // Everyone who waits listens.
    worker.setMaxListeners(0)
    const lost = (reason: unknown) => {
      if (thread === started) thread = null
      for (const failed of waiting.values()) failed(new Error('thread ended', { cause: reason }))
      waiting.clear()
    }
    worker.on('error', lost)
    worker.on('exit', lost)
    return started
  }

  const call = <N extends keyof W & string>(name: N, input: InputOf<W, N>) =>
    new Promise<OutputOf<W, N>>((done, failed) => {
      clearTimeout(timer)
      thread ??= start()
      const { worker, waiting } = thread
      const id = ++last
      worker.postMessage({ id, name, input } satisfies ThreadRequest)
      waiting.set(id, failed)
      worker.on('message', function hear(answer: ThreadAnswer<OutputOf<W, N>>) {
        if (answer.id !== id) return
        worker.off('message', hear)
        waiting.delete(id)
        if ('value' in answer) done(answer.value)
        else failed('error' in answer ? new Failure(answer.error) : new Error(answer.problem))
      })
      // While a caller waits, the thread's work is the program's.
      worker.ref()
    }).finally(() => {
      if (thread === null || thread.waiting.size > 0) return
      thread.worker.unref()
      clearTimeout(timer)
      timer = setTimeout(() => void end(), idle)
      timer.unref()
    })

  return { call, end }
}
