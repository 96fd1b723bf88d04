import { Worker } from 'node:worker_threads'
import type { OfficialDocument } from '../../shared/documents/model.ts'
import type { LaidOutPages } from '../../shared/documents/pages.ts'
import type { LayoutAnswer, LayoutRequest } from './worker.ts'

/** Milliseconds without work after which the thread ends and gives its memory back. */
const idle = 60_000

/** Beside this file in the source; beside the bundle, under the name that the build gives it, in the program. */
const script = () =>
  new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './documents-worker.js', import.meta.url)

type Waiting = { readonly done: (pages: LaidOutPages) => void; readonly failed: (error: Error) => void }

export type LayoutThread = {
  /**
   * Lays a document out without holding up the caller's thread.
   * @throws Error when the layout breaks, or the thread cannot be started.
   */
  readonly layOut: (document: OfficialDocument) => Promise<LaidOutPages>
  /** Ends the thread; a later call starts another. */
  readonly end: () => Promise<void>
}

/** A thread for laying out long documents, started when first needed; it never keeps the program from ending. */
export function createLayoutThread(): LayoutThread {
  let thread: Worker | null = null
  let timer: NodeJS.Timeout | undefined
  let last = 0
  const waiting = new Map<number, Waiting>()

  const end = async () => {
    clearTimeout(timer)
    const ending = thread
    thread = null
    await ending?.terminate()
  }

  const start = (): Worker => {
    const started = new Worker(script())
    started.unref()
    started.on('message', (answer: LayoutAnswer) => {
      const caller = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('pages' in answer) caller?.done(answer.pages)
      else caller?.failed(new Error(answer.problem))
    })
    const lost = (reason: unknown) => {
      if (thread === started) thread = null
      for (const { failed } of waiting.values()) failed(new Error('layout thread ended', { cause: reason }))
      waiting.clear()
    }
    started.on('error', lost)
    started.on('exit', lost)
    return started
  }

  const layOut = ({ sections }: OfficialDocument) =>
    new Promise<LaidOutPages>((done, failed) => {
      clearTimeout(timer)
      thread ??= start()
      const id = ++last
      waiting.set(id, { done, failed })
      // While a caller waits, the thread's work is the program's.
      thread.ref()
      thread.postMessage({ id, sections } satisfies LayoutRequest)
    }).finally(() => {
      if (waiting.size > 0) return
      thread?.unref()
      timer = setTimeout(() => void end(), idle)
      timer.unref()
    })

  return { layOut, end }
}
