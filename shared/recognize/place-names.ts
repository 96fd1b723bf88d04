import type { Letterhead } from '../plans/plan.ts'
import { isUpper } from '../vietnamese.ts'
import { nameCase } from './letterhead-line.ts'

const name = String.raw`\p{Lu}[\p{Ll}’']*(?:\s\p{Lu}[\p{Ll}’']*){0,3}`
const communeInWords = new RegExp(`(?<!\\p{L})(xã|phường|đặc khu|Xã|Phường|Đặc khu)\\s(${name})`, 'gu')
const communeInCapitals =
  /(?<!\p{L})(XÃ|PHƯỜNG|ĐẶC KHU)\s(?!HỘI)(\p{Lu}[\p{Lu}’'\s]*?)(?=\s(?:NĂM|GIAI|ĐẾN|TRONG)(?!\p{L})|[^\p{Lu}’'\s]|$)/gu
const provinceInWords = new RegExp(`(?<!\\p{L})(tỉnh|thành phố|Tỉnh|Thành phố)\\s(${name})`, 'gu')

export type Commune = Pick<Letterhead, 'unitKind' | 'communeName'>
export type Province = Pick<Letterhead, 'provinceKind' | 'provinceName'>

function unitKindOf(word: string): Letterhead['unitKind'] {
  const lower = word.toLocaleLowerCase('vi')
  return lower === 'phường' || lower === 'đặc khu' ? lower : 'xã'
}

/** The commune that a text names first: `trên địa bàn xã Sơn Dương năm …`; also out of capitals. */
export function findCommune(text: string): Commune | undefined {
  const capitals = isUpper(text)
  for (const match of text.matchAll(capitals ? communeInCapitals : communeInWords)) {
    const found = (match[2] ?? '').trim()
    if (found === '' || /^Hội/u.test(found)) continue
    return { unitKind: unitKindOf(match[1] ?? ''), communeName: capitals ? nameCase(found) : found }
  }
  return undefined
}

/** The province that the texts name most often, the first of them when several are named as often. */
export function findProvince(texts: readonly string[]): Province | undefined {
  const counts = new Map<string, { readonly province: Province; count: number }>()
  for (const match of texts.flatMap(text => [...text.matchAll(provinceInWords)])) {
    const provinceKind = match[1]?.toLocaleLowerCase('vi') === 'tỉnh' ? 'tỉnh' : 'thành phố'
    const provinceName = match[2] ?? ''
    const key = `${provinceKind} ${provinceName}`
    const known = counts.get(key) ?? { province: { provinceKind, provinceName }, count: 0 }
    known.count += 1
    counts.set(key, known)
  }
  let best: { readonly province: Province; count: number } | undefined
  for (const entry of counts.values()) if (best === undefined || entry.count > best.count) best = entry
  return best?.province
}

/** The year that a text says it is for: `năm 2026`. */
export function findYear(text: string): number | undefined {
  const match = /năm\s(20\d\d)(?!\d)/iu.exec(text)
  return match === null ? undefined : Number(match[1])
}
