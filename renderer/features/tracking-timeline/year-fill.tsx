import styles from '../../styles/tracking-timeline.module.css'

const idOf = (prefix: string) => `${prefix}-year`

/** The hatching of a task that names only a year. It must stand in the page, drawn but of no size. */
export function YearFill({ id }: { readonly id: string }) {
  return (
    <svg className={styles.fills} width="0" height="0" aria-hidden focusable="false">
      <defs>
        <pattern id={idOf(id)} className={styles.hatch} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" />
          <path d="M-1 1 1 -1M0 6 6 0M5 7 7 5" />
        </pattern>
      </defs>
    </svg>
  )
}

/** What a shape takes as its `fill` for the hatching with this id. */
export function yearFill(id: string): string {
  return `url(#${idOf(id)})`
}
