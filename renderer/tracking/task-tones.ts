import { label } from '../../shared/glossary.ts'
import type { TaskStatusName, Verdict } from '../../shared/tasks/tracked.ts'
import type { Tone } from '../components/charts/tone.ts'

/** How a task's status is drawn, in the order in which charts put the parts: what is done first, then what is late. */
export const statusTones: readonly { readonly status: TaskStatusName; readonly tone: Tone }[] = [
  { status: 'doneOnTime', tone: 'good' },
  { status: 'doneLate', tone: 'fair' },
  { status: 'ongoing', tone: 'active' },
  { status: 'notStarted', tone: 'idle' },
  { status: 'overdue', tone: 'bad' },
  { status: 'paused', tone: 'held' },
  { status: 'cancelled', tone: 'off' },
]

/** The tone of one status. */
export function toneOf(status: TaskStatusName): Tone {
  return statusTones.find(each => each.status === status)?.tone ?? 'idle'
}

/** How an indicator's verdict is drawn; `unjudged` has a figure and no target to compare it with. */
export const verdictTones: readonly {
  readonly verdict: Verdict | 'unjudged'
  readonly tone: Tone
  readonly label: string
}[] = [
  { verdict: 'exceeded', tone: 'best', label: label('verdict.exceeded') },
  { verdict: 'met', tone: 'good', label: label('verdict.met') },
  { verdict: 'notMet', tone: 'bad', label: label('verdict.notMet') },
  { verdict: 'notReported', tone: 'idle', label: label('verdict.notReported') },
  { verdict: 'unjudged', tone: 'held', label: 'Chưa so được với mức phải đạt' },
]

type Counts = Readonly<Record<TaskStatusName, number>>

/** The parts of a bar of tasks by status. */
export function statusParts(counts: Counts): readonly { readonly tone: Tone; readonly value: number }[] {
  return statusTones.map(({ status, tone }) => ({ tone, value: counts[status] }))
}

/** `Hoàn thành đúng hạn 3, Quá hạn 1`: a bar of tasks in words; statuses without tasks are left out. */
export function statusText(counts: Counts): string {
  const said = statusTones.filter(({ status }) => counts[status] > 0)
  if (said.length === 0) return 'Chưa có nhiệm vụ'
  return said.map(({ status }) => `${label(`progress.${status}`)} ${counts[status]}`).join(', ')
}
