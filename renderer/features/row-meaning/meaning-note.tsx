import { QuestionCircleRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { RowItem } from '../../../shared/plans/appendix.ts'
import { type Badge, scheduleBadge, targetBadge } from '../../../shared/tasks/meaning-badges.ts'
import styles from '../../styles/row-meaning.module.css'
import { repeats } from './meaning-words.ts'

/** What to say of a meaning that is too loose to follow. */
function looseness(text: string, { schedule, cells }: RowItem, field: string): string {
  if (field === 'target') return 'chưa có số để đo'
  if (schedule?.kind === 'year') return 'chỉ ghi năm'
  return schedule?.kind === 'range' && !repeats(text, cells.schedule ?? '')
    ? `${text} · chưa cụ thể`
    : 'chưa có thời hạn cụ thể'
}

function noteOf(badge: Badge, row: RowItem, field: 'schedule' | 'target'): ReactNode {
  const { kind, text, hint } = badge
  switch (kind) {
    case 'none':
      return null
    case 'unknown':
      return (
        <span className={styles.unknown}>
          <QuestionCircleRegular aria-hidden />
          {text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)}
        </span>
      )
    case 'refined':
      return <span className={styles.note}>đã làm rõ: {text}</span>
    case 'coarse':
      return (
        <span className={styles.note} title={hint}>
          {looseness(text, row, field)}
        </span>
      )
    case 'understood': {
      const same = repeats(text, row.cells[field] ?? '')
      if (same && hint === undefined) return null
      return (
        <span className={styles.note} title={hint}>
          {same ? '' : text}
          {hint !== undefined && <span className={styles.doubt}>{same ? '' : ' · '}xem lại</span>}
        </span>
      )
    }
  }
}

/**
 * Under a schedule or target cell: what it was taken to mean; nothing under other cells, nor where the meaning is the
 * words themselves.
 *
 * @param year the plan's year.
 */
export function meaningNote(row: RowItem, field: string, year: number): ReactNode {
  if (field === 'schedule') return noteOf(scheduleBadge(row, year), row, field)
  return field === 'target' ? noteOf(targetBadge(row), row, field) : null
}
