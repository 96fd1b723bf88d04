import { z } from 'zod'
import { action, query } from '../api/command.ts'

/**
 * Long work that a screen began and may want to follow: an id of the screen's own making, sent along with the command
 * that begins it.
 */
export const jobId = z.string().min(1).max(100)

/** How far long work is, in steps of its own kind (files). */
export const jobSteps = z.strictObject({ done: z.int().min(0), of: z.int().min(1) })
export type JobSteps = Readonly<z.infer<typeof jobSteps>>

export const jobCommands = {
  /** How far a job is; null before its first step, and once it has ended. */
  'jobs.steps': query(z.strictObject({ job: jobId }), jobSteps.nullable()),
  /** Asks a job to stop before its next step: its command then answers `refused/stopped` and has changed nothing. */
  'jobs.stop': action(z.strictObject({ job: jobId }), z.null()),
}
