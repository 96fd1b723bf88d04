import { SearchRegular } from '@fluentui/react-icons'
import { hrefOf } from '../../route.ts'
import styles from '../../styles/shell.module.css'

/** Product, commune, and the one box that finds everything. */
export function TopBar(props: { readonly place: string; readonly onSearch: () => void }) {
  return (
    <header className={styles.top}>
      <a className={styles.product} href={hrefOf({ screen: 'home' })}>
        Sổ Kế hoạch
      </a>
      <span className={styles.commune}>{props.place}</span>
      <button
        type="button"
        className={styles.search}
        onClick={props.onSearch}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
      >
        <SearchRegular fontSize={16} aria-hidden />
        <span>Tìm kế hoạch, nhiệm vụ, lệnh…</span>
        <kbd className={styles.key}>Ctrl+K</kbd>
      </button>
    </header>
  )
}
