import type { ReactNode } from 'react'
import styles from '../../styles/charts.module.css'
import { type Tone, tones } from './tone.ts'

/** What is drawn over a tone's ground; nothing for those that are told by their ground alone. */
const marks: Readonly<Partial<Record<Tone, ReactNode>>> = {
  best: <path d="M4 0V8" />,
  fair: <path d="M-2 2 2 -2M0 8 8 0M6 10 10 6" />,
  active: (
    <>
      <circle cx="2" cy="2" r="1" />
      <circle cx="6" cy="6" r="1" />
    </>
  ),
  bad: <path d="M0 8 8 0M0 0 8 8" />,
  held: <path d="M0 2H8M0 6H8" />,
  off: <path d="M4 0V8" />,
}

const idOf = (prefix: string, tone: Tone) => `${prefix}-${tone}`

/**
 * The patterns of all tones. They must stand in the page, drawn but of no size: a hidden drawing paints nothing.
 *
 * @param props.id of this set in the page; `toneFill` takes the same.
 */
export function ToneFills({ id }: { readonly id: string }) {
  return (
    <svg className={styles.fills} width="0" height="0" aria-hidden focusable="false">
      <defs>
        {tones.map(tone => (
          <pattern
            key={tone}
            id={idOf(id, tone)}
            className={styles.fill}
            data-tone={tone}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect width="8" height="8" />
            <g>{marks[tone]}</g>
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

/** What a shape takes as its `fill` for a tone of the set with this id. */
export function toneFill(id: string, tone: Tone): string {
  return `url(#${idOf(id, tone)})`
}
