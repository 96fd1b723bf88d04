import { Select } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import styles from '../../styles/plan-text.module.css'
import type { OutlineEntry } from './outline.ts'

type Props = {
  readonly entries: readonly OutlineEntry[]
  readonly current: string | undefined
  readonly onGo: (source: string) => void
}

/** Keeps the current heading visible in the outline. */
function useFollow(current: string | undefined) {
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new current heading is what makes it run
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return list
}

/** Headings to go to: a list beside the text, a drop-down above it where the window is narrow. */
export function OutlineNav({ entries, current, onGo }: Props) {
  const list = useFollow(current)
  if (entries.length === 0) return null
  return (
    <nav className={styles.outline} aria-label="Mục lục">
      <h2>Mục lục</h2>
      <ul ref={list}>
        {entries.map(entry => (
          <li key={entry.source}>
            <button
              type="button"
              title={entry.text}
              style={{ paddingLeft: `${8 + Math.max(0, entry.level - 1) * 14}px` }}
              data-level={entry.level}
              aria-current={entry.source === current ? 'location' : undefined}
              onClick={() => onGo(entry.source)}
            >
              {entry.text}
            </button>
          </li>
        ))}
      </ul>
      <Select
        className={styles.outlineSelect}
        aria-label="Đi đến mục"
        value={current ?? ''}
        onChange={(_, { value }) => onGo(value)}
      >
        {entries.map(entry => (
          <option key={entry.source} value={entry.source}>
            {'\u00a0\u00a0'.repeat(Math.max(0, entry.level - 1)) + entry.text}
          </option>
        ))}
      </Select>
    </nav>
  )
}
