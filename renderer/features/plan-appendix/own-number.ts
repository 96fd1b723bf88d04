import type { Appendix } from '../../../shared/plans/appendix.ts'
import { setItemNumber } from '../../../shared/plans/edit-appendix.ts'

/** Gives an item a number of its own; blank words let it be counted again. The same appendix when nothing changes. */
export function ownNumberChange(appendix: Appendix, id: string, text: string): Appendix {
  const number = text.trim() === '' ? undefined : text.trim()
  const item = appendix.items.find(one => one.id === id)
  return item === undefined || item.number === number ? appendix : setItemNumber(appendix, id, number)
}
