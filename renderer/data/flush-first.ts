import { describe } from '../../shared/errors.ts'
import { errorOf } from './client.tsx'
import { flushAll } from './pending-saves.ts'

/** What is being typed could not be stored, so nothing that builds on it was begun. */
class Unsaved extends Error {}

/**
 * Stores what is still being typed in any open form, before something that must not miss it.
 *
 * @throws Unsaved when something could not be stored; `describeProblem` says it.
 */
export async function flushFirst(): Promise<void> {
  if (!(await flushAll())) throw new Unsaved()
}

/** The Vietnamese sentence for what stopped a change that flushes first. */
export function describeProblem(reason: unknown): string {
  return reason instanceof Unsaved
    ? 'Nội dung đang soạn chưa lưu được nên chưa thực hiện. Hãy xem thông báo lưu ở góc trên rồi thử lại.'
    : describe(errorOf(reason))
}
