import type { Tone } from './tone.ts'

export type BarPart = { readonly tone: Tone; readonly value: number }

/** A part of a bar: where it begins and how wide it is, in per cent of the bar. */
export type BarSegment = BarPart & { readonly from: number; readonly width: number }

/** The parts of a bar that have a size, one after the other; none when all are 0. */
export function barSegments(parts: readonly BarPart[]): readonly BarSegment[] {
  const total = parts.reduce((sum, { value }) => sum + value, 0)
  const segments: BarSegment[] = []
  let from = 0
  for (const part of parts) {
    if (part.value <= 0) continue
    const width = (100 * part.value) / total
    segments.push({ ...part, from, width })
    from += width
  }
  return segments
}
