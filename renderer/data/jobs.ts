import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JobSteps } from '../../shared/jobs/api.ts'
import { callOrThrow, useClient } from './client.tsx'

/** Milliseconds between two looks at how far the work is. */
const pause = 250

/** Long work of a screen: what to send along with the command that begins it, how far it is, the way to stop it. */
export type JobView = {
  readonly id: string
  /** Null before its first step. */
  readonly steps: JobSteps | null
  readonly stop: () => void
}

/** Follows the long work of a screen, one at a time, while it runs. */
export function useJob(running: boolean): JobView {
  const client = useClient()
  const [id] = useState(() => crypto.randomUUID())
  const { data } = useQuery({
    // The next job's steps are others.
    queryKey: ['jobs', id, running],
    queryFn: () => callOrThrow(client, 'jobs.steps', { job: id }),
    enabled: running,
    refetchInterval: pause,
    staleTime: 0,
    gcTime: 0,
  })
  return {
    id,
    steps: running ? (data ?? null) : null,
    // Work that could not be told to stop ends by itself.
    stop: () => void callOrThrow(client, 'jobs.stop', { job: id }).catch(() => undefined),
  }
}
