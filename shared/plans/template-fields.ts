import { upper } from '../vietnamese.ts'
import type { Plan } from './plan.ts'
import type { TemplateFacts } from './template.ts'

type FieldValue = (facts: TemplateFacts) => string

/** The offices and hamlets that the law names differently in a commune, a ward and a special zone (NĐ 150/2025/NĐ-CP). */
const economyOffice: Record<TemplateFacts['unitKind'], string> = {
  xã: 'Phòng Kinh tế',
  phường: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  'đặc khu': 'Phòng Kinh tế, Hạ tầng và Đô thị',
}
const hamlet: Record<TemplateFacts['unitKind'], string> = {
  xã: 'thôn',
  phường: 'tổ dân phố',
  'đặc khu': 'thôn, tổ dân phố',
}

/** Everything that may stand in braces in a template's text, and what a commune's facts make of it. */
const fields: ReadonlyMap<string, FieldValue> = new Map<string, FieldValue>([
  ['tên xã', facts => facts.communeName],
  ['loại đơn vị', facts => facts.unitKind],
  ['Loại đơn vị', facts => upper(facts.unitKind.slice(0, 1)) + facts.unitKind.slice(1)],
  ['tên tỉnh', facts => facts.provinceName],
  ['loại tỉnh', facts => facts.provinceKind],
  ['năm', facts => String(facts.year)],
  ['năm trước', facts => String(facts.year - 1)],
  ['người ký', facts => facts.signerName],
  ['Phòng Kinh tế', facts => economyOffice[facts.unitKind]],
  ['thôn', facts => hamlet[facts.unitKind]],
])

/** Stands where a linked field has no value yet, so that there is something to fill. */
export const blankField = '…'

/** What a plan says of its commune, as fields ask for it; blanks stay blank. */
export function fieldFacts({ letterhead, year, signature }: Plan): TemplateFacts {
  const { unitKind, communeName, provinceKind, provinceName } = letterhead
  return { unitKind, communeName, provinceKind, provinceName, year, signerName: signature.name }
}

/**
 * The words of a linked field.
 *
 * @param name without braces.
 * @returns `…` for a fact that is blank; undefined for a name that is no field.
 */
export function fieldWords(name: string, facts: TemplateFacts): string | undefined {
  const value = fields.get(name)?.(facts)
  return value === '' ? blankField : value
}

const field = /\{([^{}]*)\}/g

/**
 * What stands in braces in a template's text and is not a field.
 *
 * @returns the unknown names, and a lone brace as itself; empty for a sound text.
 */
export function unknownFields(text: string): readonly string[] {
  const names = [...text.matchAll(field)].map(match => match[1] ?? '').filter(name => !fields.has(name))
  const lone = text.replace(field, '').match(/[{}]/g) ?? []
  return [...names, ...lone]
}

/**
 * A template's text with its fields filled in. A fact that is blank takes the space before it along, so that
 * 'tỉnh {tên tỉnh}' without a name reads 'tỉnh'.
 */
export function fillFields(text: string, facts: TemplateFacts): string {
  return text.replace(/( ?)\{([^{}]*)\}/g, (whole, space: string, name: string) => {
    const value = fields.get(name)?.(facts)
    if (value === undefined) return whole
    return value === '' ? '' : space + value
  })
}
