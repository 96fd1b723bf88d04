import { ChevronDownRegular, ChevronRightRegular, WarningRegular } from '@fluentui/react-icons'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import styles from '../../styles/plan-text.module.css'
import type { MarkedEntry } from './use-outline.ts'

type Side = 'before' | 'after'
type Drag = {
  readonly dragged: string | null
  readonly onDrag: (id: string | null) => void
  readonly onDrop: (side: Side) => void
  readonly onMove: (direction: 'up' | 'down') => void
}

function sideOf(event: DragEvent<HTMLElement>): Side {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'before' : 'after'
}

/** What makes an entry draggable and a place to drop another. */
function useDrop(id: string, drag: Drag | undefined) {
  const [side, setSide] = useState<Side | null>(null)
  if (!drag) return { side: null, handlers: {} }
  const handlers = {
    draggable: true,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', id)
      drag.onDrag(id)
    },
    onDragEnd: () => drag.onDrag(null),
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (drag.dragged === null || drag.dragged === id) return
      event.preventDefault()
      setSide(sideOf(event))
    },
    onDragLeave: () => setSide(null),
    onDrop: (event: DragEvent<HTMLElement>) => {
      event.preventDefault()
      setSide(null)
      drag.onDrop(sideOf(event))
    },
  }
  return { side, handlers }
}

/** One heading of the outline. Arrow keys left and right fold it, Alt+Shift with up and down moves it. */
export function OutlineItem(props: {
  readonly entry: MarkedEntry
  readonly current: boolean
  /** Null when nothing is under it. */
  readonly folded: boolean | null
  readonly onFold: (on: boolean) => void
  readonly onGo: () => void
  readonly drag?: Drag
}) {
  const { entry, folded, drag } = props
  const { side, handlers } = useDrop(entry.id, drag)
  const pressed = (event: KeyboardEvent) => {
    const { key } = event
    if (drag && event.altKey && event.shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      drag.onMove(key === 'ArrowUp' ? 'up' : 'down')
    } else if (folded !== null && !event.altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      props.onFold(key === 'ArrowLeft')
    } else return
    event.preventDefault()
  }
  return (
    <li data-drop={side ?? undefined} {...handlers}>
      <div className={styles.entry} style={{ paddingLeft: `${Math.max(0, entry.level - 1) * 14}px` }}>
        {folded === null ? (
          <span className={styles.foldRoom} />
        ) : (
          <button
            type="button"
            className={styles.fold}
            tabIndex={-1}
            aria-label={folded ? `Mở ${entry.text}` : `Thu gọn ${entry.text}`}
            onClick={() => props.onFold(!folded)}
          >
            {folded ? <ChevronRightRegular /> : <ChevronDownRegular />}
          </button>
        )}
        <button
          type="button"
          className={styles.heading}
          title={entry.text}
          data-level={entry.level}
          aria-current={props.current ? 'location' : undefined}
          aria-expanded={folded === null ? undefined : !folded}
          aria-keyshortcuts={drag ? 'Alt+Shift+ArrowUp Alt+Shift+ArrowDown' : undefined}
          onClick={props.onGo}
          onKeyDown={pressed}
        >
          <span className={styles.headingText}>{entry.text}</span>
          {entry.findings > 0 && (
            <span className={styles.findings} data-error={entry.error || undefined}>
              <WarningRegular aria-hidden /> {entry.findings}
              <span className="visuallyHidden"> chỗ cần xem</span>
            </span>
          )}
        </button>
      </div>
    </li>
  )
}
