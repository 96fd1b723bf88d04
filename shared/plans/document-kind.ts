import { upper } from '../vietnamese.ts'
import type { Plan } from './plan.ts'

/** What a document is called by its type (NĐ30 PL III). */
export type DocumentKind = {
  /** `Kế hoạch`, `Báo cáo` */
  readonly name: string
  /** As it prints under the letterhead: `KẾ HOẠCH`. */
  readonly heading: string
  /** Type and body: `KH-UBND`. */
  readonly symbol: string
}

const kind = (name: string, symbol: string): DocumentKind => ({ name, heading: upper(name), symbol })

export const planKind = kind('Kế hoạch', 'KH-UBND')
export const reportKind = kind('Báo cáo', 'BC-UBND')

/** What a document written here is: a plan, or a report on one. */
export function documentKind({ report }: Pick<Plan, 'report'>): DocumentKind {
  return report === undefined ? planKind : reportKind
}
