import type { Organisation, OrganisationKind } from '../../../shared/organisations/organisation.ts'
import { unitKey } from '../../../shared/tasks/unit-names.ts'
import { normalise } from '../../../shared/vietnamese.ts'

/** A unit as it is typed: aliases one a line. */
export type UnitForm = {
  readonly name: string
  readonly aliases: string
  readonly kind: OrganisationKind
  readonly note: string
}

export const emptyUnitForm: UnitForm = { name: '', aliases: '', kind: 'department', note: '' }

/** A unit as the form shows it. */
export function formOfUnit({ name, aliases, kind, note }: Organisation): UnitForm {
  return { name, aliases: aliases.join('\n'), kind, note }
}

const tidy = (text: string) => normalise(text).replace(/\s+/g, ' ').trim()

/** The aliases typed, each once as written, without the name itself. */
export function aliasesOf({ name, aliases }: Pick<UnitForm, 'name' | 'aliases'>): readonly string[] {
  const lines = aliases.split(/\r?\n/).map(tidy)
  return [...new Set(lines)].filter(line => line !== '' && line !== tidy(name))
}

/** The form as a unit to store; ask `unitProblems` first. */
export function unitOfForm(form: UnitForm, known: Pick<Organisation, 'id' | 'rev'>): Organisation {
  return {
    id: known.id,
    rev: known.rev,
    name: tidy(form.name),
    aliases: aliasesOf(form),
    kind: form.kind,
    note: form.note.trim(),
  }
}

export type UnitProblems = { readonly name?: string; readonly aliases?: string }

/**
 * What keeps the form from being stored, by field; empty for a sound one. A name or an alias that another unit has
 * would leave cells that hold it without a meaning.
 *
 * @param id of the unit in the form, whose own names are no obstacle.
 */
export function unitProblems(form: UnitForm, register: readonly Organisation[], id: string): UnitProblems {
  const name = tidy(form.name)
  if (name === '') return { name: 'Nhập tên đơn vị như khi in trong kế hoạch.' }
  if (unitKey(name) === '') return { name: 'Tên đơn vị phải có chữ.' }
  const owners = new Map(
    register
      .filter(unit => unit.id !== id)
      .flatMap(unit => [unit.name, ...unit.aliases].map(each => [unitKey(each), unit.name] as const)),
  )
  const owner = owners.get(unitKey(name))
  const taken = aliasesOf(form).find(alias => owners.has(unitKey(alias)))
  return {
    ...(owner === undefined ? {} : { name: `Danh mục đã có tên này ở mục “${owner}”.` }),
    ...(taken === undefined
      ? {}
      : {
          aliases: `“${taken}” đang là tên của mục “${owners.get(unitKey(taken))}”. Mỗi tên chỉ ghi ở một mục.`,
        }),
  }
}
