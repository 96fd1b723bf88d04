import { addDays, formatDay } from '../dates.ts'
import type { LegalBasis } from './legal-basis.ts'

/**
 * What to say of an entry that is not in force on a day (`YYYY-MM-DD`): `Hết hiệu lực từ 01/7/2025`, `Chưa có hiệu
 * lực …`; null for one that is, or of which nothing else is known.
 */
export function forceProblem(
  { inForceFrom, inForceUntil }: Pick<LegalBasis, 'inForceFrom' | 'inForceUntil'>,
  day: string,
): string | null {
  if (inForceUntil !== null && inForceUntil < day)
    return `Hết hiệu lực từ ${formatDay(addDays(inForceUntil, 1))}`
  return inForceFrom !== null && inForceFrom > day
    ? `Chưa có hiệu lực, đến ${formatDay(inForceFrom)} mới có`
    : null
}
