import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { LaidOutPage } from '../../../shared/documents/pages.ts'
import { describe } from '../../../shared/errors.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { printWindow, usePrinting } from '../../components/use-printing.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { errorOf } from '../../data/client.tsx'
import { usePlanPages } from '../../data/pages.ts'
import { flushAll } from '../../data/pending-saves.ts'
import styles from '../../styles/plan-preview.module.css'
import { stackPages } from './page-stack.ts'
import { PreviewToolbar } from './preview-toolbar.tsx'
import { PrintSheets } from './print-sheets.tsx'
import { Sheets } from './sheets.tsx'
import { useFollowBlock } from './use-follow-block.ts'
import { usePageView } from './use-page-view.ts'
import { useZoom } from './use-zoom.ts'

export type PlanPreviewProps = {
  readonly planId: string
  /** A click on a line or a row goes to its block: its id. */
  readonly onPlace: (source: string) => void
  /** The block that is worked on: it is marked, and shown when it becomes the current one out of sight. */
  readonly current?: string | undefined
  readonly onPageCount?: (count: number) => void
  /** What a file saved from the print dialog is called, without its ending. */
  readonly fileName?: string
}

const noPages: readonly LaidOutPage[] = []

/** The plan as it prints: real pages, kept up to date with the stored plan. */
export function PlanPreview({ planId, onPlace, current, onPageCount, fileName }: PlanPreviewProps) {
  const pane = useRef<HTMLElement>(null)
  const query = usePlanPages(planId)
  const pages = query.data?.pages ?? noPages
  const { zoom, setZoom, scaleOf } = useZoom(pane)
  const stack = useMemo(() => stackPages(pages, scaleOf), [pages, scaleOf])
  const view = usePageView(pane, stack)
  const printing = usePrinting()
  useFollowBlock(pane, stack, current)

  const counted = useEffectEvent((count: number) => onPageCount?.(count))
  useEffect(() => {
    if (pages.length > 0) counted(pages.length)
  }, [pages.length])

  const print = async () => {
    // What cannot be saved cannot be printed: the save status says why.
    if (!(await flushAll())) return
    try {
      await query.refresh()
    } catch {
      // Asked again where its error is shown.
      await query.refetch()
      return
    }
    printWindow(fileName ?? document.title)
  }
  useShortcuts({ 'Ctrl+P': () => void print() })

  const placed = useEffectEvent(onPlace)
  useEffect(() => {
    const element = pane.current
    const clicked = ({ target }: MouseEvent) => {
      const block = target instanceof Element ? target.closest<HTMLElement>('[data-source]') : null
      const source = block?.dataset['source']
      if (source !== undefined) placed(source)
    }
    element?.addEventListener('click', clicked)
    return () => element?.removeEventListener('click', clicked)
  }, [])

  return (
    <div className={styles.preview}>
      <PreviewToolbar
        reading={view.reading}
        count={pages.length}
        refreshing={query.isFetching}
        zoom={zoom}
        onZoom={setZoom}
        onPrint={() => void print()}
      />
      {query.isError && (
        <ErrorNotice message={describe(errorOf(query.error))} onRetry={() => void query.refetch()} />
      )}
      {query.data?.stoppedAt && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{query.data.stoppedAt}</MessageBarBody>
        </MessageBar>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
      <section className={styles.pane} ref={pane} tabIndex={0} aria-label="Các trang như bản in">
        {query.isPending && <Loading label="Đang dàn trang…" />}
        <Sheets pages={pages} stack={stack} view={view} current={current} />
      </section>
      {printing && <PrintSheets pages={pages} />}
    </div>
  )
}
