import {
  type AppendixItem,
  groupItem,
  indicatorFacts,
  type RowItem,
  rowItem,
} from '../../shared/plans/appendix.ts'
import type { Schedule } from '../../shared/tasks/schedule.ts'
import { fromJson, parseStored, toJson } from './json-column.ts'
import type { AppendixItemTable } from './schema.ts'

/** One group, sub-group or row as the table holds it, at its place in its appendix. */
export function itemToRow(
  planId: string,
  appendixId: string,
  item: AppendixItem,
  position: number,
): AppendixItemTable {
  const place = { plan_id: planId, appendix_id: appendixId, id: item.id, position, kind: item.kind, rev: 1 }
  const number = item.number ?? null
  if (item.kind !== 'row')
    return {
      ...place,
      number,
      title: item.title,
      cells: null,
      target: null,
      indicator: null,
      ...scheduleColumns(undefined),
    }
  return {
    ...place,
    number,
    title: '',
    cells: toJson(item.cells),
    target: item.target === undefined ? null : toJson(item.target),
    indicator: item.indicator === undefined ? null : toJson(item.indicator),
    ...scheduleColumns(item.schedule),
  }
}

/** What a row's schedule fills; all null without one. */
function scheduleColumns(
  schedule: Schedule | undefined,
): Pick<AppendixItemTable, 'schedule' | 'schedule_kind' | 'start_date' | 'due_date'> {
  if (schedule === undefined) return { schedule: null, schedule_kind: null, start_date: null, due_date: null }
  const { start, due } = scheduleDates(schedule)
  return { schedule: toJson(schedule), schedule_kind: schedule.kind, start_date: start, due_date: due }
}

/** When it starts and by when it must be done. A continuous, recurring or referring schedule has no one deadline. */
function scheduleDates(schedule: Schedule): { start: string | null; due: string | null } {
  switch (schedule.kind) {
    case 'range':
    case 'year':
      return { start: schedule.start, due: schedule.due }
    case 'point':
      return { start: schedule.date, due: schedule.due }
    case 'continuous':
    case 'recurring':
    case 'reference':
      return { start: null, due: null }
  }
}

/** A group, sub-group or row read back. */
export function rowToItem(row: AppendixItemTable): AppendixItem {
  return row.kind === 'row' ? rowToRowItem(row) : rowToGroup(row)
}

function rowToGroup(row: AppendixItemTable): AppendixItem {
  return parseStored(groupItem, { id: row.id, kind: row.kind, title: row.title, ...numberOf(row) })
}

/** A row of an appendix read back; throws `storeProblem/corrupt` for what is not one. */
export function rowToRowItem(row: AppendixItemTable): RowItem {
  return {
    id: row.id,
    kind: 'row',
    ...numberOf(row),
    cells: fromJson(rowItem.shape.cells, row.cells ?? 'null'),
    ...(row.schedule === null ? {} : { schedule: fromJson(rowItem.shape.schedule.unwrap(), row.schedule) }),
    ...(row.target === null ? {} : { target: fromJson(rowItem.shape.target.unwrap(), row.target) }),
    ...(row.indicator === null ? {} : { indicator: fromJson(indicatorFacts, row.indicator) }),
  }
}

function numberOf(row: AppendixItemTable): { number?: string } {
  return row.number === null ? {} : { number: row.number }
}
