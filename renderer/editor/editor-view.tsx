import { EditorView } from '@tiptap/pm/view'
import { useEffect, useEffectEvent, useRef } from 'react'
import '../styles/editor.css'
import { editorStyle } from './editor-style.ts'
import type { PlanSession } from './plan-session.ts'

type Props = {
  readonly session: PlanSession
  readonly editable: boolean
  readonly label: string
  readonly onLeave: () => void
  /** Escape leads out of the text, where Tab does not. */
  readonly onEscape: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

const style = editorStyle()

/** The plan's text to write in. React draws its frame only; what is typed never draws a component again. */
export function PlanEditorView(props: Props) {
  const { session, editable, label } = props
  const host = useRef<HTMLDivElement>(null)
  const shown = useRef<EditorView | null>(null)
  const leave = useEffectEvent(props.onLeave)
  const goOut = useEffectEvent(props.onEscape)
  const undo = useEffectEvent(props.onUndo)
  const redo = useEffectEvent(props.onRedo)
  const isEditable = useEffectEvent(() => editable)
  useEffect(() => {
    const view = new EditorView(host.current, {
      state: session.state(),
      dispatchTransaction: session.dispatch,
      editable: () => isEditable(),
      scrollThreshold: 48,
      scrollMargin: 64,
      attributes: {
        class: 'planEditor',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: 'vi',
        spellcheck: 'true',
      },
      handleDOMEvents: {
        blur: () => {
          leave()
          return false
        },
        keydown: (_, event) => {
          if (event.key !== 'Escape' || event.isComposing) return false
          goOut()
          return true
        },
        // The browser's own menu asks for these without a key.
        beforeinput: (_, event) => {
          if (event.inputType === 'historyUndo') undo()
          else if (event.inputType === 'historyRedo') redo()
          else return false
          event.preventDefault()
          return true
        },
      },
    })
    shown.current = view
    const detach = session.attach(view)
    return () => {
      detach()
      shown.current = null
      view.destroy()
    }
  }, [session, label])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view asks anew when it is told its state
  useEffect(() => {
    shown.current?.setProps({ state: session.state() })
  }, [session, editable])
  return (
    <>
      <style>{style}</style>
      <div ref={host} />
    </>
  )
}
