import { useState } from 'react'
import type { Spelling, UnitPlace } from '../../../shared/organisations/unify-units.ts'
import listScreen from '../../styles/list-screen.module.css'
import styles from '../../styles/organisations.module.css'

/** Places shown for each spelling: the rest are found by going through these. */
const mostShown = 20

/** Where each spelling stands, shown when asked for; a place leads to its cell. */
export function UnitPlaces(props: {
  readonly spellings: readonly Spelling[]
  readonly wordsOf: (place: UnitPlace) => string
  readonly onGo: (place: UnitPlace) => void
}) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.places} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Xem các chỗ</summary>
      {open &&
        props.spellings.map(({ text, places }) => (
          <div key={text}>
            <h4>{text}</h4>
            <ul>
              {places.slice(0, mostShown).map((place, index) => (
                // A cell may hold a name twice.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <li key={index}>
                  <button type="button" className={listScreen.open} onClick={() => props.onGo(place)}>
                    {props.wordsOf(place)}
                  </button>
                </li>
              ))}
            </ul>
            {places.length > mostShown && (
              <p className={styles.quiet}>và {places.length - mostShown} chỗ khác</p>
            )}
          </div>
        ))}
    </details>
  )
}
