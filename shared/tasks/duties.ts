import { appendixLabel } from '../documents/appendix-text.ts'
import type { Appendix, RowItem } from '../plans/appendix.ts'
import { numberItems } from '../plans/appendix-numbering.ts'
import type { Plan } from '../plans/plan.ts'
import { splitUnits, unitKey } from './unit-names.ts'

/** What a unit is to a task, in the order in which duties are told. */
export const dutyRoles = ['lead', 'support', 'monitor', 'guide'] as const
export type DutyRole = (typeof dutyRoles)[number]

/** One task or indicator as it concerns one unit. */
export type Duty = {
  readonly role: DutyRole
  readonly kind: 'task' | 'indicator'
  readonly rowId: string
  /** Where it stands, as one says it: `số I.2 Phụ lục I`. */
  readonly place: string
  /** Its number with its group's where rows count anew in each group: `I.2`. */
  readonly number: string
  /** Label of its appendix: `Phụ lục I`. */
  readonly appendix: string
  /** As in the row, on one line; so are the others. */
  readonly name: string
  readonly schedule: string
  readonly deliverable: string
  readonly target: string
  /** Who answers for it, as written: those who lead, or monitor where the form has no column for leading. */
  readonly leads: readonly string[]
  /** Who supports, as written. */
  readonly supports: readonly string[]
}

export type UnitDuties = {
  /** The folded name, which tells units apart. */
  readonly key: string
  /** As first written. */
  readonly unit: string
  /** By role, then as the rows stand. */
  readonly duties: readonly Duty[]
}

const line = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

type Row = { readonly row: RowItem; readonly number: string }

/** Rows with their numbers; a group's stands in front where rows count anew in it. */
function rowsOf(appendix: Appendix): readonly Row[] {
  const numbers = numberItems(appendix)
  let group = ''
  return appendix.items.flatMap((item, index) => {
    const number = (numbers[index] ?? '').replace(/[.)\s]+$/u, '')
    if (item.kind === 'row') {
      const stem = appendix.rowNumbering === 'restart' && group !== '' && number !== '' ? `${group}.` : ''
      return [{ row: item, number: stem + number }]
    }
    if (item.kind === 'group') group = number
    return []
  })
}

function dutiesOf(
  { row, number }: Row,
  appendix: Appendix,
  label: string,
): readonly (readonly [string, Duty])[] {
  const lead = splitUnits(row.cells.lead ?? '')
  const supports = splitUnits(row.cells.support ?? '')
  const monitor = splitUnits(row.cells.monitor ?? '')
  const named: Readonly<Record<DutyRole, readonly string[]>> = {
    lead,
    support: supports,
    monitor,
    guide: splitUnits(row.cells.guide ?? ''),
  }
  const facts = {
    kind: appendix.kind === 'indicators' ? ('indicator' as const) : ('task' as const),
    rowId: row.id,
    place: number === '' ? label : `số ${number} ${label}`,
    number,
    appendix: label,
    name: line(row.cells.name) || line(row.cells.detail),
    schedule: line(row.cells.schedule),
    deliverable: line(row.cells.deliverable),
    target: line(row.cells.target),
    leads: lead.length > 0 ? lead : monitor,
    supports,
  }
  return dutyRoles.flatMap(role => {
    // A cell may name a unit twice.
    const units = new Map(named[role].toReversed().map(unit => [unitKey(unit), unit]))
    return [...units.values()].toReversed().map((unit): [string, Duty] => [unit, { role, ...facts }])
  })
}

/**
 * What each unit has to do, from the plan's appendices of tasks and indicators. Units that lead come first, each in
 * the order in which the appendices name them; spelling of capitals, dashes and tones does not part a unit in two.
 */
export function dutiesByUnit(plan: Plan): readonly UnitDuties[] {
  const found = new Map<string, { readonly unit: string; readonly duties: Duty[] }>()
  for (const [index, appendix] of plan.appendices.entries()) {
    if (appendix.kind === 'free') continue
    const label = appendixLabel(index, plan.appendices.length)
    for (const row of rowsOf(appendix)) {
      for (const [unit, duty] of dutiesOf(row, appendix, label)) {
        const key = unitKey(unit)
        const known = found.get(key) ?? { unit, duties: [] }
        found.set(key, known)
        known.duties.push(duty)
      }
    }
  }
  const leading = (duties: readonly Duty[]) => (duties.some(({ role }) => role === 'lead') ? 0 : 1)
  const rank = ({ role }: Duty) => dutyRoles.indexOf(role)
  return [...found]
    .map(([key, { unit, duties }]) => ({
      key,
      unit,
      duties: duties.toSorted((left, right) => rank(left) - rank(right)),
    }))
    .toSorted((left, right) => leading(left.duties) - leading(right.duties))
}
