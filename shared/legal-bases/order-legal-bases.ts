import type { Basis } from '../plans/plan.ts'
import { fold } from '../vietnamese.ts'
import { documentTypes } from './document-types.ts'
import { parseLegalBasis } from './parse-legal-basis.ts'
import type { Cited } from './print-legal-basis.ts'

/** Authority from the highest: a lower number stands first. */
const levels = {
  constitution: 0,
  law: 1,
  centralParty: 2,
  government: 3,
  primeMinister: 4,
  ministry: 5,
  province: 6,
  commune: 7,
  unknown: 8,
} as const

/**
 * How high the body stands that issued a document, from 0 (the constitution) to 8 (not known): laws and resolutions
 * of the National Assembly, the Party's centre, the Government, the Prime Minister, ministries, province, commune.
 */
export function authorityOf({ type, symbol, issuer }: Cited): number {
  const body = fold(issuer)
  if (type === 'Hiến pháp') return levels.constitution
  if (['Bộ luật', 'Luật', 'Pháp lệnh'].includes(type) || /QH\d/u.test(symbol)) return levels.law
  if (/\/(?:BCĐ)?TW$/u.test(symbol) || /^(bo chinh tri|ban bi thu|ban chap hanh trung uong)/.test(body))
    return levels.centralParty
  if (/TTg$/u.test(symbol) || body.startsWith('thu tuong')) return levels.primeMinister
  if (/-CP$/u.test(symbol) || body === 'chinh phu') return levels.government
  if (/\b(xa|phuong|dac khu)\b/.test(body) || /\/(?:ĐU|ĐUX)$/u.test(symbol)) return levels.commune
  if (/\b(tinh|thanh pho)\b/.test(body) || /\/TU$/u.test(symbol) || /^so\b/.test(body)) return levels.province
  if (/^(bo|lien bo|ban chi dao trung uong|toa an nhan dan toi cao|van phong chinh phu)\b/.test(body))
    return levels.ministry
  return levels.unknown
}

const latest = '9999-12-31'
const typeRank = (type: string) => {
  const at = documentTypes.findIndex(one => one.name === type)
  return at < 0 ? documentTypes.length : at
}

/** Compares two documents by authority, then by day (the earlier first, an unknown day last), then by kind. */
export function compareAuthority(left: Cited, right: Cited): number {
  const days = (left.date ?? latest) < (right.date ?? latest) ? -1 : 1
  return (
    authorityOf(left) - authorityOf(right) ||
    (left.date === right.date ? 0 : days) ||
    typeRank(left.type) - typeRank(right.type)
  )
}

/** What a line reads as when it cites nothing: it goes to the end of its own kind. */
const nothing: Cited = { type: '', number: '', symbol: '', issuer: '', date: null, subject: '' }

/**
 * A plan's bases in the order that is offered: 'Căn cứ' before 'Thực hiện', each by authority and then by day. Lines
 * that cite no document keep their order behind those that do. The texts stay as they are.
 */
export function orderBases(bases: readonly Basis[]): readonly Basis[] {
  const keyed = bases.map(basis => ({
    basis,
    late: fold(basis.text).startsWith('thuc hien') ? 1 : 0,
    cited: parseLegalBasis(basis.text)?.cited ?? nothing,
  }))
  return keyed
    .toSorted((left, right) => left.late - right.late || compareAuthority(left.cited, right.cited))
    .map(({ basis }) => basis)
}
