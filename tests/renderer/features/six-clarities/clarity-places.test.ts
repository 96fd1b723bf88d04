import { expect, test } from 'vitest'
import {
  columnToAdd,
  fieldOf,
  openClarities,
} from '../../../../renderer/features/six-clarities/clarity-places.ts'
import { clarities, label } from '../../../../shared/glossary.ts'
import type { RowItem } from '../../../../shared/plans/appendix.ts'
import { addColumn, setColumn } from '../../../../shared/plans/edit-columns.ts'
import { formGaps } from '../../../../shared/tasks/six-clarities.ts'
import { smallPlan } from '../../../support/small-plan.ts'

const [tasks] = smallPlan.appendices
if (tasks === undefined) throw new Error('the plan has an appendix')

test('what a row leaves open points to the cell where it is mended', () => {
  const row: RowItem = { id: 'x', kind: 'row', cells: { name: 'Rà soát máy trạm' } }
  expect(openClarities(row, tasks).map(({ clarity, field }) => [clarity, field])).toEqual([
    ['person', 'lead'],
    ['time', 'schedule'],
    ['responsibility', 'lead'],
  ])
})

test('a column that prints comes before one that does not', () => {
  const both = addColumn(
    addColumn(tasks, { field: 'resources', label: 'a' }, null),
    { field: 'authority', label: 'b' },
    null,
  )
  expect(fieldOf('means', both)).toBe('resources')
  expect(fieldOf('means', setColumn(both, 'resources', { hidden: true }))).toBe('authority')
  expect(fieldOf('means', tasks)).toBeUndefined()
})

test('the column that is offered closes the form’s gap, for each of the six', () => {
  const bare = { ...tasks, columns: tasks.columns.filter(({ field }) => field === 'ordinal'), items: [] }
  const gaps = formGaps(bare)
  expect(gaps).toEqual(clarities)
  for (const gap of gaps) {
    const field = columnToAdd[gap]
    expect(formGaps(addColumn(bare, { field, label: label(`field.${field}`) }, null))).not.toContain(gap)
  }
})
