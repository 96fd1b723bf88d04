import { ToggleButton } from '@fluentui/react-components'
import { DocumentOnePageRegular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import { OverruledNotice } from '../../components/overruled-notice.tsx'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { useFindings } from '../../data/plans.ts'
import { moveBranchBeside, moveBranchOf } from '../../editor/block-commands.ts'
import { PlanEditorView } from '../../editor/editor-view.tsx'
import { FindBar } from '../../editor/find/find-bar.tsx'
import { PasteNotices } from '../../editor/paste/paste-notices.tsx'
import { planEditor } from '../../editor/plan-editor.ts'
import { PlanEditorProvider } from '../../editor/plan-editor-context.tsx'
import styles from '../../styles/plan-text.module.css'
import { blockWords } from './block-words.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { OutlineNav } from './outline-nav.tsx'
import { PlanSheet } from './plan-sheet.tsx'
import { StatusLine } from './status-line.tsx'
import { useFocusText } from './use-focus-text.ts'
import { useGoToPlace } from './use-go-to-place.ts'
import { useOutline } from './use-outline.ts'
import { usePlaceInView } from './use-place-in-view.ts'

/** Where the pages stand beside the text without being asked for. */
const roomForPages = '(min-width: 1200px)'

type Props = {
  readonly stored: Output<'plans.get'>
  readonly draft: PlanDraft
  readonly place?: string | undefined
  /** The page preview, beside the text in a wide window. */
  readonly aside?: ReactNode
  /** Pages that the plan prints on, when they are known. */
  readonly pageCount?: number | undefined
  /** More of the toolbar: what other features insert. */
  readonly tools?: ReactNode
}

/** The plan's text to write in, as it will print, beside its outline and its pages. */
export function PlanText({ stored, draft, place, aside, pageCount, tools }: Props) {
  const { plan } = stored
  const { session, history, overruled, dismiss } = draft.body
  const frozen = plan.state === 'issued' || plan.state === 'closed'
  const pane = useRef<HTMLElement>(null)
  const toolbar = useRef<HTMLFieldSetElement>(null)
  const [asideShown, setAsideShown] = useState(() => window.matchMedia(roomForPages).matches)
  const findings = useFindings(plan.id)
  const outline = useOutline(session, findings.data)
  const ids = useMemo(() => outline.map(entry => entry.id), [outline])
  const current = usePlaceInView(pane, ids)
  const editor = useMemo(() => planEditor(session), [session])
  useGoToPlace(session, place)
  useFocusText(session)
  // A word that is still being composed is text too: it must not be lost with the screen.
  useEffect(() => () => void draft.body.flush(), [draft.body.flush])
  const move = {
    byKey: (id: string, direction: 'up' | 'down') => session.run(moveBranchOf(id, direction)),
    to: (id: string, beside: string, side: 'before' | 'after') =>
      session.run(moveBranchBeside(id, beside, side)),
  }
  return (
    <PlanEditorProvider session={session}>
      <div className={styles.text} data-aside={(aside !== undefined && asideShown) || undefined}>
        <div className={styles.head}>
          <EditorToolbar
            ref={toolbar}
            session={session}
            history={history}
            disabled={frozen}
            extras={
              <>
                {tools}
                {aside !== undefined && (
                  <ToggleButton
                    className={styles.asideToggle}
                    appearance="subtle"
                    icon={<DocumentOnePageRegular />}
                    checked={asideShown}
                    onClick={() => setAsideShown(!asideShown)}
                  >
                    Xem trang
                  </ToggleButton>
                )}
              </>
            }
          />
          <FindBar session={session} disabled={frozen} />
          <PasteNotices session={session} />
          {overruled.length > 0 && (
            <OverruledNotice
              title="Có đoạn vừa được sửa ở cửa sổ khác."
              words={overruled.map(blockWords)}
              onDismiss={dismiss}
            />
          )}
        </div>
        <OutlineNav entries={outline} current={current} onGo={editor.goTo} {...(frozen ? {} : { move })} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard, a frozen one too */}
        <section className={styles.pane} ref={pane} tabIndex={0} aria-label="Trang soạn thảo">
          <PlanSheet plan={plan} facts={draft.values}>
            <PlanEditorView
              session={session}
              editable={!frozen}
              label="Nội dung kế hoạch"
              onLeave={() => void draft.flush()}
              onEscape={() =>
                toolbar.current?.querySelector<HTMLElement>('button:enabled, select:enabled')?.focus()
              }
              onUndo={history.undo}
              onRedo={history.redo}
            />
          </PlanSheet>
        </section>
        {aside !== undefined && asideShown && <div className={styles.aside}>{aside}</div>}
        <StatusLine session={session} pageCount={pageCount} />
      </div>
    </PlanEditorProvider>
  )
}
