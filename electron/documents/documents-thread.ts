import { createThread } from '../threads/thread.ts'
import type { DocumentWorks } from './worker.ts'

/** Beside this file in the source; beside the bundle, under the name that the build gives it, in the program. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './documents-worker.js',
  import.meta.url,
)

/** A thread for making long documents. */
export const documentsThread = createThread<DocumentWorks>(script)
