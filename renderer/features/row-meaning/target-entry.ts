import { numberValue } from '../../../shared/tasks/figures.ts'
import type { comparators, Target } from '../../../shared/tasks/target.ts'

export const targetKinds = ['figure', 'rise', 'fall', 'interval', 'done', 'product'] as const
export type TargetKind = (typeof targetKinds)[number]

type Measured = Extract<Target, { comparator: unknown }>
export type Comparator = (typeof comparators)[number]

/** A target as it is being corrected. Figures are as Vietnamese write them: `92,5`. */
export type TargetEntry = {
  readonly kind: TargetKind
  readonly comparator: Comparator
  readonly value: string
  /** The end of an interval. */
  readonly to: string
  readonly unit: string
  /** What it is a share of, counted over or measured against. */
  readonly of: string
  readonly condition: 'none' | 'exclude' | 'include'
  readonly conditionText: string
  /** The period that the figure is for; kept as it was read. */
  readonly period: Pick<Measured, 'per' | 'perInterval'>
}

export type ReadTarget =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly problem: string }

/** A fall of at least 20 % is a change of at most -20 %. */
const opposite: Record<Comparator, Comparator> = { '=': '=', '>=': '<=', '>': '<', '<=': '>=', '<': '>' }

const written = (value: number) => String(value).replace('.', ',')

const blank: TargetEntry = {
  kind: 'figure',
  comparator: '>=',
  value: '',
  to: '',
  unit: '',
  of: '',
  condition: 'none',
  conditionText: '',
  period: {},
}

/** A target that a row has, as an entry to correct. `unitOfMeasure` is the row's: a new target begins with it. */
export function targetEntryOf(target: Target | undefined, unitOfMeasure: string): TargetEntry {
  if (target === undefined) return { ...blank, unit: unitOfMeasure.trim() }
  if (target.kind === 'done' || target.kind === 'product')
    return { ...blank, kind: target.kind, unit: unitOfMeasure.trim() }
  if (target.kind === 'interval')
    return {
      ...blank,
      kind: 'interval',
      value: written(target.from),
      to: written(target.to),
      unit: target.unit,
    }
  const { kind, comparator, value, unit, of = '', condition, per, perInterval } = target
  const falls = kind === 'change' && value < 0
  return {
    ...blank,
    kind: kind === 'change' ? (falls ? 'fall' : 'rise') : 'figure',
    comparator: falls ? opposite[comparator] : comparator,
    value: written(Math.abs(value)),
    unit,
    of,
    condition: condition?.kind ?? 'none',
    conditionText: condition?.text ?? '',
    period: {
      ...(per === undefined ? {} : { per }),
      ...(perInterval === undefined ? {} : { perInterval }),
    },
  }
}

function measured(entry: TargetEntry, value: number): Measured {
  const { kind, comparator, condition, conditionText, period } = entry
  const [unit, of, narrowing] = [entry.unit, entry.of, conditionText].map(text => text.trim())
  const common = {
    unit: unit ?? '',
    ...period,
    ...(of ? { of } : {}),
    ...(condition === 'none' || !narrowing ? {} : { condition: { kind: condition, text: narrowing } }),
  }
  if (kind === 'fall')
    return { kind: 'change', comparator: opposite[comparator], value: 0 - value, ...common }
  if (kind === 'rise') return { kind: 'change', comparator, value, ...common }
  const plain = unit === '%' ? 'ratio' : /bit\/s$/i.test(unit ?? '') ? 'speed' : 'count'
  return { kind: plain, comparator, value, ...common }
}

/** Reads an entry. */
export function readTargetEntry(entry: TargetEntry): ReadTarget {
  if (entry.kind === 'done' || entry.kind === 'product') return { ok: true, target: { kind: entry.kind } }
  const value = numberValue(entry.value.trim())
  if (value === undefined) return { ok: false, problem: 'Nhập mức phải đạt bằng số, ví dụ: 92,5.' }
  if (entry.kind !== 'interval') return { ok: true, target: measured(entry, value) }
  const to = numberValue(entry.to.trim())
  if (to === undefined || to <= value) return { ok: false, problem: 'Mức cao phải là số lớn hơn mức thấp.' }
  return { ok: true, target: { kind: 'interval', from: value, to, unit: entry.unit.trim() } }
}
