import { createPortal } from 'react-dom'
import type { LaidOutPage } from '../../../shared/documents/pages.ts'
import { SheetView } from '../../page/sheet-view.tsx'
import styles from '../../styles/plan-preview.module.css'

/** Which way a page lies, for the printer. */
const lieOf = ({ width, height }: LaidOutPage) => (width > height ? 'landscape' : 'portrait')

/** All pages at their true size, one a sheet of paper; seen by the printer only. */
export function PrintSheets({ pages }: { readonly pages: readonly LaidOutPage[] }) {
  return createPortal(
    <div className={styles.print} data-print="">
      {pages.map((page, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no identity but their place
          key={index}
          className={styles.printed}
          data-lies={lieOf(page)}
          style={{ page: lieOf(page) }}
        >
          <SheetView page={page} />
        </div>
      ))}
    </div>,
    document.body,
  )
}
