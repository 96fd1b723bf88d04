/** A value on a day (`YYYY-MM-DD`). */
export type DayValue = { readonly day: string; readonly value: number }

export type LinePoints = {
  /** In the box, y downwards, in the order of the days. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** Height of the line to reach; undefined when there is none. */
  readonly goal: number | undefined
}

/**
 * Where a small line chart's points lie. Days part the width by time; a single day stands in the middle. The values and the
 * goal fill the height between them, and lie in its middle when they are all the same.
 *
 * @param box pixels; `margin` is kept free on all sides.
 */
export function linePoints(
  values: readonly DayValue[],
  goal: number | null,
  box: { readonly width: number; readonly height: number; readonly margin: number },
): LinePoints {
  const { width, height, margin } = box
  const heights = [...values.map(({ value }) => value), ...(goal === null ? [] : [goal])]
  const [low, high] = [Math.min(...heights), Math.max(...heights)]
  const times = values.map(({ day }) => Date.parse(day))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const place = (part: number, size: number) => margin + part * (size - 2 * margin)
  const yOf = (value: number) => place(high === low ? 0.5 : (high - value) / (high - low), height)
  return {
    points: values.map(({ value }, index) => ({
      x: place(last === first ? 0.5 : ((times[index] ?? first) - first) / (last - first), width),
      y: yOf(value),
    })),
    goal: goal === null ? undefined : yOf(goal),
  }
}
