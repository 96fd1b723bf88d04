import { appendixLabel } from '../../../shared/documents/appendix-text.ts'
import type { UnitPlace } from '../../../shared/organisations/unify-units.ts'
import type { Appendix } from '../../../shared/plans/appendix.ts'

/** Letters of a row's name that tell it from the others. */
const longest = 70

const shortened = (text: string) =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text

/** Says where names stand: `Phụ lục I · Đơn vị chủ trì · Rà soát máy trạm`. */
export function placeWords(appendices: readonly Appendix[]): (place: UnitPlace) => string {
  const byId = new Map(
    appendices.map((appendix, index) => [
      appendix.id,
      {
        label: appendixLabel(index, appendices.length),
        columns: new Map<string, string>(appendix.columns.map(({ field, label }) => [field, label])),
        rows: new Map(appendix.items.map(item => [item.id, item])),
      },
    ]),
  )
  return ({ appendixId, rowId, field }) => {
    const appendix = byId.get(appendixId)
    const row = appendix?.rows.get(rowId)
    const name = row?.kind === 'row' ? (row.cells.name ?? '').replace(/\s+/g, ' ').trim() : ''
    return [appendix?.label ?? '', appendix?.columns.get(field) ?? '', shortened(name)]
      .filter(part => part !== '')
      .join(' · ')
  }
}
