import type { ReactNode } from 'react'
import type { Settings } from '../../../shared/settings/settings.ts'
import { useSettings } from '../../data/settings.ts'
import type { Route } from '../../route.ts'
import styles from '../../styles/shell.module.css'
import { SideNav } from './side-nav.tsx'
import { TopBar } from './top-bar.tsx'

/** `xã Minh Tân, tỉnh Tuyên Quang`; empty until the clerk has said where she works. */
function placeOf(settings: Settings | undefined): string {
  if (!settings?.communeName) return ''
  const commune = `${settings.unitKind} ${settings.communeName}`
  return settings.provinceName ? `${commune}, ${settings.provinceKind} ${settings.provinceName}` : commune
}

/** The window's frame: bar above, places at the left, the screen in the rest. */
export function Shell(props: {
  readonly route: Route
  readonly onSearch: () => void
  readonly children: ReactNode
}) {
  const settings = useSettings()
  return (
    <div className={styles.shell}>
      <TopBar place={placeOf(settings.data)} onSearch={props.onSearch} />
      <SideNav route={props.route} />
      <main className={styles.main} tabIndex={-1}>
        {props.children}
      </main>
    </div>
  )
}
