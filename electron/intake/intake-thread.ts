import { createThread } from '../threads/thread.ts'
import type { IntakeWorks } from './worker.ts'

/** Beside this file in the source; beside the bundle, under the name that the build gives it, in the program. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './intake-worker.js',
  import.meta.url,
)

/** A thread for reading files that came in. */
export const intakeThread = createThread<IntakeWorks>(script)
