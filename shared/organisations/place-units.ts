import { splitUnits } from '../tasks/unit-names.ts'
import { normalise } from '../vietnamese.ts'

/** A unit's name in a cell: as written, and where it stands in the cell's normalised text. */
export type PlacedUnit = { readonly text: string; readonly at: number; readonly to: number }

/** A name that a line's end parts after its dash is one name: `Phòng Văn hóa -⏎Xã hội`. */
const brokenDash = /(?<=\S[ ]?[-–—])[ ]*\n(?=[ ]*\p{L})/gu
/** What a unit does, written behind its name: `Phòng VH-XH tuyên truyền`. */
const duty =
  / (?:(?:chủ trì|phối hợp|tham mưu|theo dõi|tổng hợp|tuyên truyền|thực hiện|triển khai|báo cáo|hướng dẫn)(?:, ?| và | )?)+$/u
const special = /[.*+?^${}()|[\]\\]/g

/** Where a name with single spaces stands in a text with any. */
function find(
  text: string,
  name: string,
  from: number,
): { readonly at: number; readonly to: number } | undefined {
  const at = text.indexOf(name, from)
  if (at >= 0) return { at, to: at + name.length }
  const loose = new RegExp(
    name
      .split(' ')
      .map(word => word.replace(special, '\\$&'))
      .join('\\s+'),
    'gu',
  )
  loose.lastIndex = from
  const match = loose.exec(text)
  return match === null ? undefined : { at: match.index, to: match.index + match[0].length }
}

/**
 * The units that a cell names, each with its place, so that one can be replaced and the rest be left alone.
 *
 * @param cell must be normalised for the places to hold in it.
 */
export function placeUnits(cell: string): readonly PlacedUnit[] {
  const text = normalise(cell).replace(brokenDash, broken => ' '.repeat(broken.length))
  if (text.trim() === '') return []
  let from = 0
  return splitUnits(text).flatMap((name): readonly PlacedUnit[] => {
    const own = name.replace(duty, '')
    const place = find(text, own, from)
    if (place === undefined) return []
    from = place.to
    return [{ text: own, ...place }]
  })
}
