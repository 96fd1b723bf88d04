import type { Appendix, AppendixItem, GroupItem } from '../../../shared/plans/appendix.ts'
import { changeItemKind, insertItems } from '../../../shared/plans/edit-appendix.ts'

/** A heading before an item (null: at the end), for what follows it. */
export function insertHeading(
  appendix: Appendix,
  before: string | null,
  heading: { readonly id: string; readonly kind: GroupItem['kind'] },
): Appendix {
  return insertItems(appendix, before, [{ ...heading, title: '' }])
}

/**
 * Turns items into headings or rows.
 *
 * @returns the same appendix when none can be: a row with words in more than one cell would lose some.
 */
export function turnItems(appendix: Appendix, ids: readonly string[], kind: AppendixItem['kind']): Appendix {
  const turned = ids.reduce((done, id) => changeItemKind(done, id, kind), appendix)
  const changed = turned.items.some((item, index) => item !== appendix.items[index])
  return changed ? turned : appendix
}
