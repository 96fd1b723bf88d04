import type { TrackedRow } from '../../../shared/tasks/tracked.ts'
import styles from '../../styles/tracking-timeline.module.css'

type State = TrackedRow['occurrences'][number]['state']

const shapes: Readonly<Record<State, string>> = {
  done: 'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z',
  late: 'M-5 5H5L0 -5Z',
  missed: 'M-4.5 -4.5 4.5 4.5M-4.5 4.5 4.5 -4.5',
  due: 'M0 -6 6 0 0 6 -6 0Z',
  ahead: 'M-3 0A3 3 0 1 1 3 0A3 3 0 1 1 -3 0Z',
}

/** One return of a recurring duty: each state has a shape of its own. Its middle is the point it is put at. */
export function ReturnMark({ state }: { readonly state: State }) {
  return <path className={styles.mark} data-state={state} d={shapes[state]} />
}
