import type { Basis } from '../plans/plan.ts'
import { fold } from '../vietnamese.ts'

const carriesOut = ({ text }: Pick<Basis, 'text'>) => fold(text).startsWith('thuc hien')

/**
 * A plan's bases with one more: a 'Căn cứ' line goes before the first 'Thực hiện' line (NĐ30 PL I.II.6.a), everything
 * else to the end.
 */
export function insertBasis(bases: readonly Basis[], added: Basis): readonly Basis[] {
  const first = carriesOut(added) ? -1 : bases.findIndex(carriesOut)
  return first < 0 ? [...bases, added] : bases.toSpliced(first, 0, added)
}
