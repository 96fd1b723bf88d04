import type { FigureChange, TaskChange } from './changes-between.ts'

const labels: Readonly<Record<TaskChange['what'], string>> = {
  finished: 'Mới hoàn thành',
  overdue: 'Mới quá hạn',
  begun: 'Bắt đầu thực hiện',
  resumed: 'Thực hiện trở lại',
  reopened: 'Chưa hoàn thành trở lại',
  stopped: 'Tạm dừng, không thực hiện',
  added: 'Bổ sung vào kế hoạch',
  removed: 'Đưa ra khỏi kế hoạch',
  other: 'Thay đổi khác',
}
/** What a chairman looks for first comes first. */
const order = [
  'finished',
  'overdue',
  'begun',
  'resumed',
  'reopened',
  'stopped',
  'added',
  'removed',
  'other',
] as const satisfies readonly TaskChange['what'][]

export type ChangeLine = {
  readonly what: TaskChange['what'] | 'figures'
  readonly label: string
  readonly count: number
  readonly names: readonly { readonly rowId: string; readonly name: string; readonly figure: string }[]
}

/**
 * What changed, one line a kind of change, the weightiest first; kinds without changes are left out.
 *
 * @param figureOf a figure in words: null is none yet.
 */
export function changeLines(
  changes: { readonly tasks: readonly TaskChange[]; readonly figures: readonly FigureChange[] },
  figureOf: (value: number | null) => string,
): readonly ChangeLine[] {
  const tasks = order.map((what): ChangeLine => {
    const own = changes.tasks.filter(change => change.what === what)
    return {
      what,
      label: labels[what],
      count: own.length,
      names: own.map(({ rowId, name }) => ({ rowId, name, figure: '' })),
    }
  })
  const figures: ChangeLine = {
    what: 'figures',
    label: 'Chỉ tiêu có số liệu mới',
    count: changes.figures.length,
    names: changes.figures.map(({ rowId, name, from, to }) => ({
      rowId,
      name,
      figure: `${figureOf(from)} → ${figureOf(to)}`,
    })),
  }
  return [...tasks, figures].filter(({ count }) => count > 0)
}
