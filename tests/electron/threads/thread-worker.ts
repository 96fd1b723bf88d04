import { setTimeout } from 'node:timers/promises'
import { serveThread } from '../../../electron/threads/serve-thread.ts'
import { Failure } from '../../../shared/errors.ts'

const done: string[] = []

const works = {
  /** Answers all that was done before it, and itself. */
  note: async ({ name, after }: { readonly name: string; readonly after: number }) => {
    await setTimeout(after)
    done.push(name)
    return [...done]
  },
  refuse: () => {
    throw new Failure({ code: 'invalid', what: 'emptyFile', detail: 'a.xlsx' })
  },
  fail: () => {
    throw new TypeError('no such thing')
  },
  die: () => process.exit(3),
}
export type TestWorks = typeof works

serveThread(works)
