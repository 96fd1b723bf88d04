import type { Appendix, RowItem } from '../plans/appendix.ts'
import type { Plan } from '../plans/plan.ts'
import { fold } from '../vietnamese.ts'
import { parseTarget } from './parse-target.ts'
import type { Target } from './target.ts'
import { featuresOf, weigh, weightOf } from './text-likeness.ts'

export type Direction = 'more' | 'less'

/** What one would rather have less of, folded, as the thing that is counted. */
const unwanted =
  /(?:^|ty le |so |so luong |so vu |so ho |so cuoc )(?:(?:vu|ho|ho so|van ban|nhiem vu|truong hop|su co|nguoi|thu tuc|diem) )?(?:viec )?(?:qua han|tre han|cham han|xu ly cham|bi tra lai|ho ngheo|ngheo|can ngheo|sai sot|sai lech|su co|khieu nai|to cao|vi pham|tai nan|that nghiep|bo hoc|lua dao|ton dong|lom song)/
/** What is done about it makes more of the figure better. */
const dealtWith =
  /(?:duoc|xu ly|giai quyet|khac phuc|ung pho|phong (?:chong|ngua)|dien tap|canh bao|ngan chan|ho tro|dung han|truoc han)/
const falling = /^(?:giam|cat giam|han che|keo giam|rut ngan)(?: |$)/

const fromTarget = (target: Target | undefined): Direction | undefined => {
  if (target === undefined || !('comparator' in target)) return undefined
  if (target.kind === 'change' && target.value !== 0) return target.value < 0 ? 'less' : 'more'
  if (target.comparator === '<=' || target.comparator === '<') return 'less'
  if (target.comparator === '>=' || target.comparator === '>') return 'more'
  return target.value === 0 ? 'less' : undefined
}

/**
 * Whether an indicator is better high or low: as someone said; else by its comparator, else by its name; `more` when
 * nothing tells.
 */
export function directionOf({
  indicator,
  target,
  cells,
}: Pick<RowItem, 'indicator' | 'target' | 'cells'>): Direction {
  const told = indicator?.direction ?? fromTarget(target)
  if (told !== undefined) return told
  const name = fold(cells.name ?? '')
  return falling.test(name) || (unwanted.test(name) && !dealtWith.test(name)) ? 'less' : 'more'
}

export type IndicatorValue = {
  /** `figure`: numbers to compare; `done`: to be reached or not; `none`: neither. */
  readonly kind: 'figure' | 'done' | 'none'
  /** What both figures are in: `%`, `hộ`; empty when the row does not say. */
  readonly unit: string
  /** Last year's figure; absent when blank, no number, or in another unit than the target. */
  readonly baseline?: number
  /** The figure to reach: of `50–80%` the lower, or the higher where less is better. */
  readonly target?: number
}

const figureOf = (
  target: Target | undefined,
  direction: Direction,
): { value: number; unit: string } | undefined => {
  if (target === undefined || target.kind === 'done' || target.kind === 'product') return undefined
  if (target.kind === 'interval')
    return { value: direction === 'more' ? target.from : target.to, unit: target.unit }
  return { value: target.value, unit: target.unit }
}

/** An indicator's figures, as numbers in one unit. A change (`giảm 20%`) has no figure of its own to reach. */
export function indicatorValue(row: Pick<RowItem, 'indicator' | 'target' | 'cells'>): IndicatorValue {
  const direction = directionOf(row)
  const { target, cells } = row
  const goal = target?.kind === 'change' ? undefined : figureOf(target, direction)
  const before = figureOf(parseTarget(cells.baseline ?? '', cells.unitOfMeasure), direction)
  const unit = goal?.unit || before?.unit || (cells.unitOfMeasure ?? '').trim()
  const same =
    before !== undefined &&
    (goal === undefined || before.unit === '' || goal.unit === '' || fold(before.unit) === fold(goal.unit))
  return {
    kind: goal !== undefined || same ? 'figure' : target?.kind === 'done' ? 'done' : 'none',
    unit,
    ...(same ? { baseline: before.value } : {}),
    ...(goal === undefined ? {} : { target: goal.value }),
  }
}

export type BaselineGap = {
  /** How far last year's figure is from the target, in `unit`; 0 when it is reached. */
  readonly gap: number
  readonly unit: string
  readonly direction: Direction
  readonly reached: boolean
}

/** How far an indicator stood from this year's target at the end of last year; undefined without both figures. */
export function baselineGap(row: Pick<RowItem, 'indicator' | 'target' | 'cells'>): BaselineGap | undefined {
  const { baseline, target, unit } = indicatorValue(row)
  if (baseline === undefined || target === undefined) return undefined
  const direction = directionOf(row)
  const gap = Math.round((direction === 'more' ? target - baseline : baseline - target) * 1e6) / 1e6
  return { gap: Math.max(0, gap), unit, direction, reached: gap <= 0 }
}

export type PlacedTask = { readonly appendix: Appendix; readonly row: RowItem }

function taskRows({ appendices }: Pick<Plan, 'appendices'>): readonly PlacedTask[] {
  return appendices
    .filter(({ kind }) => kind === 'tasks')
    .flatMap(appendix =>
      appendix.items.flatMap(item => (item.kind === 'row' ? [{ appendix, row: item }] : [])),
    )
}

/** The tasks that serve an indicator, as they stand in the plan; ids of tasks that are gone are passed over. */
export function servingTasks(plan: Pick<Plan, 'appendices'>, { indicator }: RowItem): readonly PlacedTask[] {
  const ids = new Set(indicator?.tasks)
  return ids.size === 0 ? [] : taskRows(plan).filter(({ row }) => ids.has(row.id))
}

/** Below this the two share no more than the plan's subject. */
const near = 0.4

/**
 * Tasks that may serve an indicator, by the words that they share, the likeliest first; those that serve it already
 * are left out.
 *
 * @param limit how many at most.
 */
export function suggestServingTasks(
  plan: Pick<Plan, 'appendices'>,
  row: RowItem,
  limit = 5,
): readonly { readonly rowId: string; readonly score: number }[] {
  const serving = new Set(row.indicator?.tasks)
  const tasks = taskRows(plan).map(({ row: task }) => ({
    id: task.id,
    features: featuresOf(
      [task.cells.name, task.cells.detail, task.cells.deliverable, task.cells.target].join('\n'),
    ),
  }))
  const own = { features: featuresOf(row.cells.name ?? '') }
  const others = plan.appendices
    .filter(({ kind }) => kind === 'indicators')
    .flatMap(({ items }) => items.flatMap(item => (item.kind === 'row' ? [item.cells.name ?? ''] : [])))
    .map(name => ({ features: featuresOf(name) }))
  const weights = weigh([own, ...others, ...tasks])
  const whole = Math.max(weightOf(own, weights), 4)
  return tasks
    .filter(({ id }) => id !== row.id && !serving.has(id))
    .map(({ id, features }) => {
      const shared = new Set([...own.features].filter(feature => features.has(feature)))
      return { rowId: id, score: Math.min(1, weightOf({ features: shared }, weights) / whole) }
    })
    .filter(({ score }) => score >= near)
    .toSorted((left, right) => right.score - left.score)
    .slice(0, limit)
}
