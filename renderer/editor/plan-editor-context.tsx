import { createContext, type ReactNode, use, useMemo } from 'react'
import { type PlanEditor, planEditor } from './plan-editor.ts'
import type { PlanSession } from './plan-session.ts'

const EditorContext = createContext<PlanEditor | null>(null)

/** Gives everything below it the editor of the plan that is open. */
export function PlanEditorProvider(props: { readonly session: PlanSession; readonly children: ReactNode }) {
  const editor = useMemo(() => planEditor(props.session), [props.session])
  return <EditorContext value={editor}>{props.children}</EditorContext>
}

/** The editor around which this is shown; null on screens without the text. */
export function usePlanEditor(): PlanEditor | null {
  return use(EditorContext)
}
