import type { Block } from '../../shared/plans/block.ts'
import { mergeParts } from './merge-parts.ts'

export type MergedBody = {
  readonly blocks: readonly Block[]
  /** Their wording of blocks that were changed here too. */
  readonly overruled: readonly Block[]
}

/** Joins a body changed here with one changed elsewhere, block by block. */
export function mergeBodies(
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
): MergedBody {
  const { parts, overruled } = mergeParts(base, mine, theirs)
  return { blocks: parts, overruled }
}
