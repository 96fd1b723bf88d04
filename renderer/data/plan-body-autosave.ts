import type { Block } from '../../shared/plans/block.ts'
import { byId, samePart } from './merge-parts.ts'
import { createPartAutosave, type PartAutosave, type PartSource } from './part-autosave.ts'
import { type BodyDiff, diffBody } from './plan-body-diff.ts'
import { mergeBodies } from './plan-body-merge.ts'

type Blocks = readonly Block[]
export type BodySource = Omit<PartSource<Blocks, BodyDiff, Block>, 'diff' | 'merge' | 'adopt'>
export type BodyAutosave = PartAutosave<Blocks, Block>

/** Saves a plan's body while it is written: only blocks that changed are sent. */
export function createBodyAutosave(source: BodySource): BodyAutosave {
  return createPartAutosave({
    ...source,
    diff: diffBody,
    merge: (base, mine, theirs) => {
      const { blocks, overruled } = mergeBodies(base, mine, theirs)
      return { value: blocks, overruled }
    },
    adopt: (stored, here) => {
      const own = byId(here)
      return stored.map(block => {
        const mine = own.get(block.id)
        return mine !== undefined && samePart(mine, block) ? mine : block
      })
    },
  })
}
