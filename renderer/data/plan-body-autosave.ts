import type { AppError } from '../../shared/errors.ts'
import type { Block } from '../../shared/plans/block.ts'
import type { Result } from '../../shared/result.ts'
import { quietTime, type SaveState } from './autosave.ts'
import { type BodyDiff, byId, diffBody, sameBlock } from './plan-body-diff.ts'
import { mergeBodies } from './plan-body-merge.ts'

export type SavedBody = { readonly blocks: readonly Block[]; readonly rev: number }

export type BodySnapshot = {
  readonly state: SaveState
  /** When the last save was confirmed; null before the first. */
  readonly savedAt: Date | null
  readonly error: AppError | null
  /** What another window wrote in blocks that were changed here too. */
  readonly overruled: readonly Block[]
}

export type BodySource = {
  readonly stored: SavedBody
  /** The blocks as the editor has them. */
  readonly current: () => readonly Block[]
  /** Puts other blocks into the editor. */
  readonly replace: (blocks: readonly Block[]) => void
  /** Resolves when the editor may be changed: no word is being composed. */
  readonly settled: () => Promise<void>
  /** Stores a difference over what was stored at `rev`; answers the new one. */
  readonly save: (diff: BodyDiff, rev: number) => Promise<Result<number>>
  /** Reads the body again after a conflict. */
  readonly reload: () => Promise<Result<SavedBody>>
  readonly now: () => Date
}

export type BodyAutosave = {
  /** The editor's blocks changed. */
  readonly touch: () => void
  /** Sends what is not saved yet; answers whether everything is now stored. */
  readonly flush: () => Promise<boolean>
  /** Takes in what is stored now, when it changed elsewhere. */
  readonly receive: (stored: SavedBody) => void
  /** The person has seen the overruled blocks. */
  readonly dismiss: () => void
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => BodySnapshot
}

/** Saves a plan's body while it is written: only blocks that changed are sent, one save at a time. */
export function createBodyAutosave(source: BodySource): BodyAutosave {
  let base = source.stored
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null
  /** What was read while a save was on its way: looked at after the answer, lest our own save look like another's. */
  let waiting: SavedBody | null = null
  let snapshot: BodySnapshot = { state: 'saved', savedAt: null, error: null, overruled: [] }
  const listeners = new Set<() => void>()

  function tell(change: Partial<BodySnapshot>) {
    snapshot = { ...snapshot, ...change }
    for (const listener of listeners) listener()
  }

  function takeIn(theirs: SavedBody) {
    if (theirs.rev <= base.rev) return
    const { blocks, overruled } = mergeBodies(base.blocks, source.current(), theirs.blocks)
    source.replace(blocks)
    // Blocks that are the same are kept as the editor's objects, which makes the next comparison quick.
    const here = byId(source.current())
    const known = theirs.blocks.map(block => {
      const own = here.get(block.id)
      return own !== undefined && sameBlock(own, block) ? own : block
    })
    base = { blocks: known, rev: theirs.rev }
    const dirty = diffBody(base.blocks, source.current()) !== null
    tell({
      state: dirty ? 'dirty' : 'saved',
      ...(overruled.length > 0 ? { overruled: [...snapshot.overruled, ...overruled] } : {}),
    })
    if (dirty) schedule()
  }

  async function attempt(): Promise<Result<boolean>> {
    const blocks = source.current()
    const diff = diffBody(base.blocks, blocks)
    if (diff === null) return { ok: true, value: false }
    tell({ state: 'saving' })
    const answer = await source.save(diff, base.rev)
    if (answer.ok) {
      base = { blocks, rev: answer.value }
      tell({ savedAt: source.now(), error: null })
      return { ok: true, value: true }
    }
    if (answer.error.code !== 'conflict') return answer
    const read = await source.reload()
    if (!read.ok) return read
    await source.settled()
    takeIn(read.value)
    return { ok: true, value: true }
  }

  async function send(): Promise<boolean> {
    for (;;) {
      const answer = await attempt()
      if (!answer.ok) {
        tell({ state: 'failed', error: answer.error })
        return false
      }
      if (!answer.value) {
        tell({ state: 'saved', error: null })
        return true
      }
    }
  }

  async function takeWaiting() {
    await source.settled()
    if (running !== null || waiting === null) return
    const next = waiting
    waiting = null
    takeIn(next)
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer)
    running ??= send()
      .catch(() => {
        tell({ state: 'failed', error: { code: 'internal', reference: 'mất kết nối' } })
        return false
      })
      .finally(() => {
        running = null
        void takeWaiting()
      })
    return running
  }

  function schedule() {
    clearTimeout(timer)
    timer = setTimeout(flush, quietTime)
  }

  return {
    touch() {
      if (snapshot.state === 'saved' || snapshot.state === 'failed') tell({ state: 'dirty' })
      schedule()
    },
    flush,
    receive(next) {
      if (next.rev <= base.rev || (waiting !== null && waiting.rev >= next.rev)) return
      waiting = next
      void takeWaiting()
    },
    dismiss: () => tell({ overruled: [] }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => snapshot,
  }
}
