import type { LaidOutPage } from '../../../shared/documents/pages.ts'
import { SheetView } from '../../page/sheet-view.tsx'
import styles from '../../styles/plan-preview.module.css'
import type { PageStack } from './page-stack.ts'
import type { PageView } from './use-page-view.ts'

/** The pages one under the other; those far from the view are blank paper. */
export function Sheets(props: {
  readonly pages: readonly LaidOutPage[]
  readonly stack: PageStack
  readonly view: PageView
  readonly current: string | undefined
}) {
  const { pages, stack, view, current } = props
  const home = stack.places.find(place => place.source === current)?.page
  const marks = (index: number) => home !== undefined && index >= home && index <= home + 1
  return (
    <div className={styles.stack} style={{ height: stack.height }}>
      {stack.pages.map(({ top, width, height, scale }, index) => {
        const page = pages[index]
        return (
          <article
            // biome-ignore lint/suspicious/noArrayIndexKey: pages have no identity but their place
            key={index}
            className={styles.paper}
            aria-label={`Trang ${index + 1}`}
            style={{ top, width, height, marginLeft: -width / 2 }}
          >
            {page && index >= view.first && index <= view.last && (
              <SheetView page={page} scale={scale} current={marks(index) ? current : undefined} />
            )}
          </article>
        )
      })}
    </div>
  )
}
