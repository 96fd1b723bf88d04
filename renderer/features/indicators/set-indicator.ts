import { label } from '../../../shared/glossary.ts'
import type { Appendix, IndicatorFacts, KnownField, RowItem } from '../../../shared/plans/appendix.ts'
import { setCells, setMeaning } from '../../../shared/plans/edit-appendix.ts'
import { addColumn, setColumn } from '../../../shared/plans/edit-columns.ts'

/** Writes a cell; a form that has no column for it gets one that does not print. */
export function writeCell(
  appendix: Appendix,
  rowId: string,
  cell: { readonly field: KnownField; readonly text: string },
  year: number,
): Appendix {
  const { field, text } = cell
  const there = appendix.columns.some(column => column.field === field)
  if (!there && text.trim() === '') return appendix
  const held = there
    ? appendix
    : setColumn(addColumn(appendix, { field, label: label(`field.${field}`) }, null), field, { hidden: true })
  return setCells(held, [{ id: rowId, field, text: text.trim() }], year)
}

/** The unit that answers for an indicator stands with the leads; in a form without leads with who monitors. */
export function answeringField({ columns }: Pick<Appendix, 'columns'>): 'lead' | 'monitor' {
  const has = (field: KnownField) => columns.some(column => column.field === field)
  return has('lead') || !has('monitor') ? 'lead' : 'monitor'
}

function setFacts(
  appendix: Appendix,
  rowId: string,
  change: (facts: IndicatorFacts) => IndicatorFacts,
): Appendix {
  const row = appendix.items.find((item): item is RowItem => item.kind === 'row' && item.id === rowId)
  if (row === undefined) return appendix
  return setMeaning(appendix, [rowId], { indicator: change(row.indicator ?? { tasks: [] }) })
}

/** Says whether more of an indicator is better. */
export function setDirection(appendix: Appendix, rowId: string, direction: 'more' | 'less'): Appendix {
  return setFacts(appendix, rowId, facts => ({ ...facts, direction }))
}

/** Ties a task to an indicator, or unties it. */
export function setServing(appendix: Appendix, rowId: string, taskId: string, serves: boolean): Appendix {
  return setFacts(appendix, rowId, facts => {
    const others = facts.tasks.filter(id => id !== taskId)
    return { ...facts, tasks: serves ? [...others, taskId] : others }
  })
}
