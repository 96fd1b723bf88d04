import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Hit } from './find-in-text.ts'
import {
  type FindMessage,
  type FindState,
  findKey,
  findState,
  lookFor,
  nothingFound,
  receive,
} from './find-state.ts'

/** Milliseconds of quiet after which an edited text is searched again. */
const restTime = 200

/** The document positions that are on the screen, with a screen's room around. */
function visibleWindow(view: EditorView): Hit {
  const box = view.dom.getBoundingClientRect()
  const left = Math.min(Math.max(box.left + 40, 1), window.innerWidth - 1)
  const at = (top: number) => view.posAtCoords({ left, top })?.pos
  const top = Math.max(box.top + 1, -window.innerHeight)
  const bottom = Math.min(box.bottom - 1, 2 * window.innerHeight)
  const from = top < 0 ? at(1) : at(top)
  const to = bottom > window.innerHeight ? at(window.innerHeight - 2) : at(bottom)
  const room = 4_000
  return { from: Math.max(0, (from ?? 0) - room), to: (to ?? view.state.doc.content.size) + room }
}

/** Marks what is looked for in the text, and keeps it found while the text changes. */
export function findPlugin(): Plugin<FindState> {
  return new Plugin<FindState>({
    key: findKey,
    state: { init: () => nothingFound, apply: (change, state) => receive(state, change) },
    props: { decorations: state => findState(state).decorations },
    view(view) {
      let frame = 0
      let timer: ReturnType<typeof setTimeout> | undefined
      const look = () => {
        frame = 0
        const now = findState(view.state)
        if (view.isDestroyed || now.search === null) return
        const seen = visibleWindow(view)
        if (Math.abs(seen.from - now.window.from) < 1_000 && Math.abs(seen.to - now.window.to) < 1_000) return
        view.dispatch(view.state.tr.setMeta(findKey, { window: seen } satisfies FindMessage))
      }
      const lookSoon = () => {
        if (frame === 0 && findState(view.state).search !== null) frame = requestAnimationFrame(look)
      }
      window.addEventListener('scroll', lookSoon, { capture: true, passive: true })
      return {
        update(_, before) {
          const { search } = findState(view.state)
          if (search === null) return
          if (findState(before).search !== search) lookSoon()
          else if (before.doc !== view.state.doc) {
            clearTimeout(timer)
            timer = setTimeout(() => {
              if (!view.isDestroyed && !view.composing) lookFor(search)(view.state, view.dispatch)
            }, restTime)
          }
        },
        destroy() {
          window.removeEventListener('scroll', lookSoon, { capture: true })
          cancelAnimationFrame(frame)
          clearTimeout(timer)
        },
      }
    },
  })
}
