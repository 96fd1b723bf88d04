import type { Entry } from '../../../shared/versions/comparison.ts'
import type { VersionPart } from '../../../shared/versions/version-part.ts'

/** Something of the earlier text that can be brought back by itself. */
export type Restorable = {
  readonly part: VersionPart
  /** What it is called: `đoạn`, `căn cứ`, `nhóm`. */
  readonly noun: string
}

/**
 * What a line offers to bring back: nothing for what is new, the same, or only stands elsewhere.
 *
 * @param partOf names the thing in the earlier text.
 */
export function restorable<T>(
  entry: Entry<T>,
  noun: string,
  partOf: (before: T) => VersionPart,
): { readonly restores?: Restorable } {
  const { before, kind, aspects } = entry
  if (before === undefined || (kind !== 'removed' && aspects.length === 0)) return {}
  return { restores: { part: partOf(before), noun } }
}
