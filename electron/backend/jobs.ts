import { Failure } from '../../shared/errors.ts'
import type { JobSteps } from '../../shared/jobs/api.ts'
import type { NounHandlers } from './handlers.ts'

/**
 * Says how far the work is. Called before each step and after the last.
 * @throws {Failure} `refused/stopped` when a person no longer wants it
 */
export type ReportSteps = (steps: JobSteps) => void

/** Does something with each of several things, one after the other, and says how far it is. */
export async function inSteps<T, R>(
  things: readonly T[],
  report: ReportSteps,
  each: (thing: T) => Promise<R>,
): Promise<readonly R[]> {
  const made: R[] = []
  for (const thing of things) {
    report({ done: made.length, of: things.length })
    made.push(await each(thing))
  }
  if (made.length > 0) report({ done: made.length, of: made.length })
  return made
}

export type Jobs = {
  /** Does long work that may be followed and stopped; `id` is null when nobody does. */
  readonly run: <T>(id: string | null, work: (report: ReportSteps) => Promise<T>) => Promise<T>
  /** The program ends: what is under way stops, and what begins yet. */
  readonly stopAll: () => void
  readonly handlers: NounHandlers<'jobs'>
}

type Running = { steps: JobSteps | null; stopped: boolean }

/** The long work that is under way, by the ids that screens gave it. */
export function createJobs(): Jobs {
  const running = new Map<string | symbol, Running>()
  let ended = false

  const run: Jobs['run'] = async (id, work) => {
    const key = id ?? Symbol()
    const job: Running = { steps: null, stopped: ended }
    running.set(key, job)
    try {
      return await work(steps => {
        job.steps = steps
        if (job.stopped) throw new Failure({ code: 'refused', what: 'stopped' })
      })
    } finally {
      // The screen may have begun another under the same id.
      if (running.get(key) === job) running.delete(key)
    }
  }

  return {
    run,
    stopAll: () => {
      ended = true
      for (const job of running.values()) job.stopped = true
    },
    handlers: {
      'jobs.steps': async ({ job }) => running.get(job)?.steps ?? null,
      'jobs.stop': async ({ job }) => {
        const found = running.get(job)
        if (found !== undefined) found.stopped = true
        return null
      },
    },
  }
}
