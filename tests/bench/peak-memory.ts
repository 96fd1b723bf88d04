import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a fresh process does before its peak is read: one kind of document, one way of making it. */
export const memoryTasks = ['docx-ours', 'docx-bare', 'xlsx-ours', 'xlsx-bare'] as const
export type MemoryTask = (typeof memoryTasks)[number]

/** Peak resident memory in MB of a fresh process that does one task. */
export function peakMemory(task: MemoryTask): number {
  const script = fileURLToPath(new URL('./memory-task.ts', import.meta.url))
  const child = spawnSync(process.execPath, [script, task], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return Number(child.stdout) / 1024
}
