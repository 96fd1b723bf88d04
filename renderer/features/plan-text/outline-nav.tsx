import { Select } from '@fluentui/react-components'
import { useState } from 'react'
import styles from '../../styles/plan-text.module.css'
import { unfolded } from './outline.ts'
import { OutlineItem } from './outline-item.tsx'
import type { MarkedEntry } from './use-outline.ts'
import { useRowWindow } from './use-row-window.ts'

type Props = {
  readonly entries: readonly MarkedEntry[]
  readonly current: string | undefined
  readonly onGo: (id: string) => void
  /** Absent when the text may not be changed. */
  readonly move?: {
    readonly byKey: (id: string, direction: 'up' | 'down') => void
    readonly to: (id: string, beside: string, side: 'before' | 'after') => void
  }
}

/** Headings to go to, fold and reorder: a list beside the text, a drop-down above it where the window is narrow. */
export function OutlineNav({ entries, current, onGo, move }: Props) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [dragged, setDragged] = useState<string | null>(null)
  const rows = unfolded(entries, folded)
  const { list, first, end, above, below } = useRowWindow(
    rows.length,
    rows.findIndex(entry => entry.id === current),
  )
  const fold = (id: string, on: boolean) => {
    const next = new Set(folded)
    if (on) next.add(id)
    else next.delete(id)
    setFolded(next)
  }
  const holds = new Set(
    entries.filter((entry, index) => (entries[index + 1]?.level ?? -1) > entry.level).map(entry => entry.id),
  )
  return (
    <nav hidden={entries.length === 0} className={styles.outline} aria-label="Mục lục">
      <h2>Mục lục</h2>
      <ul ref={list}>
        <li aria-hidden style={{ height: above }} />
        {rows.slice(first, end).map(entry => (
          <OutlineItem
            key={entry.id}
            entry={entry}
            current={entry.id === current}
            folded={holds.has(entry.id) ? folded.has(entry.id) : null}
            onFold={on => fold(entry.id, on)}
            onGo={() => onGo(entry.id)}
            {...(move
              ? {
                  drag: {
                    dragged,
                    onDrag: setDragged,
                    onDrop: side => dragged && move.to(dragged, entry.id, side),
                    onMove: direction => move.byKey(entry.id, direction),
                  },
                }
              : {})}
          />
        ))}
        <li aria-hidden style={{ height: below }} />
      </ul>
      <Select
        className={styles.outlineSelect}
        aria-label="Đi đến mục"
        value={current ?? ''}
        onChange={(_, { value }) => onGo(value)}
      >
        {entries.map(entry => (
          <option key={entry.id} value={entry.id}>
            {'\u00a0\u00a0'.repeat(Math.max(0, entry.level - 1)) + entry.text}
          </option>
        ))}
      </Select>
    </nav>
  )
}
