import { useEffect, useMemo, useRef } from 'react'
import { composePlan } from '../../../shared/documents/compose-plan.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import { placeId } from '../../page/paragraph-view.tsx'
import styles from '../../styles/plan-text.module.css'
import { outlineOf } from './outline.ts'
import { OutlineNav } from './outline-nav.tsx'
import { TextPage } from './text-page.tsx'
import { usePlaceInView } from './use-place-in-view.ts'

/** Shows a block, where the reader's eye is. */
function show(source: string) {
  const element = document.getElementById(placeId(source))
  element?.scrollIntoView({ block: 'start' })
  return element
}

/** Brings the asked-for block into view when the route names one. */
function useGoToPlace(place: string | undefined) {
  useEffect(() => {
    const element = place === undefined ? null : show(place)
    if (!element) return
    const mark = styles.found ?? 'found'
    element.classList.add(mark)
    return () => element.classList.remove(mark)
  }, [place])
}

/** The plan's text as it will print, beside its outline; only the text scrolls. */
export function PlanText(props: { readonly plan: Plan; readonly place?: string | undefined }) {
  const pane = useRef<HTMLElement>(null)
  const nodes = useMemo(() => {
    // The date goes into a file's properties only and is not shown.
    const text = composePlan({ ...props.plan, appendices: [] }, '2000-01-01')
    return text.sections[0]?.content ?? []
  }, [props.plan])
  const outline = useMemo(() => outlineOf(nodes), [nodes])
  const sources = useMemo(() => outline.map(entry => entry.source), [outline])
  const current = usePlaceInView(pane, sources)
  useGoToPlace(props.place)
  return (
    <div className={styles.text}>
      <OutlineNav entries={outline} current={current} onGo={show} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
      <section className={styles.pane} ref={pane} tabIndex={0} aria-label="Nội dung kế hoạch">
        <TextPage nodes={nodes} />
      </section>
    </div>
  )
}
