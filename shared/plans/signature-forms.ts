import { normalise, upper } from '../vietnamese.ts'

export const signatureFormIds = ['chairman', 'viceForChairman', 'acting', 'byOrder', 'byDelegation'] as const
export type SignatureFormId = (typeof signatureFormIds)[number]

export type SignatureForm = {
  readonly id: SignatureFormId
  /** What the clerk chooses. */
  readonly label: string
  /** Lines above the signature, in order. */
  readonly authority: readonly string[]
}

const collective = 'TM. ỦY BAN NHÂN DÂN'

/** By whose authority a plan is signed (NĐ30 PL I.II.7). The commonest come first. */
export const signatureForms: readonly SignatureForm[] = [
  { id: 'chairman', label: 'Chủ tịch ký', authority: [collective, 'CHỦ TỊCH'] },
  {
    id: 'viceForChairman',
    label: 'Phó Chủ tịch ký thay Chủ tịch (KT.)',
    authority: [collective, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  },
  { id: 'acting', label: 'Quyền Chủ tịch ký (Q.)', authority: [collective, 'Q. CHỦ TỊCH'] },
  {
    id: 'byOrder',
    label: 'Chánh Văn phòng ký thừa lệnh Chủ tịch (TL.)',
    authority: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
  },
  {
    id: 'byDelegation',
    label: 'Trưởng phòng ký thừa ủy quyền Chủ tịch (TUQ.)',
    authority: ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI'],
  },
]

/** One spelling of an authority line: capitals, one space after a point, the tone of ỦY where the forms have it. */
function spelling(line: string): string {
  return upper(normalise(line)).replace(/\.\s*/g, '. ').replace(/\s+/g, ' ').replaceAll('UỶ', 'ỦY').trim()
}

/** Forms where the office that signs may be any: only the line that gives the authority tells them. */
const anyOffice: ReadonlySet<SignatureFormId> = new Set(['byOrder', 'byDelegation'])

/**
 * Which form an authority has; spelling of capitals, spaces and tone marks does not count, nor which office signs
 * by order or by delegation.
 *
 * @returns undefined for lines that are no whole form, such as a 'KT. CHỦ TỊCH' without its 'TM.' line.
 */
export function formOf(authority: readonly string[]): SignatureFormId | undefined {
  const lines = authority.map(spelling).filter(line => line !== '')
  return signatureForms.find(form => {
    const compared = anyOffice.has(form.id) ? 1 : form.authority.length
    return (
      lines.length === form.authority.length &&
      form.authority.slice(0, compared).every((line, index) => line === lines[index])
    )
  })?.id
}
