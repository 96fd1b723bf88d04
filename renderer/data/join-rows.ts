import type { RowItem } from '../../shared/plans/appendix.ts'
import { sameData } from '../../shared/versions/same-data.ts'

export type JoinedRow = {
  readonly row: RowItem
  /** Both changed the same words in different ways: the row has mine. */
  readonly clash: boolean
}

type Say = (row: RowItem) => unknown
const sayNumber: Say = row => row.number
const sayIndicator: Say = row => row.indicator
const saySchedule: Say = ({ cells, schedule }) => [cells.schedule, schedule]
const sayTarget: Say = ({ cells, target }) => [cells.target, cells.unitOfMeasure, target]

const textOf = ({ cells }: RowItem, field: string) =>
  new Map<string, string>(Object.entries(cells)).get(field)

/**
 * Joins two changed states of one row, cell by cell: theirs for cells untouched here, mine for cells touched here. What
 * a cell is taken to mean goes with its words; a target is read together with its unit.
 */
export function joinRows(was: RowItem, mine: RowItem, theirs: RowItem): JoinedRow {
  let clash = false
  const winner = (say: Say): RowItem => {
    const [old, here, there] = [say(was), say(mine), say(theirs)]
    if (sameData(old, here)) return theirs
    clash ||= !sameData(old, there) && !sameData(here, there)
    return mine
  }
  const [timed, aimed] = [winner(saySchedule), winner(sayTarget)]
  const sideOf = (field: string): RowItem => {
    if (field === 'schedule') return timed
    return field === 'target' || field === 'unitOfMeasure' ? aimed : winner(row => textOf(row, field))
  }
  const { schedule } = timed
  const { target } = aimed
  const { number } = winner(sayNumber)
  const { indicator } = winner(sayIndicator)
  const fields = new Set([mine, theirs].flatMap(({ cells }) => Object.keys(cells)))
  const cells = [...fields].flatMap(field => {
    const text = textOf(sideOf(field), field)
    return text === undefined ? [] : [[field, text]]
  })
  return {
    row: {
      id: mine.id,
      kind: 'row',
      cells: Object.fromEntries(cells),
      ...(number === undefined ? {} : { number }),
      ...(schedule === undefined ? {} : { schedule }),
      ...(target === undefined ? {} : { target }),
      ...(indicator === undefined ? {} : { indicator }),
    },
    clash,
  }
}
