import { label } from '../../../shared/glossary.ts'
import type { FactName } from '../../../shared/versions/version-part.ts'

/** What a person calls each fact. */
export const factNames: Readonly<Record<FactName, string>> = {
  unitKind: label('plan.unitKind'),
  communeName: label('plan.communeName'),
  provinceKind: label('plan.provinceKind'),
  provinceName: label('plan.provinceName'),
  number: label('plan.number'),
  symbol: label('plan.symbol'),
  place: label('plan.place'),
  date: label('plan.date'),
  year: label('plan.year'),
  subject: label('plan.subject'),
  archive: label('plan.archive'),
  signer: label('plan.signer'),
}
