import { type RefObject, useId, useRef, useState } from 'react'
import styles from '../styles/grid.module.css'
import { commandOf, directionOf } from './grid-keys.ts'
import type { Direction } from './grid-moves.ts'
import { SuggestionList } from './suggestion-list.tsx'
import type { CellEdit } from './use-cell-edit.ts'

/** Where the field lies on the grid, in pixels; `sticks` when its cell stays in sight. */
export type EditorBox = {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
  readonly sticks: boolean
}

/** How an edit was ended by a key: where to go from the cell, or a text for the whole range. */
export type Ending =
  | { readonly kind: 'enter' | 'tab'; readonly back: boolean }
  | { readonly kind: 'arrow'; readonly direction: Direction }
  | { readonly kind: 'fill' }
  | { readonly kind: 'cancel' }

/** Tells the design kit that Tab is the grid's; it would take the focus away before the grid sees the key. */
const keepTab = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } })

const noSuggestions: readonly string[] = []

/**
 * The field on the active cell. It has the focus whenever the grid has it; unseen until something is edited, so that
 * the first key, also of an input method, is typed into it like any other.
 */
export function CellEditor(props: {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly edit: CellEdit
  readonly box: EditorBox
  /** Says which cell it is. */
  readonly label: string
  readonly gridId: string
  readonly cellId: string | undefined
  readonly readOnly: boolean
  readonly suggestions: ((text: string) => readonly string[]) | undefined
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onEnd: (ending: Ending) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onCopy: (event: React.ClipboardEvent, cut: boolean) => void
  readonly onPaste: (event: React.ClipboardEvent) => void
}) {
  const { input, edit, box } = props
  const { editing } = edit
  const listId = useId()
  const composing = useRef(false)
  const [offered, setOffered] = useState(noSuggestions)
  const [chosen, setChosen] = useState(-1)
  const open = editing !== null && offered.length > 0
  const offer = (texts: readonly string[]) => {
    setOffered(texts)
    setChosen(-1)
  }
  const offerFor = (text: string) =>
    offer((props.suggestions?.(text) ?? noSuggestions).filter(one => one !== text))

  const put = (text: string) => {
    const field = input.current
    if (!field) return
    field.select()
    // Typed rather than set, so that Ctrl+Z takes it back.
    document.execCommand('insertText', false, text)
    offer(noSuggestions)
  }
  const end = (ending: Ending) => {
    const text = open ? offered[chosen] : undefined
    if (text !== undefined && ending.kind !== 'cancel') put(text)
    offer(noSuggestions)
    props.onEnd(ending)
  }

  const editKey = (event: React.KeyboardEvent): boolean => {
    const { key, altKey, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    const direction = directionOf(key)
    if (open && !ctrl && !altKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const count = offered.length + 1
      setChosen(((chosen + 1 + (key === 'ArrowDown' ? 1 : -1) + count) % count) - 1)
    } else if (key === 'Escape' && open) offer(noSuggestions)
    else if (key === 'Escape') end({ kind: 'cancel' })
    else if (key === 'Enter' && altKey) document.execCommand('insertText', false, '\n')
    else if (key === 'Enter' && ctrl) end({ kind: 'fill' })
    else if (key === 'Enter') end({ kind: 'enter', back: shiftKey })
    else if (key === 'Tab' && !ctrl) end({ kind: 'tab', back: shiftKey })
    else if (key === 'F2') edit.begin()
    else if (direction && edit.mode() === 'type' && !ctrl && !altKey && !shiftKey)
      end({ kind: 'arrow', direction })
    else return false
    return true
  }

  return (
    <div
      className={styles.editorLayer}
      style={{ top: box.top, zIndex: box.sticks ? 3 : 1 }}
      data-editing={editing !== null}
    >
      <div
        className={styles.editorBox}
        style={{
          position: box.sticks ? 'sticky' : 'relative',
          left: box.left,
          width: box.width,
          minHeight: box.height,
        }}
      >
        <textarea
          ref={input}
          className={styles.editor}
          style={{ minHeight: box.height }}
          rows={1}
          lang="vi"
          aria-label={props.label}
          aria-controls={open ? listId : props.gridId}
          aria-activedescendant={
            open && chosen >= 0 ? `${listId}-${chosen}` : editing ? undefined : props.cellId
          }
          aria-autocomplete={props.suggestions ? 'list' : undefined}
          data-tabster={keepTab}
          data-own-undo={editing ? '' : undefined}
          readOnly={props.readOnly}
          spellCheck={false}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          onKeyDown={event => {
            // 229: an input method has the key, and says so before it begins to compose.
            if (event.nativeEvent.isComposing || composing.current || event.keyCode === 229) return
            if (!edit.isEditing()) return props.onKeyDown(event)
            if (editKey(event)) {
              event.preventDefault()
              event.stopPropagation()
            } else if (commandOf(event.nativeEvent)?.kind === 'find') {
              edit.store()
              props.onKeyDown(event)
            } else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyS') edit.store()
          }}
          onCompositionStart={() => {
            composing.current = true
            edit.compose(true)
          }}
          onCompositionEnd={() => {
            composing.current = false
            edit.compose(false)
          }}
          onInput={event => {
            edit.typed()
            offerFor(event.currentTarget.value)
          }}
          onFocus={props.onFocus}
          onBlur={() => {
            offer(noSuggestions)
            edit.leave()
            props.onBlur()
          }}
          onCopy={event => !edit.isEditing() && props.onCopy(event, false)}
          onCut={event => !edit.isEditing() && props.onCopy(event, true)}
          onPaste={event => !edit.isEditing() && props.onPaste(event)}
        />
        {open && (
          <SuggestionList
            id={listId}
            texts={offered}
            chosen={chosen}
            onPick={text => {
              put(text)
              edit.begin()
            }}
          />
        )}
      </div>
    </div>
  )
}
