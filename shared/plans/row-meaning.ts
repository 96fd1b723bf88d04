import { parseSchedule } from '../tasks/parse-schedule.ts'
import { parseTarget } from '../tasks/parse-target.ts'
import type { Schedule } from '../tasks/schedule.ts'
import type { Target } from '../tasks/target.ts'
import { sameData } from '../versions/same-data.ts'
import type { RowItem } from './appendix.ts'

type Cells = RowItem['cells']

function readSchedule({ schedule }: Cells, year: number): Schedule | undefined {
  return schedule === undefined ? undefined : parseSchedule(schedule, { year })
}

function readTarget({ target, unitOfMeasure }: Cells): Target | undefined {
  return target === undefined ? undefined : parseTarget(target, unitOfMeasure)
}

function mean(row: RowItem, schedule: Schedule | undefined, target: Target | undefined): RowItem {
  const { schedule: _, target: __, ...rest } = row
  return {
    ...rest,
    ...(schedule === undefined ? {} : { schedule }),
    ...(target === undefined ? {} : { target }),
  }
}

/**
 * A row with what its schedule and target cells are taken to mean; no meaning where a cell is blank or not understood.
 *
 * @param year what a schedule counts in that names none.
 */
export function withMeaning(row: RowItem, year: number): RowItem {
  return mean(row, readSchedule(row.cells, year), readTarget(row.cells))
}

/**
 * A row with other cells. Only what hangs on words that changed is read anew: a meaning that a person gave stays with
 * its words, and a target that she gave stays when only its unit is worded otherwise.
 */
export function withCells(row: RowItem, cells: Cells, year: number): RowItem {
  const schedule = cells.schedule === row.cells.schedule ? row.schedule : readSchedule(cells, year)
  const readAnew =
    cells.target !== row.cells.target ||
    (cells.unitOfMeasure !== row.cells.unitOfMeasure && sameData(row.target, readTarget(row.cells)))
  return mean({ ...row, cells }, schedule, readAnew ? readTarget(cells) : row.target)
}
